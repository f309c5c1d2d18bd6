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

    /** The action that asks for papers before anything is accepted. */
    static final String COMPLETION = "ask-completion";

    /** The action that takes the one before it back. */
    static final String RECALL = "recall";

    /** Whether an event takes back the one that would explain the state. */
    static boolean isRecall(String kind) {
        return kind.equals(RECALL);
    }

    /** Whether a wrong result is being corrected. */
    public boolean correction() {
        return kind.equals(CORRECTION);
    }

    @Override
    public String toString() {
        return "DecisiveEvent[" + kind + "]";
    }
}
