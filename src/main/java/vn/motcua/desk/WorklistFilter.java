package vn.motcua.desk;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What of a worklist is shown.
 *
 * @param group only dossiers promised for these days; null for all
 * @param field only procedures of this field, as the catalogue words it; null for all
 * @param onHold the steps that wait for the citizen instead of those at work
 */
public record WorklistFilter(
        @Nullable DueGroup group, Holding holding, @Nullable String field, boolean onHold) {

    /** In whose hand a step is. */
    public enum Holding {
        /** Anybody's, and nobody's. */
        ALL,
        /** The actor's own. */
        MINE,
        /** Nobody's yet. */
        UNCLAIMED
    }

    /** All that is at work. */
    public static final WorklistFilter EVERYTHING = new WorklistFilter(null, Holding.ALL, null, false);

    public WorklistFilter {
        Objects.requireNonNull(holding, "holding");
    }
}
