package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.fact.HandOverGiven;
import vn.motcua.dossier.fact.PauseBegun;
import vn.motcua.dossier.fact.PauseEnded;
import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.dossier.fact.PromiseGiven;
import vn.motcua.dossier.fact.ReceivedPaper;
import vn.motcua.dossier.fact.SlipReplaced;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;

/**
 * The moment of an action: the dossier before it, who acts, when and where; and what several actions do alike, such as
 * going on to the next step or giving the citizen a date. What it does not change of the dossier itself it says in the event.
 */
public final class ActionContext {

    private final Dossier dossier;
    private final Actor actor;
    private final OfficeId office;
    private final @Nullable DossierStep step;
    private final Instant now;
    private final Rules rules;
    private final Supplier<List<Pause>> pauses;
    private final Supplier<List<DossierEvent>> history;
    private final Numbering numbering;
    private final EventDraft event;

    ActionContext(
            Dossier dossier,
            Actor actor,
            Guard.Admitted admitted,
            Instant now,
            Rules rules,
            Supplier<List<Pause>> pauses,
            Supplier<List<DossierEvent>> history,
            Numbering numbering,
            EventDraft event) {
        this.dossier = dossier;
        this.actor = actor;
        this.office = admitted.office();
        this.step = admitted.step();
        this.now = now;
        this.rules = rules;
        this.pauses = pauses;
        this.history = history;
        this.numbering = numbering;
        this.event = event;
    }

    public Dossier dossier() {
        return dossier;
    }

    public Actor actor() {
        return actor;
    }

    /** The office the actor acts at. */
    public OfficeId office() {
        return office;
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return rules.day(now);
    }

    public Rules rules() {
        return rules;
    }

    /** The dates of the dossier as they are seen now. */
    public PromisedDates dates() {
        return DossierDates.of(dossier, today(), rules.zone());
    }

    /** Says something of the action for its readers; nothing happens when the value is null. */
    public ActionContext detail(String name, @Nullable Object value) {
        event.detail(name, value);
        return this;
    }

    /** Has the citizen told: a message of this kind goes out with the event. */
    public ActionContext tell(String messageKind) {
        event.tell(messageKind);
        return this;
    }

    /** A paper was received. */
    void receive(ReceivedPaper paper) {
        event.paper(paper);
    }

    /** The file that was offered is taken or refused. */
    public void answer(HandOverAnswered answered) {
        event.handOver(answered);
    }

    /** The slip that was valid is void: its QR code says so from now on. */
    public void voidSlip(byte[] tokenHash) {
        event.slip(new SlipReplaced(tokenHash, dossier.slipIssue(), now));
    }

    public ProcedureCase procedureCase() {
        return rules.catalogue().procedureCase(dossier.procedureCase());
    }

    /** The step the action is about. */
    public DossierStep step() {
        if (step == null) {
            throw new IllegalStateException("This action is not about a step");
        }
        return step;
    }

    /** The next number of an office's day, or of its trials. */
    int number(OfficeId receiving, LocalDate day, boolean trial) {
        return trial ? numbering.nextTrial(receiving) : numbering.next(receiving, day);
    }

    /** Every pause of the dossier's clock so far, oldest first; the last may be open. */
    public List<Pause> pauses() {
        return pauses.get();
    }

    /** Takes a number in this year's book of results of the office, which no trial does; false when another dossier has it. */
    public boolean takeNumber(String number) {
        return dossier.isTrial() || numbering.take(office, today().getYear(), number, dossier.id(), now);
    }

    /**
     * The work of the step is done: the file goes on, by hand where the next desk is at another office. Whoever does work that
     * nobody had in hand has taken it.
     */
    public void advance() {
        OfficialId official = actor.official();
        if (step().holder() == null && official != null) {
            step().giveTo(official);
        }
        dossier.comeBack(false);
        step().finishWork(now);
        Integer group = step().parallelGroup();
        if (group != null && othersAtWork(group)) {
            step().leave();
            return;
        }
        DossierStep next = next(step().no());
        if (next.office().equals(step().office()) || next.parallelGroup() != null) {
            step().leave();
            activate(next);
        } else {
            offer(next);
        }
    }

