package vn.motcua.desk;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Filter of a worklist.
 *
 * @param group only dossiers with a promised day in this group; null for all
 * @param field only procedures of this field of administration, as worded in the catalogue; null for all
 * @param onHold whether steps that wait for the citizen are shown instead of active ones
 */
public record WorklistFilter(
        @Nullable DueGroup group, Holding holding, @Nullable String field, boolean onHold) {

    /** Filter by the official who has claimed a step. */
    public enum Holding {
        /** All steps. */
        ALL,
        /** Steps claimed by the actor. */
        MINE,
        /** Steps that nobody has claimed. */
        UNCLAIMED
    }

    /** All active steps. */
    public static final WorklistFilter EVERYTHING = new WorklistFilter(null, Holding.ALL, null, false);

    public WorklistFilter {
        Objects.requireNonNull(holding, "holding");
    }
}
