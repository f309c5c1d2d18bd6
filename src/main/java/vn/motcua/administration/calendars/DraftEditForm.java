package vn.motcua.administration.calendars;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Form of the edits of a draft. Each {@link DraftEdit} uses some of the fields.
 *
 * @param date day that is added
 * @param off working day that becomes free by a swap
 * @param worked rest day that is worked instead
 * @param first first day of a closure
 * @param from time of the first day from which the office is closed; empty for the whole day
 * @param last last day of a closure; empty for the first day
 */
record DraftEditForm(
        @Nullable LocalDate date,
        @Nullable DayKind kind,
        @Nullable LocalDate off,
        @Nullable LocalDate worked,
        @Nullable LocalDate first,
        @Nullable String from,
        @Nullable LocalDate last,
        @Nullable String name,
        @Nullable String source,
        @Nullable Integer year,
        @Nullable YearState state) {

    static DraftEditForm empty(int year) {
        return new DraftEditForm(null, DayKind.HOLIDAY, null, null, null, null, null, null, null, year, null);
    }
}
