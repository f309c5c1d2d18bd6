package vn.motcua.figures;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

/**
 * A dossier counted by a figure. All days are local.
 *
 * @param owner name of the owner, masked
 * @param dueOn day promised last; null when there is none
 * @param judgedDueOn day by which on time is judged; null when there is none
 * @param closedOn day on which the dossier left "in process"; null before that
 * @param procedure null for an imported one that the catalogue does not know
 * @param imported null for a dossier of this system
 * @param dates first and current promised dates, and by which of them the dossier is late
 */
public record FigureDossier(
        DossierId dossier,
        String code,
        String owner,
        @Nullable ProcedureVersion procedure,
        Office receiving,
        Office current,
        BusinessState state,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate judgedDueOn,
        @Nullable LocalDate closedOn,
        PromisedDates dates,
        @Nullable Imported imported) {

    /** Names with which an imported dossier came. */
    public record Imported(String procedure, String office) {}

    /** Name of the procedure in a language; of an imported one that the catalogue does not know, the name it came with. */
    public String procedureIn(String language) {
        return procedure != null ? procedure.nameIn(language) : imported == null ? "" : imported.procedure();
    }
}
