package vn.motcua.worktime;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of opening hours within one day, in whole minutes.
 *
 * @param from the opening, inclusive
 * @param to the closing, exclusive
 */
public record WorkingSession(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException if the session does not end after it begins or is not in whole minutes */
    public WorkingSession {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a session must end after it begins: " + from + " to " + to);
        }
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("a session is stated in whole minutes: " + from + " to " + to);
        }
    }

    /** Reads times as {@code 07:30}. */
    public static WorkingSession of(String from, String to) {
        return new WorkingSession(LocalTime.parse(from), LocalTime.parse(to));
    }
}
