package vn.motcua.figures;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.PromiseReason;

/**
 * Which of the dates that were given after acceptance.
 *
 * @param reason given for this reason; null for any
 * @param shift moved this way; null for either, and for those that stayed the same
 */
public record MoveFilter(
        @Nullable PromiseReason reason, @Nullable Shift shift) {

    /** All of them. */
    public static final MoveFilter ALL = new MoveFilter(null, null);

    /** Which way a date moved, against the one before. */
    public enum Shift {
        LATER,
        EARLIER
    }
}
