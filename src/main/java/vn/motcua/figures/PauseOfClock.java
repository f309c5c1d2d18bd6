package vn.motcua.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.PauseMode;

/**
 * A pause of a dossier's clock.
 *
 * @param owner name of the owner, masked
 * @param to end of the pause; null while it lasts
 * @param workingDays number of working days on which the clock stood, up to today while the pause lasts
 */
public record PauseOfClock(
        DossierId dossier,
        String code,
        String owner,
        ProcedureVersion procedure,
        Office receiving,
        int no,
        String cause,
        PauseMode mode,
        @Nullable String legalBasis,
        @Nullable String document,
        Instant from,
        @Nullable Instant to,
        int workingDays) {}
