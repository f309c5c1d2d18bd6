package vn.motcua.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Validity;

/**
 * Authority over a procedure during a period: the level, or the single office, that decides (domain reference, section
 * 5).
 *
 * @param procedureCode national code of the procedure
 * @param level the level
 * @param office office of that level that decides; null for the office that serves the place of reception
 * @param validFrom first day of the period
 * @param validTo first day after the period; null for no end
 * @param basis legal decision that gives the authority, in Vietnamese
 */
public record Authority(
        String procedureCode,
        Level level,
        @Nullable OfficeId office,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    /** Whether the authority is valid on a day. */
    public boolean holdsOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }
}
