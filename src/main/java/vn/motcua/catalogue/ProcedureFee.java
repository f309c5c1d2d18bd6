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
 * An amount that is due under a condition for a time. A case without any row is one whose fee is unknown, which is
 * never shown as free; free is a row with the amount nought (domain reference, section 4.3).
 *
 * @param no its place in the list, from 1
 * @param kind fee or charge
 * @param amount VND; null when the provincial council sets it and it is not known here
 * @param per what one amount is for, in Vietnamese ("bản", "trang"); null for the whole dossier
 * @param condition who or what it applies to, in Vietnamese; null for everybody
 * @param exemption who is exempt, in Vietnamese; null when nobody is known to be
 * @param legalBasis the instrument that sets it; null when not known
 * @param validFrom the first day it applies
 * @param validTo the first day it applies no more; null for without end
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

    /** Whether it applies on a day. */
    public boolean appliesOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }

    /** Whether the amount is known and nought. */
    public boolean isFree() {
        return amount != null && amount == 0;
    }
}
