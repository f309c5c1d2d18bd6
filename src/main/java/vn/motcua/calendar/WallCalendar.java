package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/**
 * Layout of a year as a wall calendar: twelve months in weeks that begin on Monday.
 *
 * @param year year that is shown
 * @param months months; empty when the state of the year is absent
 * @param week the opening hours of each weekday
 * @param comparison differences from another calendar for the same year; null without a comparison
 */
public record WallCalendar(
        CalendarYear year,
        List<Month> months,
        List<Hours> week,
        @Nullable CalendarComparison comparison) {

    /** A month; every week has seven places, null for days of other months. */
    public record Month(YearMonth month, List<List<@Nullable Day>> weeks) {}

    /** The sessions of a day of the week; none when closed. */
    public record Hours(DayOfWeek day, List<WorkingSession> sessions) {}

    /**
     * A day of the month.
     *
     * @param kind HOLIDAY, COMPENSATORY_OFF, MAKEUP_WORKDAY or LOCAL_CLOSURE; otherwise WORKDAY or WEEKEND
     * @param name name of the entry that decides; null for an ordinary day
     * @param changed whether the other calendar differs
     */
    public record Day(LocalDate date, String kind, @Nullable String name, boolean changed) {}

    /** The year alone. */
    public static WallCalendar of(CalendarYear year) {
        return of(year, null);
    }

    /** The year with the days marked that differ from another calendar. */
    public static WallCalendar of(CalendarYear year, @Nullable CalendarComparison comparison) {
        List<Hours> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new Hours(day, year.calendar().sessions().on(day)))
                .toList();
        List<Month> months = year.state() == YearState.ABSENT
                ? List.of()
                : IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(year.calendar(), YearMonth.of(year.year(), month), comparison))
                        .toList();
        return new WallCalendar(year, months, week, comparison);
    }

    private static Month month(WorkingCalendar calendar, YearMonth month, @Nullable CalendarComparison comparison) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(YearMonth.from(date).equals(month) ? day(calendar, date, comparison) : null);
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new Month(month, weeks);
    }

    private static Day day(WorkingCalendar calendar, LocalDate date, @Nullable CalendarComparison comparison) {
        boolean changed = comparison != null && comparison.changes(date);
        List<CalendarEntry> entries = calendar.entriesOn(date);
        boolean worked = calendar.isWorkingDay(date);
        if (entries.isEmpty()) {
            return new Day(date, worked ? "WORKDAY" : "WEEKEND", null, changed);
        }
        CalendarEntry decisive = entries.stream()
                .filter(entry -> worked || entry.kind() != DayKind.MAKEUP_WORKDAY) // any closure has precedence
                .findFirst()
                .orElse(entries.get(0));
        return new Day(date, decisive.kind().name(), decisive.name(), changed);
    }
}
