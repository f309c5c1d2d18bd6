package vn.motcua.desk;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;

/**
 * Filter of a worklist.
 *
 * @param group only dossiers with a promised day in this group; null for all
 * @param field only procedures of this field of administration, as worded in the catalogue; null for all
 * @param onHold whether steps that wait for the citizen are shown instead of active ones
 * @param holder id of an official who claimed the step, instead of {@code holding}; null for none in particular
 * @param procedure code of a procedure; null for all
 * @param step kind of the step; null for all
 */
public record WorklistFilter(
        @Nullable DueGroup group,
        Holding holding,
        @Nullable String field,
        boolean onHold,
        @Nullable Integer holder,
        @Nullable String procedure,
        @Nullable StepKind step,
        WorklistOrder order) {

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
        Objects.requireNonNull(order, "order");
    }

    /** Filter of all procedures and holders, the nearest date first. */
    public WorklistFilter(@Nullable DueGroup group, Holding holding, @Nullable String field, boolean onHold) {
        this(group, holding, field, onHold, null, null, null, WorklistOrder.NEAREST);
    }
}
