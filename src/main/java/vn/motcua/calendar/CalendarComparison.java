package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Comparison of two calendars for the same year, day by day.
 *
 * @param before the older calendar, or the calendar of reference
 * @param after the calendar that is shown
 * @param changes days that differ, in order of date
 */
public record CalendarComparison(CalendarYear before, CalendarYear after, List<Change> changes) {

    /**
     * A day that differs between the two calendars.
     *
     * @param before entries of the older calendar; empty for an ordinary day
     * @param after entries of the newer calendar; empty for an ordinary day
     */
    public record Change(LocalDate date, List<CalendarYear.Day> before, List<CalendarYear.Day> after) {}

    /** @throws IllegalArgumentException if the calendars are of different years */
    public static CalendarComparison of(CalendarYear before, CalendarYear after) {
        if (before.year() != after.year()) {
            throw new IllegalArgumentException("different years: " + before.year() + ", " + after.year());
        }
        Map<LocalDate, List<CalendarYear.Day>> had = byDate(before);
        Map<LocalDate, List<CalendarYear.Day>> has = byDate(after);
        TreeSet<LocalDate> dates = new TreeSet<>(had.keySet());
        dates.addAll(has.keySet());
        List<Change> changes = new ArrayList<>();
        for (LocalDate date : dates) {
            Change change = new Change(date, had.getOrDefault(date, List.of()), has.getOrDefault(date, List.of()));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return new CalendarComparison(before, after, List.copyOf(changes));
    }

    /** Whether the state of the year (absent, provisional or confirmed) differs. */
    public boolean stateChanged() {
        return before.state() != after.state();
    }

    /** Whether the weekly opening hours differ. */
    public boolean hoursChanged() {
        return !before.calendar().sessions().equals(after.calendar().sessions());
    }

    /** The days of the week whose opening hours differ. */
    public List<HoursChange> hours() {
        return HoursChange.between(
                before.calendar().sessions(), after.calendar().sessions());
    }

    /** Whether the calendars are equal for the year. */
    public boolean isEmpty() {
        return changes.isEmpty() && !stateChanged() && !hoursChanged();
    }

    /** Whether the entries of the day differ; different opening hours of its weekday do not count. */
    public boolean changes(LocalDate date) {
        return changes.stream().anyMatch(change -> change.date().equals(date));
    }

    private static Map<LocalDate, List<CalendarYear.Day>> byDate(CalendarYear year) {
        return year.days().stream()
                .collect(Collectors.groupingBy(day -> day.entry().date()));
    }
}
