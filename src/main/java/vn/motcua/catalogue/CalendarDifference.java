package vn.motcua.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.YearState;

/**
 * What one version of a calendar says otherwise than another.
 *
 * @param added entries only the later one has, in order of date
 * @param removed entries only the earlier one has, in order of date
 * @param years the years of which another thing is known, with what is known of them in the later one
 */
public record CalendarDifference(
        List<CalendarEntry> added, List<CalendarEntry> removed, SortedMap<Integer, YearState> years) {

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
                changed);
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && years.isEmpty();
    }
}
