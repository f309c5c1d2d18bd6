package vn.motcua.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

/**
 * A promised date given after acceptance.
 *
 * @param owner name of the owner, masked
 * @param no number of the promise of the dossier
 * @param before promised date before; null when there was none
 * @param why reason in the official's words; null when none was given
 * @param document number of the letter or of the calendar notice; null when there is none
 * @param toldBy SLIP, LETTER or MESSAGE
 */
public record DateChange(
        DossierId dossier,
        String code,
        String owner,
        ProcedureVersion procedure,
        Office receiving,
        int no,
        PromiseReason reason,
        Instant givenAt,
        String givenBy,
        @Nullable Instant before,
        Instant dueAt,
        @Nullable String why,
        @Nullable String document,
        String toldBy) {}
