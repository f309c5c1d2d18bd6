package vn.motcua.catalogue.route;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import vn.motcua.organisation.OfficialId;

/**
 * What waits for another administrator: a draft that one prepared for publication.
 *
 * @param validFrom first day of the version, or first day after an end
 * @param preparedBy id of who prepared it
 * @param reason why, in the words of who prepared it
 */
@Embeddable
public record Preparation(LocalDate validFrom, Integer preparedBy, Instant preparedAt, String reason) {

    /** What an official prepares. */
    public Preparation(LocalDate validFrom, OfficialId by, Instant preparedAt, String reason) {
        this(validFrom, Integer.valueOf(by.value()), preparedAt, reason);
    }

    /** Who prepared it. */
    public OfficialId by() {
        return new OfficialId(preparedBy);
    }
}
