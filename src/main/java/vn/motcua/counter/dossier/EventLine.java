package vn.motcua.counter.dossier;

import java.time.Instant;
import java.util.List;

/**
 * Event of the timeline, in the reader's language.
 *
 * @param by the actor and the office
 * @param details details of the action, each {@code label: value}
 */
public record EventLine(int version, String title, Instant at, String by, List<String> details) {

    public EventLine {
        details = List.copyOf(details);
    }
}
