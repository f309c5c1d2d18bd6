package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.Counting;
import vn.motcua.dossier.fact.Decision;
import vn.motcua.dossier.fact.DeliveryWish;
import vn.motcua.dossier.fact.Fees;
import vn.motcua.dossier.fact.GivenDates;
import vn.motcua.dossier.fact.Matter;
import vn.motcua.dossier.fact.OwnerDetails;
import vn.motcua.dossier.fact.PartyDetails;
import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.fact.SubmitterDetails;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.organisation.OfficeId;

/**
 * A dossier (hồ sơ) as it stands: the summary of its events. Actions change it by its verbs; what they changed is kept in the
 * event, so that the row can always be rebuilt from the history and compared ({@link DossierJson}).
 */
@Entity
@Table(name = "dossier")
@SecondaryTable(name = DossierSummary.STATE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "dossier_id"))
@SecondaryRow(table = DossierSummary.STATE, optional = false)
@Immutable // Hibernate reads it; DossierStore writes it
public class Dossier extends DossierSummary implements Guard.Standing<DossierStep> {

    transient List<LedgerRows.CurrentStep> storedSteps = List.of();

    transient byte[] storedHead = DossierEvent.GENESIS;

    transient @Nullable ObjectNode tree;

    private transient List<DossierStep> steps = List.of();

    /** For JPA only. */
    protected Dossier() {
        super(new UUID(0, 0));
    }

    /** A dossier of which nothing has happened yet: the first event makes it. */
    public Dossier(UUID id) {
        super(id);
    }

    /** Takes the mark of an event whose changes it already has. */
    void mark(DossierEvent event) {
        if (!event.dossier().equals(id) || event.seq() != eventCount + 1) {
            throw new IllegalStateException("Event " + event.seq() + " does not follow event " + eventCount);
        }
        eventCount = event.seq();
        chainHead = event.hash();
    }

    /** Its tree after the last event, which must not be changed; each action compares with it. */
    ObjectNode tree() {
        if (tree == null) {
            tree = DossierJson.of(this);
        }
        return tree;
    }

    /**
     * Takes an event of the history in: how a dossier is rebuilt.
     *
     * @throws IllegalStateException when the event is not the next one of this dossier
     */
    public void apply(DossierEvent event) {
        mark(event);
        tree = null;
        DossierJson.apply(this, event.content().change());
    }

    void handIn(
            ProcedureVersionId version,
            Matter what,
            OfficeId receiving,
            OfficeId competent,
            OwnerDetails whom,
            List<PartyDetails> others,
            SubmitterDetails who,
            Instant at) {
        procedureVersionId = version.value();
        matter = what;
        receivingOfficeId = receiving.value();
        competentOfficeId = competent.value();
        currentOfficeId = receiving.value();
        owner = whom;
        parties = others.isEmpty() ? null : List.copyOf(others);
        submitter = who;
        submittedAt = at;
    }

    /** It is a trial, for ever: no figure counts it, for it has no day on which it was received. */
    void beTrial() {
        synchronisationState = SynchronisationState.TRIAL;
    }

    boolean isTrial() {
        return synchronisationState == SynchronisationState.TRIAL;
    }

    void wish(DeliveryWish wish) {
        delivery = wish;
    }

    /** What is owed, and how it stands. */
    public void charge(MoneyState state, Fees amounts) {
        moneyState = state;
        fees = amounts.equals(Fees.NONE) ? null : amounts;
    }

    /** All that was due is paid. */
    public void pay() {
        moneyState = MoneyState.PAID;
    }

    /** What was paid is given back. */
    public void refund() {
        moneyState = MoneyState.REFUNDED;
    }

    void answerBy(@Nullable Instant due) {
        answerDueAt = due;
    }

    /** The submission is answered: no answer is due any more. */
    public void answered() {
        answerDueAt = null;
    }

    void accept(Instant at, LocalDate day) {
        businessState = BusinessState.ACCEPTED;
        acceptedAt = at;
        clockStartedAt = at;
        receivedOn = isTrial() ? null : day;
        answered();
    }

    void countBy(Counting rule) {
        counting = rule;
    }

    void take(String newCode) {
        code = newCode;
    }

    /** Goes on under another procedure. */
    public void convertTo(ProcedureVersionId version, Matter right) {
        procedureVersionId = version.value();
        matter = right;
    }

    /** Another office has the authority to decide. */
    public void decidedBy(OfficeId competent) {
        competentOfficeId = competent.value();
    }

    /** Moves to a state. */
    public void moveTo(BusinessState state) {
        businessState = state;
    }

    /** The file is at this step now. */
    void arriveAt(DossierStep step) {
        stepNo = step.no();
        currentOfficeId = step.office().value();
    }

    /** The file was sent back or not taken, which is said until it goes on. */
    public void comeBack(boolean back) {
        cameBack = back ? Boolean.TRUE : null;
    }

    /** What was done last may be taken back by this official, or by nobody. */
    void recallableBy(@Nullable Integer official) {
        recallableBy = official;
    }