    private boolean othersAtWork(int group) {
        return dossier.route().stream()
                .anyMatch(other -> other.parallelGroup() != null
                        && other.parallelGroup() == group
                        && other.no() != step().no()
                        && other.state() == StepState.ACTIVE);
    }

    /** The step after the given one, or after its group. */
    public DossierStep next(int no) {
        Integer group = dossier.step(no).map(DossierStep::parallelGroup).orElse(null);
        return dossier.route().stream()
                .filter(candidate -> candidate.no() > no)
                .filter(candidate -> group == null || !group.equals(candidate.parallelGroup()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No step follows step " + no));
    }

    /** The file is at this step now, and at all that run at the same time. */
    public void activate(DossierStep target) {
        Integer group = target.parallelGroup();
        dossier.route().stream()
                .filter(candidate ->
                        candidate.no() == target.no() || group != null && group.equals(candidate.parallelGroup()))
                .forEach(candidate -> candidate.activate(now));
        dossier.arriveAt(target);
        if (target.kind() == StepKind.RETURN) {
            finish(now);
        } else {
            dossier.moveTo(BusinessState.IN_PROCESS);
        }
    }

    /** Asks another agency for its opinion until the deadline of the step that asks: a step of its own, after those of the route. */
    public void consult(OfficeId agency) {
        List<PlannedStep> steps = new ArrayList<>(
                dossier.steps().stream().map(DossierStep::planned).toList());
        int no = steps.size() + 1;
        steps.add(new PlannedStep(
                no, StepKind.OPINION, "Cho ý kiến", "Opinion", agency.value(), Role.SPECIALIST, 0, null));
        dossier.follow(PlannedRoute.of(steps));
        DossierStep opinion = dossier.steps().get(no - 1);
        opinion.open(now);
        opinion.dueBy(step().dueAt());
    }

    /** The file is offered to a step and stays in the giver's custody until it is taken there. */
    public void offer(DossierStep target) {
        dossier.comeBack(false);
        target.offer(now);
        event.handOver(new HandOverGiven(
                target.no(), office.value(), actor.name(), target.office().value(), target.role(), now));
        detail("to", officeAt(target).name()).detail("step", target.name());
    }

    /** The result is at the desk: the clock stops at the moment the unit gave it there. */
    public void finish(Instant at) {
        dossier.finish(at);
        close(at);
        tell("RESULT_READY");
    }

    /** The dossier leaves "in process" at this moment. */
    public void close(Instant at) {
        dossier.close(at, rules.day(at));
    }

    /** Every step that is not done is dropped: the dossier ends here. */
    public void dropSteps() {
        if (dossier.offeredStep().isPresent()) {
            answer(HandOverAnswered.refused(now, actor.name(), "-"));
        }
        dossier.steps().stream().filter(each -> each.state() != StepState.DONE).forEach(DossierStep::drop);
        dossier.leaveRoute();
    }

    /** The dossier ends here, without a result. */
    public void end() {
        dropSteps();
        close(now);
        if (dossier.pausedSince() != null) {
            event.pause(new PauseEnded(now, null, null, null));
        }
        dossier.resume();
    }

    /**
     * Takes the last act back: the dossier is as it was before it, and the ledgers say so.
     *
     * @throws RefusedException CONFLICT when something else happened since
     */
    public void recall(String why) {
        Recalled.of(this, history.get(), event).recall(why);
    }

    /** Gives the citizen a later date by letter; on-time stays judged by the date before, and its calendar stays as well. */
    public void extend(Instant due) {
        dossier.extend(now, due);
        promise(
                due,
                dossier.dueProvisional(),
                DossierDates.calendar(dossier, rules).version(),
                PromiseReason.EXTENDED);
        shareOut(now, due);
    }

    /** Whether a moment lies in working time; the end of a session counts, for a day's work ends there. */
    public boolean inWorkingTime(Instant moment) {
        Instant before = moment.minusMillis(1);
        return rules.calendar(dossier.receivingOffice()).isWorkingTime(before)
                && DossierDates.calendar(dossier, rules).isWorkingTime(before);
    }

    public Office officeAt(DossierStep target) {
        return rules.organisation().office(target.office());
    }

    /**
     * The clock is put on hold, and stood already when that is recorded later; the steps at work wait with it. The summary
     * says since when it is on record: a pause recorded after the due date keeps nothing from being late.
     */
    public void pause(String cause, PauseMode mode, @Nullable String legalBasis, String document, Effect effect) {
        event.pause(new PauseBegun(
                cause,
                mode,
                legalBasis,
                effect.backDated() ? document + "; " + effect.document() : document,
                effect.at(),
                actor.name(),
                effect.backDated() ? now : null));
        dossier.pause(now);
        dossier.route().stream()
                .filter(each -> each.state() == StepState.ACTIVE)
                .forEach(DossierStep::pause);
    }

    /** The clock goes on, or went on already, and the citizen gets the date that follows from the pause. */
    public void resume(PromiseReason reason, Effect effect) {
        event.pause(
                effect.backDated()
                        ? new PauseEnded(effect.at(), now, actor.name(), effect.document())
                        : new PauseEnded(effect.at(), null, null, null));
        dossier.resume();
        dossier.route().stream()
                .filter(each -> each.state() == StepState.PAUSED)
                .forEach(DossierStep::resume);
        dossier.moveTo(BusinessState.IN_PROCESS);
        DerivedDates dates = DossierDates.derive(
                dossier,
                pauses().stream()
                        .map(pause -> pause.isOpen() ? pause.endedAt(effect.at()) : pause)
                        .toList(),
                rules);
        promise(dates, reason);
        Instant start = dates.counted().startsAt();
        if (dates.current() != null) {
            shareOut(start.isAfter(now) ? start : now, dates.current());
        }
    }

    public Deadlines deadlines() {
        return rules.deadlines(dossier.receivingOffice());
    }

    /** Gives the citizen the dates that were derived. */
    public void promise(DerivedDates dates, PromiseReason reason) {
        Instant judged = dates.judged();
        dossier.give(dossier.dates().judgedBy(judged, judged == null ? null : rules.day(judged)));
        promise(dates.current(), dates.counted().provisional(), dates.counted().calendarVersion(), reason);
    }

    /** Gives the citizen a date; all dates given before stay on record. */
    public void promise(@Nullable Instant due, boolean provisional, String calendarVersion, PromiseReason reason) {
        dossier.give(dossier.dates().promising(due, due == null ? null : rules.day(due), provisional, calendarVersion));
        if (due == null) {
            return;
        }
        event.promise(new PromiseGiven(
                due,
                now,
                reason,
                dossier.procedureVersion().value(),
                dossier.counting().limitUnit(),
                dossier.counting().limitAmount(),
                calendarVersion,
                provisional,
                actor.name(),
                "SUBMITTER",
                reason == PromiseReason.EXTENDED ? "LETTER" : "SLIP"));
        detail("dueAt", due);
    }

    /** When the dossier was accepted and its clock began. */
    public Instant accepted() {
        Instant start = dossier.clockStartedAt();
        if (start == null) {
            throw new IllegalStateException("The clock has not started");
        }
        return start;
    }

    /** Shares the time that is left among the steps that are left, by their parts. */
    public void shareOut(Instant from, Instant due) {
        List<DossierStep> left = dossier.route().stream()
                .filter(each -> each.state() != StepState.DONE && each.state() != StepState.DROPPED)
                .sorted(Comparator.comparingInt(DossierStep::no))
                .toList();
        if (left.isEmpty() || !due.isAfter(from)) {
            return;
        }
        StepDeadlines.share(deadlines(), from, due, left);
    }
}
