package vn.motcua.duedate;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * A date of a dossier that is not what it should be.
 *
 * @param code null when the dossier has none
 * @param field which: worded by {@code dossier.difference.<field>}
 * @param stored what is there: a moment in ISO 8601, a number, or null for nothing
 * @param recomputed what it should be
 */
public record DeadlineDifference(
        int no,
        DossierId dossier,
        @Nullable String code,
        String field,
        @Nullable String stored,
        @Nullable String recomputed) {}
