package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.fact.Counting;
import vn.motcua.dossier.fact.Decision;
import vn.motcua.dossier.fact.DeliveryWish;
import vn.motcua.dossier.fact.Fees;
import vn.motcua.dossier.fact.GivenDates;
import vn.motcua.dossier.fact.Matter;
import vn.motcua.dossier.fact.OwnerDetails;
import vn.motcua.dossier.fact.SubmitterDetails;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.organisation.OfficeId;

/**
 * A dossier (hồ sơ) as it stands: the summary of its events. Actions change it by its verbs; what they changed is kept in the
 * event, so that the row can always be rebuilt from the history and compared ({@link DossierJson}).
 */
@Entity
@Table(name = "dossier")
@DynamicUpdate
public class Dossier extends DossierSummary {

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

    /**
     * Takes an event of the history in: how a dossier is rebuilt.
     *
     * @throws IllegalStateException when the event is not the next one of this dossier
     */
    public void apply(DossierEvent event) {
        mark(event);
        DossierJson.apply(this, event.content().change());
    }

    void handIn(
            Matter what, OfficeId receiving, OfficeId competent, OwnerDetails whom, SubmitterDetails who, Instant at) {
        matter = what;
        receivingOfficeId = receiving.value();
        competentOfficeId = competent.value();
        currentOfficeId = receiving.value();
        owner = whom;
        submitter = who;
        submittedAt = at;
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
        receivedOn = day;
        answered();
    }

    void countBy(Counting rule) {
        counting = rule;
    }

    void take(String newCode) {
        code = newCode;
    }

    /** Goes on under another procedure. */
    public void convertTo(Matter right) {
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
        currentOfficeId = step.officeId;
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

    void issueSlip(int issue, byte[] check, byte[] token) {
        slipIssue = issue;
        checkHash = check;
        tokenHash = token;
    }

    /** What was mistyped at reception is as it should have been. */
    public void correct(OwnerDetails whom, SubmitterDetails who, String subject) {
        owner = whom;
        submitter = who;
        matter = matter().under(matter().procedureVersionId(), matter().procedureCaseId(), subject);
    }

    /** The step of this number, added where there is none. */
    public DossierStep stepOrNew(int no) {
        return step(no).orElseGet(() -> {
            DossierStep added = new DossierStep(id, no);
            steps.add(added);
            steps.sort(Comparator.comparingInt(DossierStep::no));
            return added;
        });
    }
}
