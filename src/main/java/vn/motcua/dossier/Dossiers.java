package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.action.desk.Accept;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.AnsweredRequests;
import vn.motcua.dossier.life.CodeCounter;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.DossierStore;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.life.RecentDossiers;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.RequestRecord;
import vn.motcua.vocabulary.DossierId;

/**
 * Acts on dossiers. Each call is one transaction: the row, its events, the ledgers, the key of the request and the
 * message to the citizen are written together or not at all. The same request again gives the same answer.
 */
@Service
public class Dossiers {

    private static final int TRIES = 5;

    private final Lifecycle lifecycle;
    private final DossierStore store;
    private final RecentDossiers recent;
    private final AnsweredRequests requests;
    private final History history;
    private final CodeCounter counter;
    private final SlipSecrets secrets;
    private final TimeLine timeLine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Dossiers(
            Lifecycle lifecycle,
            DossierStore store,
            RecentDossiers recent,
            AnsweredRequests requests,
            History history,
            CodeCounter counter,
            SlipSecrets secrets,
            TimeLine timeLine,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.store = store;
        this.recent = recent;
        this.requests = requests;
        this.history = history;
        this.counter = counter;
        this.secrets = secrets;
        this.timeLine = timeLine;
        this.transaction = new TransactionTemplate(transactions);
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A citizen hands in a dossier at the counter, and the desk accepts it: one dossier, one code, one promise.
     *
     * @param actor must hold the role {@link Role#RECEPTION} at the receiving office
     * @throws RefusedException INVALID with the field when the reception is against a rule, FORBIDDEN for another office's desk
     */
    public Outcome accept(Reception reception, Actor actor, RequestKey key) {
        if (!actor.mayActAt(reception.office()) || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", DossierWords.action("accept"));
        }
        return begin("accept", reception, actor, key, dossier -> {
            DossierEvent submitted = lifecycle.submit(dossier, reception, actor, clock.instant());
            DossierEvent accepted = lifecycle.perform(
                    dossier, new Accept(reception.components()), actor, clock.instant(), List::of, List::of, counter);
            return List.of(submitted, accepted);
        });
    }

    /**
     * A dossier is handed in online or by post and waits for the reception desk; it has no code yet. Citizens hand in where
     * they like, officials and client systems within their own offices (finding M7).
     *
     * @throws RefusedException FORBIDDEN at an office the actor does not act for
     * @throws RefusedException INVALID with the field when the submission is against a rule
     */
    public Outcome submit(Reception reception, Actor actor, RequestKey key) {
        if (reception.channel() == Channel.COUNTER) {
            throw RefusedException.invalidField("channel", "dossier.refusal.counter-accepts");
        }
        if (actor.kind() != Actor.Kind.CITIZEN && !actor.mayActAt(reception.office())) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", DossierWords.action("accept"));
        }
        return begin(
                "submit",
                reception,
                actor,
                key,
                dossier -> List.of(lifecycle.submit(dossier, reception, actor, clock.instant())));
    }

    private interface Beginning {
        List<DossierEvent> begin(Dossier fresh);
    }

    private Outcome begin(String name, Reception reception, Actor actor, RequestKey key, Beginning beginning) {
        RequestRecord request = RequestRecord.of(actor.idempotencyOwner(), key.value(), said(name, "", reception));
        try {
            return inTransaction(() -> {
                Dossier dossier = new Dossier(UuidVersion7Strategy.INSTANCE.generateUuid(null));
                return write(dossier, beginning.begin(dossier), request);
            });
        } catch (DuplicateKeyException used) {
            return repeat(request).orElseThrow(() -> used);
        }
    }

    /**
     * Does something to a dossier.
     *
     * @param expectedVersion the version the actor's page was made from; null when the actor saw none
     * @throws RefusedException NOT_FOUND out of scope, FORBIDDEN for the wrong role or office, CONFLICT in the wrong state
     * @throws StaleDossierException when the dossier has changed since the expected version
     */
    public Outcome perform(
            DossierId id, Action action, Actor actor, RequestKey key, @Nullable Integer expectedVersion) {
        RequestRecord request =
                RequestRecord.of(actor.idempotencyOwner(), key.value(), said(action.name(), id.toString(), action));
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Outcome> done =
                        attempt == 1 ? continued(id, action, actor, request, expectedVersion) : Optional.empty();
                return done.isPresent()
                        ? done.get()
                        : inTransaction(() -> perform(id, action, actor, request, expectedVersion));
            } catch (DuplicateKeyException used) {
                return repeat(request).orElseThrow(() -> used);
            } catch (OptimisticLockingFailureException overtaken) {
                if (attempt == TRIES) {
                    throw RefusedException.unavailable("dossier.refusal.busy");
                }
                // somebody was faster: look again, and let the guard or the version say what that means
            } catch (RefusedException | StaleDossierException refused) {
                return repeat(request).orElseThrow(() -> refused);
            }
        }
    }

    /**
     * Goes on with the dossier as this instance wrote it last, in one statement that is a transaction of its own unless a number is
     * taken too. Empty when it is not here, when the page was made of another version, and when something is against it: then it
     * has to be looked at.
     */
    private Optional<Outcome> continued(
            DossierId id, Action action, Actor actor, RequestRecord request, @Nullable Integer expectedVersion) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty(); // a statement that fails would end it
        }
        Dossier dossier = recent.take(id.value())
                .filter(kept -> expectedVersion == null || expectedVersion == kept.eventCount())
                .filter(kept -> isSeenBy(actor, kept))
                .orElse(null);
        if (dossier == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    action.numbers()
                            ? inTransaction(() -> perform(dossier, action, actor, request))
                            : perform(dossier, action, actor, request));
        } catch (RefusedException | OptimisticLockingFailureException perhapsOutOfDate) {
            return Optional.empty();
        }
    }

    private Outcome perform(
            DossierId id, Action action, Actor actor, RequestRecord request, @Nullable Integer expectedVersion) {
        Dossier dossier = load(id, actor);
        if (expectedVersion != null && expectedVersion != dossier.eventCount()) {
            throw new StaleDossierException(id, timeLine.of(id, expectedVersion, TimeLine.WHOLE));
        }
        return perform(dossier, action, actor, request);
    }

    private Outcome perform(Dossier dossier, Action action, Actor actor, RequestRecord request) {
        DossierEvent event = lifecycle.perform(
                dossier,
                action,
                actor,
                clock.instant(),
                () -> history.pauses(dossier.id().value()),
                () -> history.of(dossier.id().value()),
                counter);
        return write(dossier, List.of(event), request);
    }

    /**
     * What the actor may try on the dossier as it stands, in the order of a menu.
     *
     * @throws RefusedException NOT_FOUND out of scope
     */
    @Transactional(readOnly = true)
    public List<String> available(DossierId id, Actor actor) {
        return available(load(id, actor), actor);
    }

    /** What the actor may try on a dossier as it was shown, in the order of a menu: asked of what was read for that. */
    public List<String> available(DossierView shown, Actor actor) {
        return available(new ShownStanding(shown), actor);
    }

    private List<String> available(Guard.Standing<?> dossier, Actor actor) {
        return Actions.names().stream()
                .filter(name -> lifecycle.offers(Actions.guard(name), dossier, actor))
                .toList();
    }

    /** The number that follows the last one in an office's book of results of this year; empty for an empty book. */
    @Transactional(readOnly = true)
    public Optional<String> followingNumber(OfficeId office, LocalDate today) {
        return counter.following(office, today.getYear());
    }

    private Dossier load(DossierId id, Actor actor) {
        return store.find(id.value())
                .filter(dossier -> isSeenBy(actor, dossier))
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
    }

    private static boolean isSeenBy(Actor actor, Dossier dossier) {
        return dossier.steps().stream().anyMatch(step -> actor.maySee(step.office()) || actor.mayActAt(step.office()));
    }

    private Outcome write(Dossier dossier, List<DossierEvent> events, RequestRecord request) {
        store.write(dossier, events, request);
        recent.keep(dossier);
        DossierEvent last = events.get(events.size() - 1);
        publisher.publishEvent(
                new DossierChanged(dossier.id(), last.seq(), last.kind(), dossier.state(), last.happenedAt()));
        return outcome(dossier, last, false);
    }

    /** The answer to a request that was carried out before, as it was then. */
    private Optional<Outcome> repeat(RequestRecord request) {
        AnsweredRequests.AnsweredRequest answered = requests.find(request.key());
        if (answered == null) {
            return Optional.empty();
        }
        if (!answered.hash().equals(request.hash())) {
            throw RefusedException.invalidField("requestId", "dossier.refusal.key-reused");
        }
        List<DossierEvent> events = history.of(answered.subject());
        Dossier then = Lifecycle.rebuild(answered.subject(), events, answered.eventSeq());
        return Optional.of(outcome(then, events.get(answered.eventSeq() - 1), true));
    }

    private Outcome outcome(Dossier dossier, DossierEvent last, boolean repeated) {
        UUID id = dossier.id().value();
        int issue = dossier.slipIssue();
        return new Outcome(
                dossier.id(),
                dossier.code(),
                last.seq(),
                dossier.state(),
                dossier.dueAt(),
                dossier.dueProvisional(),
                last.happenedAt(),
                issue == 0
                        ? null
                        : Actions.issuesSlip(last.kind()) ? secrets.readingSlip(id, issue) : secrets.slip(id, issue),
                repeated);
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static byte[] said(String name, String subject, Object request) {
        return (name + "\n" + subject + "\n" + CanonicalJson.write(request)).getBytes(StandardCharsets.UTF_8);
    }
}
