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
 * What one version of a calendar says otherwise than another.
 *
 * @param added entries only the later one has, in order of date
 * @param removed entries only the earlier one has, in order of date
 * @param years the years of which another thing is known, with what is known of them in the later one
 * @param hours the days of the week on which other hours are worked
 * @param ownHours whether the later one states hours of its own and the earlier one did not (true), or the other way
 *     round (false); null when both do or neither does
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

    /** Whether both say the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && years.isEmpty() && hours.isEmpty() && ownHours == null;
    }
}
