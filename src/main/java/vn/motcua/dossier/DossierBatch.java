package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.desk.Accept;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.CodeCounter;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierDates;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.DossierStore;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;

/**
 * Many dossiers lived through by the same actions and guards as at the counter, under a clock of the caller's, and
 * written together. For days on which nobody else receives: the numbers of an office's day are given here in memory and
 * set at the end. Not for use by several threads.
 */
public final class DossierBatch {

    private final Lifecycle lifecycle;
    private final DossierStore store;
    private final CodeCounter counter;
    private final TransactionOperations transaction;
    private final Map<CodeCounter.OfficeDay, Integer> numbers;
    private final List<Lived> lives = new ArrayList<>();

    DossierBatch(
            Lifecycle lifecycle,
            DossierStore store,
            CodeCounter counter,
            TransactionOperations transaction,
            Map<CodeCounter.OfficeDay, Integer> numbers) {
        this.lifecycle = lifecycle;
        this.store = store;
        this.counter = counter;
        this.transaction = transaction;
        this.numbers = new HashMap<>(numbers);
    }

    /** A dossier of the batch, as far as it has lived. */
    public static final class Lived {

        private final Dossier dossier;
        private final List<DossierEvent> history = new ArrayList<>();

        private Lived(Dossier dossier) {
            this.dossier = dossier;
        }

        public DossierId id() {
            return dossier.id();
        }

        public BusinessState state() {
            return dossier.state();
        }

        public MoneyState money() {
            return dossier.money();
        }

        public @Nullable Instant dueAt() {
            return dossier.dueAt();
        }

        /** Its dates as they are seen on a day. */
        public PromisedDates dates(LocalDate day, ZoneId zone) {
            return DossierDates.of(dossier, day, zone);
        }

        /** Whether a letter of apology was sent, with an extension or after the date. */
        public boolean apologised() {
            return dossier.extendedAt() != null || dossier.apologisedAt() != null;
        }

        /** Where the file is: the step, its office, its role and its own deadline. */
        public Optional<StepView> current() {
            return dossier.currentStep().map(StepView::of);
        }

        /** Where the file was offered to. */
        public Optional<StepView> offered() {
            return dossier.offeredStep().map(StepView::of);
        }

        /** All steps that are at work now: several where the route is parallel or another agency was asked. */
        public List<StepView> active() {
            return dossier.steps().stream()
                    .filter(DossierStep::here)
                    .map(StepView::of)
                    .toList();
        }
    }

    /** A step, as far as a batch needs to know it. */
    public record StepView(
            int no,
            StepKind kind,
            OfficeId office,
            Role role,
            @Nullable Instant dueAt,
            boolean consultation,
            boolean workDone) {

        private static StepView of(DossierStep step) {
            return new StepView(
                    step.no(),
                    step.kind(),
                    step.office(),
                    step.role(),
                    step.dueAt(),
                    step.consultation(),
                    step.finishedAt() != null);
        }
    }

    /** Hands in and accepts a dossier at a moment. */
    public Lived accept(Reception reception, Actor actor, Instant at) {
        Lived lived = submit(reception, actor, at);
        perform(lived, new Accept(reception.components()), actor, at);
        return lived;
    }

    /** Hands in a dossier at a moment, without accepting it. */
    public Lived submit(Reception reception, Actor actor, Instant at) {
        Lived lived = new Lived(new Dossier(UuidVersion7Strategy.INSTANCE.generateUuid(null)));
        lived.history.add(lifecycle.submit(lived.dossier, reception, actor, at));
        lives.add(lived);
        return lived;
    }

    /**
     * Does something to a dossier of the batch at a moment.
     *
     * @throws vn.motcua.platform.RefusedException as at the counter
     */
    public void perform(Lived lived, Action action, Actor actor, Instant at) {
        lived.history.add(lifecycle.perform(
                lived.dossier,
                action,
                actor,
                at,
                () -> History.pauses(lived.history),
                () -> List.copyOf(lived.history),
                this::number));
    }

    private int number(OfficeId office, LocalDate day) {
        return numbers.merge(new CodeCounter.OfficeDay(office, day), 1, Integer::sum);
    }

    /** How many dossiers wait to be written. */
    public int size() {
        return lives.size();
    }

    /** Writes all that was lived since the last time, in one transaction. */
    public void write() {
        transaction.executeWithoutResult(status -> {
            if (!lives.isEmpty()) {
                store.writeLives(lives.stream()
                        .map(lived -> new DossierStore.Written(lived.dossier, lived.history))
                        .toList());
            }
            counter.raise(numbers);
        });
        lives.clear();
    }
}
