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
 * @param firstUnit first of the units to which the amount applies, from 1; null where it applies to all
 * @param lastUnit last of these units; null for no end
 * @param most maximum of the whole tariff for one copy, in VND; null without one
 * @param channel channel that alone is the condition; null where it is not
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
        @Nullable LocalDate validTo,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer firstUnit,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer lastUnit,
        @Nullable Long most,
        @Enumerated(EnumType.STRING) @Nullable Channel channel) {

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

    /** Whether it is asked of everybody who hands in by a channel: its condition is the channel or the unit alone. */
    boolean isForAll(Channel by) {
        return condition == null && channel == null || firstUnit != null || channel == by;
    }

    /** How many of so many units the amount applies to. */
    int unitsOf(int units) {
        int first = firstUnit == null ? 1 : firstUnit;
        return Math.max(0, Math.min(units, lastUnit == null ? units : lastUnit) - first + 1);
    }

    /** Whether the amount is known and 0. */
    public boolean isFree() {
        return amount != null && amount == 0;
    }
}
