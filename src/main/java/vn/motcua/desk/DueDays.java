package vn.motcua.desk;

import java.time.LocalDate;

import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The working days ahead of an office, which part its work into {@linkplain DueGroup groups}. Local days.
 *
 * @param today the first day, whether it is worked or not
 * @param next the next working day
 * @param fifth the third working day after that one
 */
record DueDays(LocalDate today, LocalDate next, LocalDate fifth) {

    /** Before and after all days there are in a register. */
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final int FROM_SECOND_TO_FIFTH = 3;

    /** The days ahead; where the calendar does not reach, every day counts. */
    static DueDays from(LocalDate today, WorkingCalendar calendar) {
        LocalDate next = nextDay(today, calendar);
        LocalDate fifth = next;
        for (int day = 0; day < FROM_SECOND_TO_FIFTH; day++) {
            fifth = nextDay(fifth, calendar);
        }
        return new DueDays(today, next, fifth);
    }

    private static LocalDate nextDay(LocalDate day, WorkingCalendar calendar) {
        try {
            return calendar.nextWorkingDay(day);
        } catch (CalendarYearAbsentException beyond) {
            return day.plusDays(1);
        }
    }
}
