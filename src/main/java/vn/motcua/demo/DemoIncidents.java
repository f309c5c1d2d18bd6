package vn.motcua.demo;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.action.clock.Apologise;
import vn.motcua.dossier.action.clock.ConfirmPayment;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.AnswerConsultation;
import vn.motcua.dossier.action.decision.Consult;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/** Plays incidents during the work on a file: supplements, payments, opinions, withdrawal, stop, extension. */
final class DemoIncidents {

    private static final long DAY = BusinessTime.DAY;
    private static final int THOUSAND = 1000;

    private DemoIncidents() {}

    /** Plays the incidents due at a step; returns true when one of them changed the dossier's step. */
    static boolean happens(DemoLife life, DossierBatch.StepView step, long minutes) {
        apology(life, step);
        if (step.kind() != StepKind.PROCESSING) {
            return false;
        }
        extension(life, step);
        if (life.takes(Wish.Incident.SUPPLEMENT)) {
            supplement(life, step, minutes);
            return true;
        }
        if (life.takes(Wish.Incident.PAYMENT)) {
            payment(life, step, minutes);
            return true;
        }
        if (life.takes(Wish.Incident.CONSULTATION)) {
            consultation(life, step, minutes);
            return true;
        }
        if (life.takes(Wish.Incident.WITHDRAWAL)) {
            life.after(minutes, new Withdraw(DemoWords.WITHDRAWN), life.atDesk(Role.RECEPTION));
            return true;
        }
        if (life.takes(Wish.Incident.STOP)) {
            stop(life, step, minutes, DemoWords.NOT_ELIGIBLE);
            return true;
        }
        return false;
    }

    private static void supplement(DemoLife life, DossierBatch.StepView step, long minutes) {
        RandomGenerator random = life.random();
        boolean asked = life.after(
                minutes,
                new RequestSupplement(
                        List.of(DemoWords.one(DemoWords.PAPERS, random)),
                        DemoWords.one(DemoWords.SUPPLEMENTS, random),
                        null,
                        life.time().workingDay(life.time().day(life.now()), random.nextInt(12, 25))),
                life.worker(step));
        if (!asked) {
            return;
        }
        if (life.takes(Wish.Incident.NO_ANSWER)) {
            unanswered(life, step);
            return;
        }
        boolean answered = life.after(
                DAY * random.nextInt(0, 7) + random.nextInt(60, 400),
                new ReceiveSupplement(List.of(new ReceivedComponent(null, DemoWords.PAPER, 1, 0, 0))),
                life.atDesk(Role.RECEPTION));
        if (answered) {
            life.resumed();
        }
    }

    private static void payment(DemoLife life, DossierBatch.StepView step, long minutes) {
        RandomGenerator random = life.random();
        long amount = THOUSAND * (long) random.nextInt(150, 12_000);
        if (!life.after(minutes, new RequestPayment(amount, "TB-" + random.nextInt(1, 9000)), life.worker(step))) {
            return;
        }
        if (life.takes(Wish.Incident.NO_ANSWER)) {
            unanswered(life, step);
            return;
        }
        boolean paid = life.after(
                DAY * random.nextInt(1, 12) + random.nextInt(30, 400),
                new ConfirmPayment("BL-" + random.nextInt(1, 90_000)),
                life.atDesk(Role.CASHIER));
        if (paid) {
            life.resumed();
        }
    }

    /** Plays the end without an answer: after a month the office stops the dossier, or the citizen withdraws it. */
    private static void unanswered(DemoLife life, DossierBatch.StepView step) {
        RandomGenerator random = life.random();
        long month = DAY * random.nextInt(18, 30) + random.nextInt(10, 400);
        if (random.nextBoolean()) {
            life.after(month, new Withdraw(DemoWords.WITHDRAWN), life.atDesk(Role.RECEPTION));
        } else {
            stop(life, step, month, DemoWords.NOT_SUPPLEMENTED);
        }
    }

    private static void stop(DemoLife life, DossierBatch.StepView step, long minutes, String reason) {
        Actor head = life.someone(step.office(), Role.DIVISION_HEAD);
        if (head == null) {
            head = life.someone(step.office(), Role.LEADER);
        }
        if (head != null) {
            life.after(minutes, new Stop(reason, null), head);
        } else {
            life.after(minutes, new Withdraw(DemoWords.WITHDRAWN), life.atDesk(Role.RECEPTION));
        }
    }

    private static void consultation(DemoLife life, DossierBatch.StepView step, long minutes) {
        OfficeId agency = consulted(life, step);
        Actor answering = agency == null ? null : life.someone(agency, Role.SPECIALIST);
        if (agency == null
                || answering == null
                || !life.after(minutes, new Consult(agency, DemoWords.QUESTION), life.worker(step))) {
            return;
        }
        if (life.takes(Wish.Incident.NO_ANSWER)) {
            life.end();
            return;
        }
        life.after(Math.max(5, minutes / 2), new AnswerConsultation(DemoWords.AGREED), answering);
    }

    /**
     * The office asked for an opinion: the receiving office where another one works on the dossier, otherwise the
     * competent office.
     */
    private static @Nullable OfficeId consulted(DemoLife life, DossierBatch.StepView step) {
        OfficeId receiving = life.wish().office().id();
        if (!receiving.equals(step.office()) && life.someone(receiving, Role.SPECIALIST) != null) {
            return receiving;
        }
        return life.wish().office().parent();
    }

    /** Sends the letter of apology for a late dossier, in most cases. */
    private static void apology(DemoLife life, DossierBatch.StepView step) {
        Instant due = life.dossier().dueAt();
        if (due == null
                || !life.time().day(life.now()).isAfter(life.time().day(due))
                || life.random().nextInt(10) >= 7) {
            return;
        }
        Actor leader = life.someone(step.office(), Role.LEADER);
        if (leader != null && !life.dossier().apologised()) {
            RandomGenerator random = life.random();
            life.after(
                    1,
                    new Apologise(
                            DemoWords.one(DemoWords.EXTENDED, random),
                            DemoWords.APOLOGY,
                            random.nextInt(1, 300) + "/PXL"),
                    leader);
        }
    }

    private static void extension(DemoLife life, DossierBatch.StepView step) {
        Instant due = life.dossier().dueAt();
        if (!life.expects(Wish.Incident.EXTENSION)
                || due == null
                || life.dossier().state() != BusinessState.IN_PROCESS) {
            return;
        }
        Actor leader = life.someone(step.office(), Role.LEADER);
        boolean early = life.time()
                .day(life.now())
                .isBefore(life.time().workingDay(life.time().day(due), -1));
        if (leader != null && early && life.takes(Wish.Incident.EXTENSION)) {
            RandomGenerator random = life.random();
            Instant later = life.time().plus(due.minusSeconds(60), DAY * random.nextInt(3, 6));
            life.after(
                    5,
                    new Extend(
                            later,
                            DemoWords.one(DemoWords.EXTENDED, random),
                            DemoWords.APOLOGY,
                            random.nextInt(1, 300) + "/PXL"),
                    leader);
        }
    }
}
