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
 * A year of a scope's calendar, each day with the scope that states it.
 *
 * @param scope scope of the calendar
 * @param code code of the scope, see {@link CalendarYears#code}
 * @param calendar calendar composed of this scope and the wider ones
 * @param days days that differ from their weekday, in order of date, those of wider scopes first; present also for a
 *     year that is not released
 * @param statedYears years with a stated state, in order
 * @param publishedAt moment at which the newest part was published; null for a draft
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
     * @param said kind of the scope that states it
     * @param code code of that scope
     */
    public record Day(CalendarEntry entry, CalendarScope.Kind said, String code) {}

    public CalendarYear {
        days = List.copyOf(days);
        statedYears = Collections.unmodifiableSortedSet(new TreeSet<>(statedYears));
    }

    /** The label of the calendar, stored with promised dates. */
    public String version() {
        return calendar.version();
    }

    /** The state of the year. */
    public YearState state() {
        return calendar.stateOf(year);
    }
}
