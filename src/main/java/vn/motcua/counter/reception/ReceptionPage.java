package vn.motcua.counter.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.PaperView;
import vn.motcua.desk.DossierRow;
import vn.motcua.duedate.DeadlinePreview;
import vn.motcua.platform.Option;

/**
 * What the page of reception shows besides the form itself, computed anew from what was typed.
 *
 * @param procedure chosen; null while none is
 * @param procedureCase chosen, or the ordinary case; null without a procedure
 * @param cases the cases to choose from; empty without a procedure
 * @param limit the rule of the time limit in words; null without a procedure
 * @param due when the result would be promised if accepted now; null without a procedure
 * @param dueWarnings what the official should tell the citizen or know about that date, in words
 * @param hits procedures found by their words, where the page offers them itself
 * @param applicant who the number typed belongs to
 * @param missing the mandatory papers that are not ticked
 * @param exemptions who need not pay, with the legal basis, by the catalogue
 * @param favourites the procedures this desk has most to do with, while none is chosen
 * @param pinned whether the desk pinned the procedure chosen
 */
public record ReceptionPage(
        @Nullable ProcedureVersion procedure,
        @Nullable String procedureName,
        @Nullable ProcedureCase procedureCase,
        List<Option> cases,
        @Nullable String limit,
        @Nullable DeadlinePreview due,
        List<String> dueWarnings,
        List<PaperView> papers,
        List<String> fees,
        List<ProcedureHit> hits,
        Applicant applicant,
        List<DossierRow> duplicates,
        List<String> missing,
        List<String> exemptions,
        List<ProcedureHit> favourites,
        boolean pinned) {

    public ReceptionPage {
        cases = List.copyOf(cases);
        dueWarnings = List.copyOf(dueWarnings);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        hits = List.copyOf(hits);
        duplicates = List.copyOf(duplicates);
        missing = List.copyOf(missing);
        exemptions = List.copyOf(exemptions);
        favourites = List.copyOf(favourites);
    }

    /** A procedure in a list to choose from, in the reader's language. */
    public record ProcedureHit(int id, String code, String name, String field, String limit, String fee) {}
}
