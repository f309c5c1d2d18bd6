package vn.motcua.duedate.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/** What another date does to lateness and to the figures of a month. */
public enum NoticeVerdict {
    /** Late today by the date before, and not by the new one. */
    STOPS_BEING_LATE,
    /** In time today by the date before, and late by the new one. */
    BECOMES_LATE,
    /** The date goes to another month, so that a month's figures change. */
    CROSSES_MONTH_END;

    /** What a date that goes from one day to another does, seen today. */
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
