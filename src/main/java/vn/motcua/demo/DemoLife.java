package vn.motcua.demo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.desk.Accept;
import vn.motcua.dossier.action.desk.AskCompletion;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Process;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.action.step.ReturnToStep;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;

/**
 * Plays the life of one dossier from reception to today, by the same actions as at the counter. All actions lie in
 * working time; actions after the horizon do not happen.
 */
final class DemoLife {

    private static final int MOST_ACTIONS = 80; // maximum number of actions of a life; more means an endless loop

    private final DossierBatch batch;
    private final DemoStaff staff;
    private final BusinessTime time;
    private final Instant horizon;
    private final RandomGenerator random;
    private final Wish wish;
    private final DossierBatch.Lived dossier;
    private final Set<Wish.Incident> toCome;

    private Instant now;
    private boolean over;
    private Instant aim;
    private int stepNo;
    private @Nullable Actor holder;

    private DemoLife(
            DossierBatch batch,
            DemoStaff staff,
            BusinessTime time,
            Instant horizon,
            RandomGenerator random,
            Wish wish,
            DossierBatch.Lived dossier,
            Instant submitted) {
        this.batch = batch;
        this.staff = staff;
        this.time = time;
        this.horizon = horizon;
        this.random = random;
        this.wish = wish;
        this.dossier = dossier;
        this.toCome =
                wish.incidents().isEmpty() ? EnumSet.noneOf(Wish.Incident.class) : EnumSet.copyOf(wish.incidents());
        this.now = submitted;
        this.aim = submitted;
    }

    /** Plays a dossier's life up to the horizon. */
    static void live(
            DossierBatch batch,
            DemoStaff staff,
            BusinessTime time,
            Instant horizon,
            RandomGenerator random,
            Wish wish,
            Reception reception) {
        boolean counter = reception.channel() == Channel.COUNTER;
        boolean decided = !wish.has(Wish.Incident.WAITING);
        Instant submitted = counter || !decided ? wish.received() : DemoReceptions.sent(wish, time, random);
        Actor citizen = counter
                ? staff.someone(wish.office().id(), Role.RECEPTION, random)
                : Actor.citizen(reception.owner().name());
        DossierBatch.Lived dossier = batch.submit(reception, citizen, submitted);
        DemoLife life = new DemoLife(batch, staff, time, horizon, random, wish, dossier, submitted);
        if (decided) {
            life.reception(reception, counter ? citizen : life.atDesk(Role.RECEPTION));
        }
    }

    private void reception(Reception reception, Actor desk) {
        if (wish.has(Wish.Incident.COMPLETION_ASKED)) {
            Instant asked = time.plus(now, random.nextInt(10, 60));
            if (asked.isBefore(wish.received())) {
                perform(new AskCompletion(List.of(DemoWords.PAPER), DemoWords.INCOMPLETE), desk, asked);
            }
        }
        if (wish.has(Wish.Incident.NOT_ACCEPTED)) {
            perform(new RefuseReception(DemoWords.NOT_OURS, null), desk, wish.received());
            return;
        }
        perform(new Accept(reception.components()), desk, wish.received());
        holder = desk;
        stepNo = 1;
        takeAim();
        int actions = 0;
        while (!over && !ended()) {
            if (++actions > MOST_ACTIONS) {
                throw new IllegalStateException("Does not end: " + wish);
            }
            goOn();
        }
    }

    private boolean ended() {
        return switch (dossier.state()) {
            case WITHDRAWN, STOPPED, NOT_ACCEPTED -> true;
            case RETURNED -> !toCome.contains(Wish.Incident.CORRECTION);
            default -> false;
        };
    }

    /** Chooses the moment at which the result should be at the desk. */
    private void takeAim() {
        Instant due = dossier.dueAt();
        if (wish.stopAt() != null) {
            aim = horizon;
        } else if (due == null) {
            aim = time.plus(now, BusinessTime.DAY * random.nextInt(1, 8) + random.nextInt(30, 400));
        } else if (wish.has(Wish.Incident.LATE)) {
            aim = time.plus(
                    time.closing(time.day(due)), BusinessTime.DAY * random.nextInt(0, 3) + random.nextInt(60, 300));
        } else {
            aim = time.plus(now, (long) (time.between(now, due) * (0.3 + 0.6 * random.nextDouble())));
        }
    }

