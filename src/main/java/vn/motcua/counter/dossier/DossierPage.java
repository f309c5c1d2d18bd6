package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.ReturnTo;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.duedate.DateExplanation;
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
        ReturnTo back) {

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
                title, dossier, procedureName, caseName, limit, cards, events, why, left, faults, typed, back);
    }

    /** Step that holds the file. */
    public Optional<DossierView.StepView> step() {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE || step.state() == StepState.PAUSED)
                .findFirst();
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

    /** Colour of the tag that shows the state. */
    public String colour() {
        return colour(dossier.state());
    }

    static String colour(BusinessState state) {
        return switch (state) {
            case SUBMITTED, ACCEPTED -> "teal";
            case IN_PROCESS, CONSULTING -> "blue";
            case SUPPLEMENT_REQUIRED, FINANCIAL_OBLIGATION -> "yellow";
            case RESULT_READY, RETURNED -> "green";
            case NOT_ACCEPTED, WITHDRAWN, STOPPED -> "grey";
        };
    }
}
