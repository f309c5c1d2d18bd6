package vn.motcua.worktime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A time during which the limit does not run, from {@code from} inclusive to {@code to} exclusive.
 *
 * @param from when the clock stopped
 * @param to when it ran again; {@code null} while the pause lasts. An open pause moves no date yet: nobody can know by
 *     how much
 * @param cause why, in words or as a code that the caller understands; repeated in the explanation
 */
public record Pause(Instant from, @Nullable Instant to, String cause) {

    /** @throws IllegalArgumentException if the pause ends before it begins or no cause is given */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause must not end before it begins: " + from + " to " + to);
        }
        if (cause.isBlank()) {
            throw new IllegalArgumentException("a pause needs a cause");
        }
    }

    /** Whether the pause still lasts. */
    public boolean isOpen() {
        return to == null;
    }
}
