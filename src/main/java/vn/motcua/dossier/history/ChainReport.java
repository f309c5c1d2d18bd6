package vn.motcua.dossier.history;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the verification of the history found.
 *
 * @param dossiers how many dossiers were looked at
 * @param events how many events
 * @param broken the first breaks found, at most as many as were asked for; empty when the history is whole
 */
public record ChainReport(long dossiers, long events, List<Break> broken) {

    public ChainReport {
        broken = List.copyOf(broken);
    }

    /** Whether every event, and every row that follows from them, is as it was written. */
    public boolean whole() {
        return broken.isEmpty();
    }

    /**
     * One break of the chain.
     *
     * @param seq the event at which it shows; null when a row differs from what its events say
     * @param fault what is wrong: a key of the message bundle {@code dossier.chain.<fault>}
     * @param where the field or row that differs; null when the event itself is at fault
     */
    public record Break(
            @Nullable UUID dossier,
            @Nullable String code,
            @Nullable Integer seq,
            String fault,
            @Nullable String where) {}
}
