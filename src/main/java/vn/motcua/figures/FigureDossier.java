package vn.motcua.figures;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.PromisedDates;
import vn.motcua.organisation.Office;

/**
 * A dossier behind a figure. All days are local.
 *
 * @param owner masked
 * @param dueOn the day last promised; null without
 * @param judgedDueOn the day on-time is judged by; null without
 * @param closedOn when it left "in process"; null while it is
 * @param dates what was promised first and now, and by which of them it is late
 */
public record FigureDossier(
        DossierId dossier,
        String code,
        String owner,
        ProcedureVersion procedure,
        Office receiving,
        Office current,
        BusinessState state,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate judgedDueOn,
        @Nullable LocalDate closedOn,
        PromisedDates dates) {}
