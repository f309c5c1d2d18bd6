package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The opening hours of an office's week. A weekday without sessions is a rest day; a rest day that is made a workday
 * has the {@linkplain #ordinary() ordinary} sessions. Reception on a rest day is not a session: it does not make the
 * day a working day (domain reference, section 3.1). Immutable.
 */
public final class WorkingSessions {

    private final List<WorkingSession> ordinary;
    private final Map<DayOfWeek, List<WorkingSession>> week;

    private WorkingSessions(List<WorkingSession> ordinary, Map<DayOfWeek, List<WorkingSession>> week) {
        this.ordinary = ordinary;
        this.week = week;
    }

    /**
     * The civil service's week: the given sessions from Monday to Friday, rest on Saturday and Sunday.
     *
     * @throws IllegalArgumentException if there is no session, or they overlap or are out of order
     */
    public static WorkingSessions mondayToFriday(WorkingSession... sessions) {
        return on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(sessions));
    }

    /** The given sessions on the given days, rest on all others. */
    static WorkingSessions on(Set<DayOfWeek> days, List<WorkingSession> sessions) {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("an ordinary day needs a session");
        }
        requireOrder(sessions);
        Map<DayOfWeek, List<WorkingSession>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.copyOf(sessions)));
        return new WorkingSessions(List.copyOf(sessions), week);
    }

    /**
     * A copy of this week with other sessions on one weekday; no session makes it a rest day.
     *
     * @throws IllegalArgumentException if the sessions overlap or are out of order
     */
    public WorkingSessions with(DayOfWeek day, WorkingSession... sessions) {
        requireOrder(List.of(sessions));
        Map<DayOfWeek, List<WorkingSession>> changed = new EnumMap<>(DayOfWeek.class);
        changed.putAll(week);
        changed.put(day, List.of(sessions));
        return new WorkingSessions(ordinary, changed);
    }

    /** The sessions of a weekday, in order; empty for a rest day. */
    public List<WorkingSession> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The sessions of a rest day that is made a workday. Never empty. */
    public List<WorkingSession> ordinary() {
        return ordinary;
    }

    /** Number of working minutes of an ordinary day. */
    public int minutesPerDay() {
        return ordinary.stream()
                .mapToInt(session -> DaySessions.minute(session.to()) - DaySessions.minute(session.from()))
                .sum();
    }

    private static void requireOrder(List<WorkingSession> sessions) {
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).from().isBefore(sessions.get(i - 1).to())) {
                throw new IllegalArgumentException("sessions must follow each other: " + sessions);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingSessions that
                && ordinary.equals(that.ordinary)
                && List.of(DayOfWeek.values()).stream().allMatch(day -> on(day).equals(that.on(day)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(ordinary);
    }

    @Override
    public String toString() {
        return week.toString();
    }
}
