package vn.motcua.figures;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.PromiseReason;

/**
 * Filter of the dates given after acceptance.
 *
 * @param reason reason of the date; null for any
 * @param shift direction of the move; null for any, unmoved dates included
 */
public record DateChangeFilter(
        @Nullable PromiseReason reason, @Nullable Shift shift) {

    /** No restriction. */
    public static final DateChangeFilter ALL = new DateChangeFilter(null, null);

    /** Direction in which a date moved, relative to the one before. */
    public enum Shift {
        LATER,
        EARLIER
    }
}