    private void goOn() {
        if (dossier.state() == BusinessState.RESULT_READY || dossier.state() == BusinessState.RETURNED) {
            collect();
            return;
        }
        DossierBatch.StepView offered = dossier.offered().orElse(null);
        if (offered != null) {
            handOver(offered);
            return;
        }
        DossierBatch.StepView step = dossier.current().orElseThrow();
        if (step.no() != stepNo) {
            stepNo = step.no();
            holder = null;
        }
        if (isStop(step, false)) {
            rest(step);
        } else if (step.workDone()) {
            after(pause(), new HandOver(null), worker(step));
        } else {
            work(step);
        }
    }

    private boolean isStop(DossierBatch.StepView step, boolean onItsWay) {
        Wish.Stop stop = wish.stopAt();
        return stop != null && stop.kind() == step.kind() && stop.onItsWay() == onItsWay;
    }

    /** Leaves the dossier at this step today; some steps are claimed. */
    private void rest(DossierBatch.StepView step) {
        if (step.kind() != StepKind.RECEPTION && random.nextInt(5) < 2) {
            claim(step);
        }
        over = true;
    }

    private void handOver(DossierBatch.StepView offered) {
        if (isStop(offered, true)) {
            over = true;
            return;
        }
        Actor receiver = staff.someone(offered.office(), offered.role(), random);
        if (toCome.contains(Wish.Incident.HAND_OVER_REFUSED) && offered.kind() != StepKind.RETURN) {
            toCome.remove(Wish.Incident.HAND_OVER_REFUSED);
            after(pause(), new RefuseHandOver(DemoWords.MISSING_IN_FILE), receiver);
            return;
        }
        after(pause(), new ConfirmHandOver(), receiver);
    }

    /** Waiting time before a file is taken, in working minutes; shorter when little time is left. */
    private long pause() {
        return Math.min(random.nextInt(5, 100), Math.max(1, time.between(now, aim) / 12));
    }

    private void work(DossierBatch.StepView step) {
        long minutes = minutes(step);
        if (holder == null && step.kind() != StepKind.OPINION && random.nextInt(100) < 85) {
            take(step, minutes / 10);
        }
        if (!over && !DemoIncidents.happens(this, step, minutes / 2)) {
            conclude(step, minutes - minutes / 2);
        }
    }

    private void take(DossierBatch.StepView step, long minutes) {
        boolean assigned = step.kind() == StepKind.PROCESSING
                && random.nextInt(3) == 0
                && staff.has(step.office(), Role.DIVISION_HEAD);
        now = time.plus(now, minutes);
        if (assigned) {
            Actor worker = staff.someone(step.office(), step.role(), random);
            Integer id = worker.id();
            if (id != null
                    && after(
                            1,
                            new Assign(new OfficialId(id), null),
                            staff.someone(step.office(), Role.DIVISION_HEAD, random))) {
                holder = worker;
            }
        } else {
            claim(step);
        }
    }

    private void claim(DossierBatch.StepView step) {
        Actor worker = staff.someone(step.office(), step.role(), random);
        if (after(1, new Claim(null), worker)) {
            holder = worker;
        }
    }

    private void conclude(DossierBatch.StepView step, long minutes) {
        Actor worker = worker(step);
        switch (step.kind()) {
            case PROCESSING, OPINION -> {
                if (random.nextInt(4) == 0) {
                    after(minutes / 2, new Process(DemoWords.one(DemoWords.WORK, random)), worker);
                }
                after(minutes / 2, new Submit(DemoWords.one(DemoWords.OPINIONS, random)), worker);
            }
            case REVIEW, APPROVAL -> decide(step, minutes, worker);
            case ISSUE -> {
                after(minutes / 2, new NumberAndStamp(DemoWords.number(step.office(), random)), worker);
                after(minutes / 2, new ResultReady(null), worker);
            }
            default -> throw new IllegalStateException("No work at " + step);
        }
    }

