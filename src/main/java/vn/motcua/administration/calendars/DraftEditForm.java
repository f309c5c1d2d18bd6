package vn.motcua.administration.calendars;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * What is typed into a draft of a calendar. Each {@link DraftEdit} has some of it.
 *
 * @param date of the day that is added
 * @param off the working day that becomes free by a swap
 * @param worked the rest day that is worked for it
 * @param first the first day of a closure
 * @param from the time of the first day from which it is closed; the whole day when left empty
 * @param last the last day of a closure; the first when left empty
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
