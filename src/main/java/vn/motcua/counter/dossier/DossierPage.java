package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.ReturnTo;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.organisation.OfficialId;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * Model of the page of a dossier.
 *
 * @param title title of the page: the code, or when it was handed in before it has one
 * @param events events, newest first
 * @param why explanation of the promised date; null without a date
 * @param left working time until the promised date; null without a date, and when nothing is due any more
 * @param faults why the attempted action was refused; empty without a refusal
 * @param typed input of the refused action, each {@code label: value}, when the page no longer contains its form
 * @param overview what it says around its forms
 * @param back page to return to after an action, see {@link ReturnTo}
 */
public record DossierPage(
        String title,
        DossierView dossier,
        String procedureName,
        String caseName,
        String limit,
        List<ActionCard> actions,
        List<EventLine> events,
        @Nullable DateExplanation why,
        @Nullable WorkingTimeLeft left,
        List<Fault> faults,
        List<String> typed,
        DossierOverview overview,
        ReturnTo back) {

    private static final String RECALL = "recall";

    /**
     * Problem of the refused input.
     *
     * @param field id of the field on the page; null for a problem of the whole form
     */
    record Fault(@Nullable String field, String text) {}

    public DossierPage {
        faults = List.copyOf(faults);
        actions = List.copyOf(actions);
        events = List.copyOf(events);
        typed = List.copyOf(typed);
    }

    /** Copy of the page with these actions only. */
    public DossierPage only(List<ActionCard> cards) {
        return new DossierPage(
                title,
                dossier,
                procedureName,
                caseName,
                limit,
                cards,
                events,
                why,
                left,
                faults,
                typed,
                overview,
                back);
    }

    /** Step that holds the file. */
    public Optional<DossierView.StepView> step() {
        return step(dossier);
    }

    static Optional<DossierView.StepView> step(DossierView dossier) {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE || step.state() == StepState.PAUSED)
                .findFirst();
    }

    /** The office's part of the code, with its dash; empty without a code. */
    public String codeOffice() {
        int own = dossier.code() == null ? 0 : title.indexOf('-') + 1;
        return title.substring(0, own);
    }

    /** The rest of the code, which tells it from others of the office; the whole title without a code. */
    public String codeOwn() {
        return title.substring(codeOffice().length());
    }

    /** Number of the last step of its route. */
    public int lastStep() {
        return DossierOverviews.lastStep(dossier);
    }

    /** Whether the reader has the step in hand. */
    public boolean mine(DossierView.StepView step) {
        Integer holder = step.holderId();
        return holder != null && new OfficialId(holder).equals(overview.reader());
    }

    /** The action that F9 does; null for none. */
    public @Nullable ActionCard primary() {
        return actions.stream().filter(ActionCard::primary).findFirst().orElse(null);
    }

    /** Actions whose forms stand open: the next one, and one that was refused. */
    public List<ActionCard> opened() {
        return actions.stream().filter(ActionCard::open).toList();
    }

    /** Actions whose forms are folded, without the recall, which stands at the last act. */
    public List<ActionCard> others() {
        return actions.stream()
                .filter(card -> !card.open() && !card.name().equals(RECALL))
                .toList();
    }

    /** The recall of the last act, as long as nobody has acted on it. */
    public Optional<ActionCard> recall() {
        return actions.stream()
                .filter(card -> !card.open() && card.name().equals(RECALL))
                .findFirst();
    }

    /** Whether the next action approves what was proposed, which then stands beside it. */
    public boolean decides() {
        ActionCard next = primary();
        return next != null && next.name().equals("approve");
    }

    /** What was done last. */
    public Optional<EventLine> last() {
        return events.stream().findFirst();
    }

    /** Why the file came back; empty when it has gone on since. */
    public Optional<CameBack> cameBack() {
        return CameBack.of(dossier.events());
    }

    /** What is decided on. */
    public Proposal proposal() {
        return Proposal.of(dossier.events());
    }

    /** Step to which the file is handed over and not confirmed yet. */
    public Optional<DossierView.StepView> offered() {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.OFFERED)
                .findFirst();
    }

    /** Whether a letter of apology is still to be written: the dossier is late and has not ended without a result. */
    public boolean apologyOwed() {
        return dossier.dates().apologyOwed()
                && dossier.state() != BusinessState.WITHDRAWN
                && dossier.state() != BusinessState.STOPPED;
    }

    /** Kind of the chip that shows the state. */
    public String chip() {
        return switch (dossier.state()) {
            case SUBMITTED, ACCEPTED, IN_PROCESS, CONSULTING -> "blue";
            case SUPPLEMENT_REQUIRED, FINANCIAL_OBLIGATION -> "soon";
            case RESULT_READY, RETURNED -> "good";
            case NOT_ACCEPTED, WITHDRAWN, STOPPED -> "over";
        };
    }
}
