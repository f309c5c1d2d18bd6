package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Since when what is recorded now holds.
 *
 * @param at not after the moment of recording
 * @param document the paper that proves an earlier moment; null when it holds from the recording on
 */
public record Effect(Instant at, @Nullable String document) {

    /** Whether it held before it was recorded. */
    public boolean backDated() {
        return document != null;
    }
}
