package vn.motcua.figures;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PauseMode;

/**
 * Which of the pauses.
 *
 * @param cause for this cause; null for any
 * @param mode of this mode; null for either
 * @param lasting only those that still last
 */
public record PauseFilter(@Nullable String cause, @Nullable PauseMode mode, boolean lasting) {

    /** All of them. */
    public static final PauseFilter ALL = new PauseFilter(null, null, false);
}