    /** The file is at no step any more. */
    public void leaveRoute() {
        stepNo = null;
    }

    void firstPromise(@Nullable Instant due) {
        originalDueAt = due;
    }

    void give(GivenDates now) {
        dates = now;
    }

    /** The clock stands, on record since this moment. */
    void pause(Instant since) {
        pauses++;
        pausedSince = since;
    }

    void resume() {
        pausedSince = null;
    }

    void extend(Instant at, Instant to) {
        extendedAt = at;
        extendedTo = to;
    }

    /** A letter of extension gives no date any more; that it was written stays. */
    void voidExtension(Instant at) {
        if (extendedAt != null) {
            extendedTo = at;
        }
    }

    /** An apology for being late was sent. */
    public void apologise(Instant at) {
        apologisedAt = at;
    }

    /** Signed. */
    public void decide(DecisionOutcome outcome, Instant at) {
        decision = new Decision(outcome, resultNumber(), at);
    }

    /** The signed result gets its number. */
    public void number(String number) {
        decision = new Decision(outcome(), number, resultSignedAt());
    }

    /** What was decided is taken back. */
    public void undecide() {
        decision = null;
    }

    void finish(Instant at) {
        businessState = BusinessState.RESULT_READY;
        deliveryState = DeliveryState.WAITING;
        finishedAt = at;
    }

    void close(Instant at, LocalDate day) {
        closedAt = at;
        closedOn = day;
    }

    /** A wrong result is called back: it is in process again. */
    public void reopen() {
        undecide();
        finishedAt = null;
        returnedAt = null;
        closedAt = null;
        closedOn = null;
        deliveryState = DeliveryState.NOT_READY;
    }

    /** The citizen has the result. */
    public void handOut(Instant at) {
        businessState = BusinessState.RETURNED;
        deliveryState = DeliveryState.DELIVERED;
        returnedAt = at;
        leaveRoute();
    }

    void issueSlip(int issue, byte[] token) {
        slipIssue = issue;
        tokenHash = token;
    }

    /** What was mistyped at reception is as it should have been. */
    public void correct(OwnerDetails whom, List<PartyDetails> others, SubmitterDetails who, String subject) {
        owner = whom;
        parties = others.isEmpty() ? null : List.copyOf(others);
        submitter = who;
        matter = matter().under(matter().procedureCaseId(), subject);
    }

    /** Goes this way: steps that are new wait, others stay as they are. */
    void follow(PlannedRoute route) {
        plannedRoute = route.id();
        while (stepDues.size() < route.steps().size()) {
            stepDues.add(null);
            stepStates += StepState.WAITING.letter();
        }
        know(route);
    }

    /** Knows the steps of the route it follows. */
    void know(PlannedRoute route) {
        if (!route.id().equals(plannedRoute)) {
            throw new IllegalStateException("Follows another route");
        }
        stepsAre(route.steps().stream().map(step -> new DossierStep(this, step)).toList());
    }

    /** Is as it was read: knows its route, and may be changed without anybody writing it unasked. */
    void read(PlannedRoute route) {
        stepDues = new ArrayList<>(stepDues);
        atWork = new TreeMap<>(atWork);
        know(route);
        isStored();
    }

    /** Is in the database as it is in memory. */
    void isStored() {
        storedSteps = LedgerRows.CurrentStep.of(this);
        storedHead = chainHead;
    }

    StepState stateOf(int no) {
        return StepState.of(stepStates.charAt(no - 1));
    }

    void become(int no, StepState state) {
        StringBuilder states = new StringBuilder(stepStates);
        states.setCharAt(no - 1, state.letter());
        stepStates = states.toString();
    }

    @Nullable
    Instant dueOf(int no) {
        return stepDues.get(no - 1);
    }

    void dueBy(int no, @Nullable Instant due) {
        stepDues.set(no - 1, due);
    }

    @Nullable
    AtWork work(int no) {
        return atWork.get(no);
    }

    void work(int no, @Nullable AtWork work) {
        if (work == null) {
            atWork.remove(no);
        } else {
            atWork.put(no, work);
        }
    }

    /** The file went on from the desk at this moment, or came back to it; later steps change nothing of that. */
    void passedOn(int no, @Nullable Instant at) {
        if (no > 1 && (stepNo == null || stepNo == 1)) {
            workStartedAt = at;
        }
    }

    void stepsAre(List<DossierStep> planned) {
        steps = List.copyOf(planned);
    }

    /** The steps in order of their numbers; consultations come after the route. */
    @Override
    public List<DossierStep> steps() {
        return steps;
    }

    public Optional<DossierStep> step(int no) {
        return steps.stream().filter(step -> step.no() == no).findFirst();
    }

    /** The step of the route the file is at now, the first of them where several run at once. */
    public Optional<DossierStep> currentStep() {
        return route().stream().filter(DossierStep::here).findFirst();
    }

    /** The desk where the result is handed to the citizen. */
    public Optional<DossierStep> returnStep() {
        return route().stream().filter(step -> step.kind() == StepKind.RETURN).findFirst();
    }
}
