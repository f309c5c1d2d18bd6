package vn.motcua.figures;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PauseMode;

/**
 * Filter of pauses.
 *
 * @param cause cause of the pause; null for any
 * @param mode mode of the pause; null for any
 * @param lasting whether only pauses that still last are included
 */
public record PauseFilter(@Nullable String cause, @Nullable PauseMode mode, boolean lasting) {

    /** No restriction. */
    public static final PauseFilter ALL = new PauseFilter(null, null, false);
}
