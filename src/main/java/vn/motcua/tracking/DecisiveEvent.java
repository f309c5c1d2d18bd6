package vn.motcua.tracking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The last event that explains the state of a dossier: why papers are missing, why it is late, why it ended.
 *
 * @param kind the action's name, as in the API: {@code stop}
 * @param reason the official's words; null when there are none
 * @param letter number of the letter or notice; null when there is none
 */
public record DecisiveEvent(
        String kind,
        Instant at,
        @Nullable String reason,
        @Nullable String letter) {

    /** The action that calls a wrong result back. */
    static final String CORRECTION = "correct-result";

    /** Whether a wrong result is being corrected. */
    public boolean correction() {
        return kind.equals(CORRECTION);
    }

    @Override
    public String toString() {
        return "DecisiveEvent[" + kind + "]";
    }
}
