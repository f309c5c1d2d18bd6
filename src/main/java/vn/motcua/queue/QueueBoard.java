package vn.motcua.queue;

import java.time.Instant;
import java.util.List;

/**
 * What hangs on the wall: the last numbers and their desks, newest first, and nothing about anybody.
 *
 * @param calls at most five
 * @param version changes with every call; for an ETag
 */
public record QueueBoard(List<Call> calls, String version) {

    /** A number called to a desk. */
    public record Call(String label, String desk, Instant at, int times) {}

    public QueueBoard {
        calls = List.copyOf(calls);
    }
}
