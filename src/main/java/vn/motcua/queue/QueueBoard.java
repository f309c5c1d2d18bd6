package vn.motcua.queue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Content of the wall display: the tickets called last with their desks, newest first. It contains no personal data.
 *
 * @param calls at most five called tickets, newest first
 */
public record QueueBoard(List<Ticket> calls) {

    public QueueBoard {
        calls = List.copyOf(calls);
    }

    /** Version for an ETag; it changes with every call. */
    public String version() {
        return calls.stream()
                .map(call -> call.label() + '-' + String.valueOf(call.desk()).hashCode() + '-' + call.calls() + '.')
                .collect(Collectors.joining());
    }
}