    private void decide(DossierBatch.StepView step, long minutes, Actor worker) {
        if (toCome.contains(Wish.Incident.SENT_BACK)) {
            toCome.remove(Wish.Incident.SENT_BACK);
            int processing = wish.procedureCase().route().steps().stream()
                    .filter(earlier -> earlier.no() < step.no() && earlier.kind() == StepKind.PROCESSING)
                    .mapToInt(RouteStep::no)
                    .max()
                    .orElseThrow();
            after(minutes, new ReturnToStep(processing, DemoWords.one(DemoWords.SENT_BACK, random)), worker);
        } else if (step.kind() == StepKind.APPROVAL && toCome.contains(Wish.Incident.REFUSAL)) {
            after(minutes, new RefuseOnMerits(DemoWords.one(DemoWords.REFUSED, random), null), worker);
        } else {
            after(minutes, new Approve(null), worker);
        }
    }

    private void collect() {
        if (wish.stopAt() != null
                && wish.stopAt().kind() == StepKind.RETURN
                && !wish.stopAt().onItsWay()) {
            over = true;
            return;
        }
        DemoCollection.collect(this);
    }

    /** Number of working minutes for a step, out of those left until the aim. */
    private long minutes(DossierBatch.StepView step) {
        if (wish.stopAt() != null) {
            long stepsLeft = wish.procedureCase().route().steps().stream()
                    .filter(later -> later.no() >= step.no())
                    .count();
            return time.between(now, horizon) / (stepsLeft + 1);
        }
        long left = time.between(now, aim);
        int share = Math.max(1, share(step.no()));
        int shares = wish.procedureCase().route().steps().stream()
                .filter(later -> later.no() >= step.no())
                .mapToInt(RouteStep::share)
                .sum();
        double part = Math.min(1.0, (double) share / Math.max(share, shares));
        double hurry = part == 1.0 ? 1.0 : 0.7 + 0.4 * random.nextDouble();
        return Math.max(3, (long) (left * part * hurry));
    }

    private int share(int no) {
        return wish.procedureCase().route().steps().stream()
                .filter(step -> step.no() == no)
                .mapToInt(RouteStep::share)
                .findFirst()
                .orElse(1);
    }

    /** The official who claimed the step, or otherwise one who may act. */
    Actor worker(DossierBatch.StepView step) {
        return holder != null ? holder : staff.someone(step.office(), step.role(), random);
    }

    /** An official with a role at the receiving office. */
    Actor atDesk(Role role) {
        return staff.someone(wish.office().id(), role, random);
    }

    /** An official with a role at an office; null when nobody has it there. */
    @Nullable
    Actor someone(OfficeId office, Role role) {
        return staff.has(office, role) ? staff.someone(office, role, random) : null;
    }

    /**
     * Executes an action {@code minutes} working minutes later; returns false when that moment is after the horizon.
     */
    boolean after(long minutes, Action action, Actor actor) {
        if (over) {
            return false;
        }
        Instant at = time.plus(now, minutes).plusSeconds(random.nextInt(60));
        if (!at.isAfter(now)) {
            at = now.plusSeconds(1);
        }
        if (at.isAfter(horizon)) {
            over = true;
            return false;
        }
        perform(action, actor, at);
        return true;
    }

    private void perform(Action action, Actor actor, Instant at) {
        batch.perform(dossier, action, actor, at);
        now = at;
    }

    /** Whether the incident is planned and has not happened; a second call for it returns false. */
    boolean takes(Wish.Incident incident) {
        return toCome.remove(incident);
    }

    boolean expects(Wish.Incident incident) {
        return toCome.contains(incident);
    }

    /** Chooses a new aim after a pause. */
    void resumed() {
        takeAim();
    }

    /** Forgets the step and chooses an aim of one day after the file came to another desk. */
    void moved() {
        stepNo = 0;
        aim = time.plus(now, BusinessTime.DAY);
    }

    void end() {
        over = true;
    }

    DossierBatch.Lived dossier() {
        return dossier;
    }

    Wish wish() {
        return wish;
    }

    RandomGenerator random() {
        return random;
    }

    BusinessTime time() {
        return time;
    }

    Instant now() {
        return now;
    }
}
