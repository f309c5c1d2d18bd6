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
 * Model of the reception page besides the form itself, computed from the current input.
 *
 * @param procedure chosen procedure; null while none is chosen
 * @param procedureCase chosen case, or the ordinary case; null without a procedure
 * @param cases options for the case; empty without a procedure
 * @param limit rule of the time limit, as a sentence; null without a procedure
 * @param due date promised if the dossier were accepted now; null without a procedure
 * @param dueWarnings warnings about that date for the official, as sentences
 * @param hits procedures that match the typed words, when the page lists them itself
 * @param applicant person whose number was typed
 * @param doubt warning about number and year of birth, as a sentence; null without one
 * @param missing mandatory papers that are not ticked
 * @param exemptions groups exempt from the fee, with the legal basis, as in the catalogue
 * @param favourites procedures this desk receives most, while none is chosen
 * @param pinned whether the desk pinned the chosen procedure
 * @param proposal what the tariff asks of everybody; null where it is not known or depends on who applies
 * @param parties blocks for further parties; empty where the case has none
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
        @Nullable String doubt,
        List<DossierRow> duplicates,
        List<String> missing,
        List<String> exemptions,
        List<ProcedureHit> favourites,
        boolean pinned,
        List<PartyBlock> parties,
        FeeProposals.@Nullable FeeProposal proposal) {

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
        parties = List.copyOf(parties);
    }

    /**
     * Block of fields for a further party.
     *
     * @param open whether it is needed or filled in; the others are folded
     */
    public record PartyBlock(int no, boolean open) {}

    /** Procedure in a list of search results, in the reader's language. */
    public record ProcedureHit(int id, String code, String name, String field, String limit, String fee) {}
}
