package vn.motcua.dossier.fact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.motcua.catalogue.Channel;

/**
 * What a dossier is about.
 *
 * @param procedureVersionId the version it was accepted under; a later one does not touch it
 * @param subject what is asked for, in a line (trích yếu)
 */
@Embeddable
public record Matter(
        int procedureVersionId,
        int procedureCaseId,
        @Enumerated(EnumType.STRING) Channel channel,
        String subject) {

    /** The same under another procedure, after a conversion. */
    public Matter under(int version, int procedureCase, String newSubject) {
        return new Matter(version, procedureCase, channel, newSubject);
    }
}
