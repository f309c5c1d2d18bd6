package vn.motcua.queue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * State of a queue, as the desks see it.
 *
 * @param lines each line with the number of its waiting tickets
 * @param next the tickets that will be called next, at most twenty
 * @param usualMinutes median waiting time in minutes of the tickets called today; null while fewer than five were
 *     called
 */
public record QueueState(
        List<LineCount> lines, List<Ticket> next, @Nullable Integer usualMinutes) {

    /** Line with its number of waiting tickets; {@code more} when further tickets wait that were not counted. */
    public record LineCount(QueueLine line, int waiting, boolean more) {}

    public QueueState {
        lines = List.copyOf(lines);
        next = List.copyOf(next);
    }
}
