package vn.motcua.counter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.KnownApplicant;
import vn.motcua.platform.Option;
import vn.motcua.worktime.Deadline;

/**
 * What the page of reception shows besides the form itself, computed anew from what was typed.
 *
 * @param procedure chosen; null while none is
 * @param procedureCase chosen, or the ordinary case; null without a procedure
 * @param cases the cases to choose from; empty without a procedure
 * @param limit the rule of the time limit in words; null without a procedure
 * @param deadline when the result would be promised if accepted now; null without a procedure or calendar
 * @param hits procedures found by their words, where the page offers them itself
 * @param known what an earlier dossier says of the number typed; null when nothing does
 */
record ReceptionPage(
        @Nullable ProcedureVersion procedure,
        @Nullable String procedureName,
        @Nullable ProcedureCase procedureCase,
        List<Option> cases,
        @Nullable String limit,
        @Nullable Deadline deadline,
        List<PaperView> papers,
        List<String> fees,
        List<ProcedureHit> hits,
        @Nullable KnownApplicant known,
        List<DossierRow> duplicates) {

    ReceptionPage {
        cases = List.copyOf(cases);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        hits = List.copyOf(hits);
        duplicates = List.copyOf(duplicates);
    }

    /** A procedure in a list to choose from, in the reader's language. */
    record ProcedureHit(int id, String code, String name, String field, String limit, String fee) {}
}
