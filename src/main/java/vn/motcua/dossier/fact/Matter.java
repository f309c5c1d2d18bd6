package vn.motcua.dossier.fact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.motcua.catalogue.Channel;

/**
 * What a dossier is about.
 *
 * @param subject what is asked for, in a line (trích yếu)
 */
@Embeddable
public record Matter(
        int procedureCaseId, @Enumerated(EnumType.STRING) Channel channel, String subject) {

    /** The same under another procedure, after a conversion. */
    public Matter under(int procedureCase, String newSubject) {
        return new Matter(procedureCase, channel, newSubject);
    }
}
