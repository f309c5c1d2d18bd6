package vn.motcua.dossier.fact;

import org.jspecify.annotations.Nullable;

/**
 * A paper received, as a row of the dossier.
 *
 * @param no papers of one event stand together
 * @param requirementId the requirement of the catalogue it answers; null for a further paper
 */
public record ReceivedPaper(
        int no, @Nullable Integer requirementId, String name, int originals, int certified, int photocopies) {}
