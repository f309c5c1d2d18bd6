package vn.motcua.duedate.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/** Effects of a changed date on lateness and on monthly figures. */
public enum NoticeVerdict {
    /** Late today by the old date, and not by the new one. */
    STOPS_BEING_LATE,
    /** On time today by the old date, and late by the new one. */
    BECOMES_LATE,
    /** The date moves to another month, so that monthly figures change. */
    CROSSES_MONTH_END;

    /** The effects of a date that moves from one day to another, as of today. */
    public static Set<NoticeVerdict> of(LocalDate today, LocalDate before, LocalDate after) {
        Set<NoticeVerdict> verdicts = EnumSet.noneOf(NoticeVerdict.class);
        boolean wasLate = before.isBefore(today);
        boolean isLate = after.isBefore(today);
        if (wasLate != isLate) {
            verdicts.add(wasLate ? STOPS_BEING_LATE : BECOMES_LATE);
        }
        if (!YearMonth.from(before).equals(YearMonth.from(after))) {
            verdicts.add(CROSSES_MONTH_END);
        }
        return verdicts;
    }
}
