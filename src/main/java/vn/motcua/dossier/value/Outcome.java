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
 * @param slip the secrets of the slip, computed when they are asked for: the citizen's own, or those of a later print after an
 *     action that issues another slip; null before acceptance
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
        @Nullable Slip slip,
        boolean repeated) {

    /** The secrets of an issue of the slip. */
    public interface Slip {

        /** The eight digits that go with the code. */
        String checkNumber();

        /** The token of the QR code. */
        String token();
    }

    /** The eight digits that go with the code, after acceptance; null before. */
    public @Nullable String checkNumber() {
        return slip == null ? null : slip.checkNumber();
    }

    /** The token of the slip's QR code, after acceptance; null before. */
    public @Nullable String token() {
        return slip == null ? null : slip.token();
    }

    @Override
    public String toString() {
        return "Outcome[" + dossier + " version " + version + "]";
    }
}
