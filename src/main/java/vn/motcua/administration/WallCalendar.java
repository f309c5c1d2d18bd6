package vn.motcua.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/**
 * A year as it hangs on a wall: twelve months in weeks from Monday on.
 *
 * @param months empty when nothing is known of the year
 * @param entries all days that differ from their weekday, in order
 */
record WallCalendar(int year, YearState state, List<Month> months, List<CalendarEntry> entries) {

    /** A month; every week has seven places, those of other months null. */
    record Month(YearMonth month, List<List<@Nullable Day>> weeks) {}

    /**
     * A day.
     *
     * @param kind HOLIDAY, COMPENSATORY_OFF, MAKEUP_WORKDAY or LOCAL_CLOSURE; otherwise WORKDAY or WEEKEND
     * @param name of the first entry; null for an ordinary day
     */
    record Day(LocalDate date, String kind, @Nullable String name) {}

    static WallCalendar of(WorkingCalendar calendar, int year) {
        YearState state = calendar.stateOf(year);
        if (state == YearState.ABSENT) {
            return new WallCalendar(year, state, List.of(), List.of());
        }
        return new WallCalendar(
                year,
                state,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                        .toList(),
                calendar.entries().stream()
                        .filter(entry -> entry.date().getYear() == year)
                        .toList());
    }

    private static Month month(WorkingCalendar calendar, YearMonth month) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(YearMonth.from(date).equals(month) ? day(calendar, date) : null);
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new Month(month, weeks);
    }

    private static Day day(WorkingCalendar calendar, LocalDate date) {
        List<CalendarEntry> entries = calendar.entriesOn(date);
        if (entries.isEmpty()) {
            return new Day(date, calendar.isWorkingDay(date) ? "WORKDAY" : "WEEKEND", null);
        }
        return new Day(date, entries.get(0).kind().name(), entries.get(0).name());
    }
}
