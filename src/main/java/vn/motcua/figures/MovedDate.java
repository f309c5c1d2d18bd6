package vn.motcua.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.PromiseReason;
import vn.motcua.organisation.Office;

/**
 * A date that was given after acceptance.
 *
 * @param owner masked
 * @param no which promise of the dossier
 * @param before the date before; null when there was none
 * @param why in the words of whoever gave it; null when nothing was said
 * @param document the number of the letter or of the calendar notice; null without
 * @param toldBy SLIP, LETTER or MESSAGE
 */
public record MovedDate(
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
