package vn.motcua.queue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The queue as the desks see it.
 *
 * @param lines each line with how many wait
 * @param next those who would be called next, at most twenty
 * @param usualMinutes how long those who were called today had waited, the middle one; null while fewer than five
 */
public record QueueState(
        List<LineCount> lines, List<Ticket> next, @Nullable Integer usualMinutes) {

    /** A line and how many wait in it, {@code more} when there are even more than were counted. */
    public record LineCount(QueueLine line, int waiting, boolean more) {}

    public QueueState {
        lines = List.copyOf(lines);
        next = List.copyOf(next);
    }
}
