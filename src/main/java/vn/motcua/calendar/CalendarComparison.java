package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The same year of two calendars, day by day.
 *
 * @param before the older one, or whatever the other is compared to
 * @param after the one that is looked at
 * @param changes the days of which the two say something else, in order
 */
public record CalendarComparison(CalendarYear before, CalendarYear after, List<Change> changes) {

    /**
     * A day of which the two say something else.
     *
     * @param before what was said; empty for an ordinary day
     * @param after what is said; empty for an ordinary day
     */
    public record Change(LocalDate date, List<CalendarYear.Day> before, List<CalendarYear.Day> after) {}

    /** @throws IllegalArgumentException if they are of different years */
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

    /** Whether another thing is known of the year as a whole. */
    public boolean stateChanged() {
        return before.state() != after.state();
    }

    /** Whether the opening hours of the week are others. */
    public boolean hoursChanged() {
        return !before.calendar().sessions().equals(after.calendar().sessions());
    }

    /** The days of the week on which other hours are worked. */
    public List<HoursChange> hours() {
        return HoursChange.between(
                before.calendar().sessions(), after.calendar().sessions());
    }

    /** Whether both say the same of the year. */
    public boolean isEmpty() {
        return changes.isEmpty() && !stateChanged() && !hoursChanged();
    }

    /** Whether the two say something else of the day itself; other hours of its weekday are not that. */
    public boolean changes(LocalDate date) {
        return changes.stream().anyMatch(change -> change.date().equals(date));
    }

    private static Map<LocalDate, List<CalendarYear.Day>> byDate(CalendarYear year) {
        return year.days().stream()
                .collect(Collectors.groupingBy(day -> day.entry().date()));
    }
}
