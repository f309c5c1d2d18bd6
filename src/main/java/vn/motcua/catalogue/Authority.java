package vn.motcua.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Validity;

/**
 * Which level, or which single office, decides on a procedure for a time (domain reference, section 5).
 *
 * @param procedureCode the procedure
 * @param level the level
 * @param office one office of that level; null for the one that answers for where the dossier was received
 * @param validFrom the first day
 * @param validTo the first day no more; null for without end
 * @param basis the decision that says so, in Vietnamese
 */
public record Authority(
        String procedureCode,
        Level level,
        @Nullable OfficeId office,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }
}
