package vn.motcua.catalogue;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Validity;

/**
 * An amount that is due under a condition during a period. A case without rows has an unknown fee, which is never shown
 * as free; a free case has a row with the amount 0 (domain reference, section 4.3).
 *
 * @param no position in the list, from 1
 * @param kind fee or charge
 * @param amount amount in VND; null when the provincial council sets it and it is not known here
 * @param per unit to which the amount applies, in Vietnamese ("bản", "trang"); null for the whole dossier
 * @param condition condition under which the amount applies, in Vietnamese; null for everybody
 * @param exemption persons who are exempt, in Vietnamese; null when none are known
 * @param legalBasis legal instrument that sets the amount; null when not known
 * @param validFrom first day on which the amount applies
 * @param validTo first day on which it no longer applies; null for no end
 */
@Embeddable
public record ProcedureFee(
        @JdbcTypeCode(SqlTypes.SMALLINT) int no,
        @Enumerated(EnumType.STRING) FeeKind kind,
        @Nullable Long amount,
        @Nullable String per,
        @Nullable String condition,
        @Nullable String exemption,
        @Nullable String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** @throws IllegalArgumentException if the amount is negative */
    public ProcedureFee {
        if (amount != null && amount < 0) {
            throw new IllegalArgumentException("an amount must not be negative, but is " + amount);
        }
    }

    /** Whether the amount applies on a day. */
    public boolean appliesOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }

    /** Whether the amount is known and 0. */
    public boolean isFree() {
        return amount != null && amount == 0;
    }
}
