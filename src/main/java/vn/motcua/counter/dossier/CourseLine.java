package vn.motcua.counter.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Line of the course of a dossier: what was done, where it is, or what is left.
 *
 * @param kind {@code done}, {@code back}, {@code now} or {@code next}
 * @param when the time of today, the day and month of another day; of what is left until when, empty without a deadline
 * @param who an official or an office; null for nobody
 * @param first whether it is the first of its kind
 */
public record CourseLine(
        String kind, String when, String what, @Nullable String who, boolean first) {

    /** Whether the file is here. */
    public boolean now() {
        return kind.equals("now");
    }

    /** Whether it is still to come. */
    public boolean next() {
        return kind.equals("next");
    }
}
