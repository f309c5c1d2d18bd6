package vn.motcua.queue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What hangs on the wall: the last numbers and their desks, newest first, and nothing about anybody.
 *
 * @param calls at most five called tickets
 */
public record QueueBoard(List<Ticket> calls) {

    public QueueBoard {
        calls = List.copyOf(calls);
    }

    /** A text that changes with every call; for an ETag. */
    public String version() {
        return calls.stream()
                .map(call -> call.label() + '-' + String.valueOf(call.desk()).hashCode() + '-' + call.calls() + '.')
                .collect(Collectors.joining());
    }
}
