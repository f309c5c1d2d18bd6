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
 * What the page of a dossier shows.
 *
 * @param events newest first
 * @param why why the date is what it is; null without a date
 * @param left working time until the date; null without one, and when nothing is due any more
 * @param faults why the action that was just tried was refused; empty when none was
 * @param typed what was typed into it, each {@code label: value}, where its form is no longer there to hold it
 * @param back where the page after an action is, see {@link ReturnTo}
 */
public record DossierPage(
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
     * Something that is wrong with what was sent.
     *
     * @param field the id of the field on the page; null for the whole
     */
    record Fault(@Nullable String field, String text) {}

    public DossierPage {
        faults = List.copyOf(faults);
        actions = List.copyOf(actions);
        events = List.copyOf(events);
        typed = List.copyOf(typed);
    }

    /** The same with these actions alone. */
    public DossierPage only(List<ActionCard> cards) {
        return new DossierPage(dossier, procedureName, caseName, limit, cards, events, why, left, faults, typed, back);
    }

    /** The code, or the dossier's number of identity before it has a code. */
    public String title() {
        String code = dossier.code();
        return code == null ? dossier.id().toString().substring(0, 8) : code;
    }

    /** The step where the file is. */
    public Optional<DossierView.StepView> step() {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE || step.state() == StepState.PAUSED)
                .findFirst();
    }

    /** The step the file is offered to. */
    public Optional<DossierView.StepView> offered() {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.OFFERED)
                .findFirst();
    }

    /** Whether a letter of apology is still to be written: it is late, and it has not ended without a result. */
    public boolean apologyOwed() {
        return dossier.dates().apologyOwed()
                && dossier.state() != BusinessState.WITHDRAWN
                && dossier.state() != BusinessState.STOPPED;
    }

    /** The colour of the state's tag. */
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
