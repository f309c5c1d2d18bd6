package vn.motcua.duedate;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * A stored date of a dossier that differs from the recounted one.
 *
 * @param code code of the dossier; null when it has none
 * @param field name of the date, worded by {@code dossier.difference.<field>}
 * @param stored stored value: a moment in ISO 8601, a number, or null for none
 * @param recomputed recounted value, in the same form
 */
public record DeadlineDifference(
        int no,
        DossierId dossier,
        @Nullable String code,
        String field,
        @Nullable String stored,
        @Nullable String recomputed) {}
