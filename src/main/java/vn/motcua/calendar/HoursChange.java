package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;

/**
 * A day of the week whose opening hours change.
 *
 * @param before sessions before the change; empty for a rest day
 * @param after sessions after the change; empty for a rest day
 */
public record HoursChange(DayOfWeek day, List<WorkingSession> before, List<WorkingSession> after) {

    public HoursChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The days on which two weeks differ, from Monday on. */
    static List<HoursChange> between(WorkingSessions before, WorkingSessions after) {
        List<HoursChange> changes = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            add(changes, day, before.on(day), after.on(day));
        }
        return List.copyOf(changes);
    }

    /** The same for maps; a day that is missing is a rest day. */
    static List<HoursChange> between(
            Map<DayOfWeek, List<WorkingSession>> before, Map<DayOfWeek, List<WorkingSession>> after) {
        List<HoursChange> changes = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            add(changes, day, before.getOrDefault(day, List.of()), after.getOrDefault(day, List.of()));
        }
        return List.copyOf(changes);
    }

    private static void add(
            List<HoursChange> changes, DayOfWeek day, List<WorkingSession> before, List<WorkingSession> after) {
        if (!before.equals(after)) {
            changes.add(new HoursChange(day, before, after));
        }
    }
}
