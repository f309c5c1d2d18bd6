package vn.motcua.calendar;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/**
 * One year of the calendar of a scope, with who said what.
 *
 * @param scope whose calendar it is
 * @param code of the scope, see {@link CalendarYears#code}
 * @param calendar composed of this scope and the wider ones
 * @param days that differ from their weekday, in order of date, those of wider scopes first; kept also of a year that is
 *     not released
 * @param statedYears of which something is known, in order
 * @param publishedAt when the newest part of it was published; null for a draft
 */
public record CalendarYear(
        int year,
        CalendarScope scope,
        String code,
        WorkingCalendar calendar,
        List<Day> days,
        SortedSet<Integer> statedYears,
        @Nullable Instant publishedAt) {

    /**
     * A special day.
     *
     * @param said the scope that says so
     * @param code of that scope
     */
    public record Day(CalendarEntry entry, CalendarScope.Kind said, String code) {}

    public CalendarYear {
        days = List.copyOf(days);
        statedYears = Collections.unmodifiableSortedSet(new TreeSet<>(statedYears));
    }

    /** The label of the calendar, which promises are given by. */
    public String version() {
        return calendar.version();
    }

    /** What is known of the year. */
    public YearState state() {
        return calendar.stateOf(year);
    }
}
