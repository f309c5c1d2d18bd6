package vn.motcua.desk;

import java.time.LocalDate;

import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The working days ahead of an office that delimit the {@linkplain DueGroup groups} of its work. Local days.
 *
 * @param today first day, a working day or not
 * @param next next working day
 * @param fifth third working day after {@code next}
 */
record DueDays(LocalDate today, LocalDate next, LocalDate fifth) {

    /** Lower bound of all days in a register; {@link #END} is the upper bound. */
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final int FROM_SECOND_TO_FIFTH = 3;

    /** The days from a day on; beyond the calendar's years every day counts. */
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
