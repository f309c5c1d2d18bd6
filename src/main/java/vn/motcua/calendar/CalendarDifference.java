package vn.motcua.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.YearState;

/**
 * Difference between two versions of a calendar.
 *
 * @param added entries of the later version only, in order of date
 * @param removed entries of the earlier version only, in order of date
 * @param years years whose state differs, with their state in the later version
 * @param hours days of the week whose opening hours differ
 * @param ownHours true when only the later version states hours of its own, false when only the earlier one does; null
 *     when both or neither do
 */
public record CalendarDifference(
        List<CalendarEntry> added,
        List<CalendarEntry> removed,
        SortedMap<Integer, YearState> years,
        List<HoursChange> hours,
        @Nullable Boolean ownHours) {

    static CalendarDifference between(
            List<CalendarEntry> before,
            SortedMap<Integer, YearState> yearsBefore,
            List<CalendarEntry> after,
            SortedMap<Integer, YearState> yearsAfter) {
        Set<CalendarEntry> had = new HashSet<>(before);
        Set<CalendarEntry> has = new HashSet<>(after);
        SortedMap<Integer, YearState> changed = new TreeMap<>();
        Set<Integer> all = new TreeSet<>(yearsBefore.keySet());
        all.addAll(yearsAfter.keySet());
        for (Integer year : all) {
            YearState now = yearsAfter.getOrDefault(year, YearState.ABSENT);
            if (now != yearsBefore.getOrDefault(year, YearState.ABSENT)) {
                changed.put(year, now);
            }
        }
        return new CalendarDifference(
                after.stream().filter(entry -> !had.contains(entry)).toList(),
                before.stream().filter(entry -> !has.contains(entry)).toList(),
                changed,
                List.of(),
                null);
    }

    CalendarDifference withHours(List<HoursChange> changed, @Nullable Boolean own) {
        return new CalendarDifference(added, removed, years, changed, own);
    }

    /** Whether the versions are equal. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && years.isEmpty() && hours.isEmpty() && ownHours == null;
    }
}
