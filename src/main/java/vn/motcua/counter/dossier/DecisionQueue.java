package vn.motcua.counter.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * Place of a dossier among those that wait for a leader's decision, in the order of the worklist.
 *
 * @param at from 1; 0 for a dossier that does not wait
 * @param previous null at the first one
 * @param next null at the last one; the first one for a dossier that does not wait
 */
public record DecisionQueue(
        int at,
        int size,
        @Nullable DossierId previous,
        @Nullable DossierId next) {

    /** Place of a dossier among those waiting; null where none waits. */
    static @Nullable DecisionQueue of(DossierId dossier, List<DossierId> waiting) {
        if (waiting.isEmpty()) {
            return null;
        }
        int at = waiting.indexOf(dossier) + 1;
        return new DecisionQueue(
                at, waiting.size(), at > 1 ? waiting.get(at - 2) : null, at < waiting.size() ? waiting.get(at) : null);
    }
}
