package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.BackDatingLimit;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.Pause;

/**
 * The moment of an action: the dossier before it, who acts, when and where; and what several actions do alike, such as
 * going on to the next step or giving the citizen a date. Everything it does it writes into the {@link Change}.
 */
public final class ActionContext {

    private final Dossier dossier;
    private final Actor actor;
    private final OfficeId office;
    private final @Nullable DossierStep step;
    private final Instant now;
    private final Rules rules;
    private final Supplier<List<Pause>> pauses;
    private final Numbering numbering;
    private final Change change;

    ActionContext(
            Dossier dossier,
            Actor actor,
            Guard.Admitted admitted,
            Instant now,
            Rules rules,
            Supplier<List<Pause>> pauses,
            Numbering numbering,
            Change change) {
        this.dossier = dossier;
        this.actor = actor;
        this.office = admitted.office();
        this.step = admitted.step();
        this.now = now;
        this.rules = rules;
        this.pauses = pauses;
        this.numbering = numbering;
        this.change = change;
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

    /** What the action changes; to be filled. */
    public Change change() {
        return change;
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

    /** The next number of an office's day. */
    int number(OfficeId receiving, LocalDate day) {
        return numbering.next(receiving, day);
    }

    /** Every pause of the dossier's clock so far, oldest first; the last may be open. */
    public List<Pause> pauses() {
        return pauses.get();
    }

    /** The work of the step is done: the file goes on, by hand where the next desk is at another office. */
    public void advance() {
        change.step(step().no(), StepField.FINISHED_AT, now);
        Integer group = step().parallelGroup();
        if (group != null && othersAtWork(group)) {
            change.step(step().no(), StepField.STATE, StepState.DONE);
            return;
        }
        DossierStep next = next(step().no());
        if (next.office().equals(step().office()) || next.parallelGroup() != null) {
            change.step(step().no(), StepField.STATE, StepState.DONE);
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
                .forEach(candidate -> change.step(candidate.no(), StepField.STATE, StepState.ACTIVE)
                        .step(candidate.no(), StepField.STARTED_AT, now)
                        .step(candidate.no(), StepField.FINISHED_AT, null)
                        .step(candidate.no(), StepField.HOLDER_ID, null));
        change.set(Field.STEP_NO, target.no())
                .set(Field.CURRENT_OFFICE_ID, target.office().value());
        if (target.kind() == StepKind.RETURN) {
            finish(now);
        } else {
            change.set(Field.BUSINESS_STATE, BusinessState.IN_PROCESS);
        }
    }

    /** The file is offered to a step and stays in the giver's custody until it is taken there. */
    public void offer(DossierStep target) {
        change.step(target.no(), StepField.STATE, StepState.OFFERED)
                .step(target.no(), StepField.STARTED_AT, now)
                .step(target.no(), StepField.FINISHED_AT, null)
                .step(target.no(), StepField.HOLDER_ID, null);
        change.ledger(
                Change.Ledger.HAND_OVER,
                Map.<String, Object>of(
                        "step_no", target.no(),
                        "from_office_id", office.value(),
                        "from_name", actor.name(),
                        "to_office_id", target.office().value(),
                        "to_role", target.role(),
                        "given_at", now));
        change.detail("to", officeAt(target).name()).detail("step", target.name());
    }

    /** The result is at the desk: the clock stops at the moment the unit gave it there. */
    public void finish(Instant at) {
        change.set(Field.BUSINESS_STATE, BusinessState.RESULT_READY)
                .set(Field.DELIVERY_STATE, DeliveryState.WAITING)
                .set(Field.FINISHED_AT, at);
        close(at);
        change.tell("RESULT_READY");
    }

    /** The dossier leaves "in process" at this moment. */
    public void close(Instant at) {
        change.set(Field.CLOSED_AT, at).set(Field.CLOSED_ON, rules.day(at));
    }

    /** Every step that is not done is dropped: the dossier ends here. */
    public void dropSteps() {
        dossier.steps().stream()
                .filter(each -> each.state() != StepState.DONE)
                .forEach(each -> change.step(each.no(), StepField.STATE, StepState.DROPPED));
        change.set(Field.STEP_NO, null);
        if (dossier.offeredStep().isPresent()) {
            change.ledger(
                    Change.Ledger.HAND_OVER_ANSWERED,
                    Map.<String, Object>of(
                            "state", "REFUSED", "answered_at", now, "answered_name", actor.name(), "reason", "-"));
        }
    }

    /** The dossier ends here, without a result. */
    public void end() {
        dropSteps();
        close(now);
        change.set(Field.PAUSED_SINCE, null);
        if (dossier.pausedSince() != null) {
            change.ledger(Change.Ledger.PAUSE_CLOSED, Map.<String, Object>of("to_at", now));
        }
    }

    /** How far back a pause may be recorded as begun or ended. */
    public BackDatingLimit backDating() {
        return rules.catalogue().backDating(dossier.receivingOffice(), today());
    }

    /** The working days after the day of an earlier moment, up to today. */
    public int workingDaysSince(Instant moment) {
        return rules.calendar(dossier.receivingOffice()).workingDaysBetween(rules.day(moment), today());
    }

    /** Gives the citizen a later date by letter; on-time stays judged by the date before, and its calendar stays as well. */
    public void extend(Instant due) {
        change.set(Field.EXTENDED_AT, now).set(Field.EXTENDED_TO, due);
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
    public void pause(String cause, Enum<?> mode, @Nullable String legalBasis, String document, Effect effect) {
        HashMap<String, @Nullable Object> row = new HashMap<>();
        row.put("cause", cause);
        row.put("mode", mode);
        row.put("legal_basis", legalBasis);
        row.put("document", effect.backDated() ? document + "; " + effect.document() : document);
        row.put("from_at", effect.at());
        row.put("recorded_by", actor.name());
        if (effect.backDated()) {
            row.put("recorded_at", now);
        }
        change.ledger(Change.Ledger.PAUSE_OPENED, row).set(Field.PAUSED_SINCE, now);
        dossier.route().stream()
                .filter(each -> each.state() == StepState.ACTIVE)
                .forEach(each -> change.step(each.no(), StepField.STATE, StepState.PAUSED));
    }

    /** The clock goes on, or went on already, and the citizen gets the date that follows from the pause. */
    public void resume(PromiseReason reason, Effect effect) {
        HashMap<String, @Nullable Object> row = new HashMap<>();
        row.put("to_at", effect.at());
        if (effect.backDated()) {
            row.put("end_recorded_at", now);
            row.put("end_recorded_by", actor.name());
            row.put("end_document", effect.document());
        }
        change.ledger(Change.Ledger.PAUSE_CLOSED, row).set(Field.PAUSED_SINCE, null);
        dossier.route().stream()
                .filter(each -> each.state() == StepState.PAUSED)
                .forEach(each -> change.step(each.no(), StepField.STATE, StepState.ACTIVE));
        change.set(Field.BUSINESS_STATE, BusinessState.IN_PROCESS);
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
        change.set(Field.UNEXTENDED_DUE_AT, judged).set(Field.JUDGED_DUE_ON, judged == null ? null : rules.day(judged));
        promise(dates.current(), dates.counted().provisional(), dates.counted().calendarVersion(), reason);
    }

    /** Gives the citizen a date; all dates given before stay on record. */
    public void promise(@Nullable Instant due, boolean provisional, String calendarVersion, PromiseReason reason) {
        change.set(Field.DUE_AT, due)
                .set(Field.DUE_ON, due == null ? null : rules.day(due))
                .set(Field.DUE_PROVISIONAL, provisional)
                .set(Field.CALENDAR_VERSION, calendarVersion);
        if (due == null) {
            return;
        }
        HashMap<String, @Nullable Object> row = new HashMap<>();
        row.put("due_at", due);
        row.put("given_at", now);
        row.put("reason", reason);
        row.put("procedure_version_id", then(Field.PROCEDURE_VERSION_ID));
        row.put("limit_unit", then(Field.LIMIT_UNIT));
        row.put("limit_amount", then(Field.LIMIT_AMOUNT));
        row.put("calendar_version", calendarVersion);
        row.put("provisional", provisional);
        row.put("given_by", actor.name());
        row.put("told_to", "SUBMITTER");
        row.put("told_by", reason == PromiseReason.EXTENDED ? "LETTER" : "SLIP");
        change.ledger(Change.Ledger.PROMISE, row).detail("dueAt", due);
    }

    /** A field as it will be after this action. */
    private @Nullable String then(Field field) {
        return change.sets(field) ? change.value(field) : field.read(dossier);
    }

    /** What the dossier asks for, in a line. */
    public String subject() {
        return dossier.subject;
    }

    /** Whether somebody else handed the dossier in for its owner. */
    public boolean represented() {
        return dossier.submitterRelation != null;
    }

    /** Whether this is the owner's name, however its marks are typed. */
    public boolean isOwner(PersonName name) {
        return Folding.fold(dossier.ownerName).equals(name.folded());
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
        StepDeadlines.share(deadlines(), from, due, left)
                .forEach((no, moment) -> change.step(no, StepField.DUE_AT, moment));
    }
}
