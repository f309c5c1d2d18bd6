package vn.motcua.dossier.value;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * What an action left behind: the dossier as it was right after it. A repeated request gets the outcome of the first.
 *
 * @param code null before acceptance
 * @param version the number of the action's event, which is what a page shows as the version
 * @param dueAt the date promised; null while there is none
 * @param checkNumber the eight digits that go with the code, after acceptance; null before
 * @param token the slip's QR token, after acceptance; null before
 * @param repeated whether this is the answer to a request that was carried out earlier
 */
public record Outcome(
        DossierId dossier,
        @Nullable String code,
        int version,
        BusinessState state,
        @Nullable Instant dueAt,
        boolean provisional,
        Instant happenedAt,
        @Nullable String checkNumber,
        @Nullable String token,
        boolean repeated) {

    @Override
    public String toString() {
        return "Outcome[" + dossier + " version " + version + "]";
    }
}
