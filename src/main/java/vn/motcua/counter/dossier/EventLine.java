package vn.motcua.counter.dossier;

import java.time.Instant;
import java.util.List;

/**
 * One event of the time line, in the reader's language.
 *
 * @param by who did it and where
 * @param details what the action said of itself, each {@code label: value}
 */
public record EventLine(int version, String title, Instant at, String by, List<String> details) {

    public EventLine {
        details = List.copyOf(details);
    }
}
