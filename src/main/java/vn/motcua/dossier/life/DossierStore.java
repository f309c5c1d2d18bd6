package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.EventRows;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.fact.PauseEnded;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.platform.request.RequestRecord;

/**
 * Reads dossiers as entities and writes what became of them: rows, steps, events, ledgers, the key of the request and the
 * message to the citizen, of one dossier or of many, in one statement; a round trip is what an action's time is made of. The
 * statement is put together of fixed parts, those for which there are rows. Why Hibernate reads and does not write:
 * decision 19 in src/docs/decisions.
 */
@Repository
public class DossierStore {

    private static final String ALL = "select d from Dossier d left join fetch d.atWork ";
    private static final String FIND = ALL + "where d.id = :id";
    private static final String FIND_ALL = ALL + "where d.id in :ids";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PlannedRoutes routes;
    private final List<EventRows> companions;
    private final Map<List<StorePart.Use>, String> statements = new ConcurrentHashMap<>();

    DossierStore(EntityManager entities, JdbcClient jdbc, PlannedRoutes routes, List<EventRows> companions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.routes = routes;
        this.companions = companions;
    }

    /** A dossier and the next of its events, which it has taken already. Of a new one all events from the first. */
    public record Written(Dossier dossier, List<DossierEvent> events) {

        private boolean fresh() {
            return events.get(0).seq() == 1;
        }
    }

    /** The dossier of an identity, free to be changed. */
    public Optional<Dossier> find(UUID id) {
        return read(entities.createQuery(FIND, Dossier.class).setParameter("id", id)).stream()
                .findFirst();
    }

    /** The dossiers of these identities that exist, free to be changed. */
    public Map<UUID, Dossier> findAll(List<UUID> ids) {
        Map<UUID, Dossier> dossiers = new LinkedHashMap<>();
        read(entities.createQuery(FIND_ALL, Dossier.class).setParameter("ids", ids))
                .forEach(dossier -> dossiers.put(dossier.id().value(), dossier));
        return dossiers;
    }

    private List<Dossier> read(TypedQuery<Dossier> query) {
        List<Dossier> found = query.setHint(HibernateHints.HINT_READ_ONLY, true).getResultList();
        routes.read(found.stream()
                .map(dossier -> Objects.requireNonNull(dossier.plannedRoute()))
                .toList());
        for (Dossier dossier : found) {
            entities.detach(dossier);
            dossier.read(routes.route(Objects.requireNonNull(dossier.plannedRoute())));
        }
        return found;
    }

    /**
     * Writes what became of a dossier.
     *
     * @throws DuplicateKeyException when the request's key was used before
     * @throws OptimisticLockingFailureException when somebody was faster
     */
    public void write(Dossier dossier, List<DossierEvent> events, @Nullable RequestRecord request) {
        write(List.of(new Written(dossier, events)), request, false);
    }

    /**
     * Writes what became of many dossiers.
     *
     * @throws OptimisticLockingFailureException when somebody was faster with one of them
     */
    public void writeAll(List<Written> all) {
        write(all, null, false);
    }

    /** Writes whole lives that were lived through before: what the citizen was told then has been told. */
    public void writeLives(List<Written> all) {
        write(all, null, true);
    }

    private void write(List<Written> all, @Nullable RequestRecord request, boolean told) {
        Rows rows = new Rows();
        all.forEach(each -> rows.add(each, request, told));
        Map<StorePart, List<?>> parts = rows.parts();
        List<StorePart.Use> uses = parts.entrySet().stream()
                .map(part -> new StorePart.Use(part.getKey(), part.getValue().size() == 1))
                .toList();
        JdbcClient.StatementSpec statement = jdbc.sql(statements.computeIfAbsent(uses, StorePart::statement));
        for (Map.Entry<StorePart, List<?>> part : parts.entrySet()) {
            List<?> each = part.getValue();
            statement = statement.param(part.getKey().name(), LedgerRows.write(each.size() == 1 ? each.get(0) : each));
        }
        if (!rows.states.isEmpty()) {
            statement = statement.param(StorePart.STATES, rows.states.size());
        }
        if (rows.states.size() == 1) {
            statement = statement.param(StorePart.LAST_HASH, rows.lastHash);
        }
        try {
            statement.query(Long.class).single();
        } catch (DuplicateKeyException taken) {
            if (rows.states.isEmpty() || String.valueOf(taken.getMessage()).contains("dossier_event_request_key")) {
                throw taken;
            }
            throw new OptimisticLockingFailureException("Somebody was faster", taken);
        } catch (ConcurrencyFailureException overtaken) {
            throw new OptimisticLockingFailureException("Somebody was faster", overtaken);
        }
        if (!rows.planned.isEmpty()) {
            routes.keep(rows.planned.keySet());
        }
    }

    private record Event(
            UUID dossierId,
            int seq,
            String kind,
            Instant happenedAt,
            String actorKind,
            @Nullable Integer actorId,
            String actorName,
            int officeId,
            String payload,
            String hash,
            @Nullable UUID requestKey,
            @Nullable UUID requestHash) {

        static Event of(DossierEvent event, @Nullable RequestRecord request) {
            return new Event(
                    event.dossier(),
                    event.seq(),
                    event.kind(),
                    event.happenedAt(),
                    event.actorKind(),
                    event.actorId(),
                    event.actorName(),
                    event.officeId(),
                    event.payload(),
                    DossierJson.hexadecimal(event.hash()),
                    request == null ? null : request.key(),
                    request == null ? null : request.hash());
        }
    }

    private record PauseEnd(
            UUID dossierId, int closedSeq, @JsonUnwrapped PauseEnded end) {}

    private record Answer(UUID dossierId, @JsonUnwrapped HandOverAnswered answer) {}

    private record RouteStep(UUID route, @JsonUnwrapped PlannedStep step) {}

    /** The rows of one call, of one dossier or of many. */
    private final class Rows {

        private final List<ObjectNode> fresh = new ArrayList<>();
        private final List<ObjectNode> freshStates = new ArrayList<>();
        private final List<ObjectNode> details = new ArrayList<>();
        private final List<ObjectNode> states = new ArrayList<>();
        private byte[] lastHash = DossierEvent.GENESIS; // what the last of these states follows
        private final Map<UUID, List<RouteStep>> planned = new HashMap<>();
        private final List<LedgerRows.CurrentStep> left = new ArrayList<>();
        private final List<LedgerRows.CurrentStep> changed = new ArrayList<>();
        private final List<LedgerRows.CurrentStep> reached = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final LedgerRows ledgers = LedgerRows.of(List.of());
        private final List<PauseEnd> ended = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final Map<EventRows, List<Object>> others = new LinkedHashMap<>();

        private void add(Written written, @Nullable RequestRecord request, boolean told) {
            Dossier dossier = written.dossier();
            ObjectNode row = DossierJson.row(dossier);
            if (written.fresh()) {
                fresh.add(StorePart.NEW_DOSSIER.of(row));
                freshStates.add(StorePart.NEW_STATE.of(row));
                ledgers.addAll(LedgerRows.of(written.events()));
            } else {
                states.add(StorePart.STATE.of(row));
                lastHash = dossier.storedHead;
                if (written.events().stream()
                        .anyMatch(event ->
                                DossierJson.changesDetails(event.content().change()))) {
                    details.add(StorePart.DOSSIER.of(row));
                }
                written.events().forEach(this::happening);
            }
            steps(dossier);
            DossierEvent last = written.events().get(written.events().size() - 1);
            for (DossierEvent event : written.events()) {
                events.add(Event.of(event, event == last ? request : null));
                for (EventRows companion : companions) {
                    Object other =
                            companion.row(event.dossier(), event.seq(), event.content(), event.happenedAt(), told);
                    if (other != null) {
                        others.computeIfAbsent(companion, absent -> new ArrayList<>())
                                .add(other);
                    }
                }
            }
        }

        private void steps(Dossier dossier) {
            UUID route = Objects.requireNonNull(dossier.plannedRoute());
            if (!routes.keeps(route)) {
                planned.put(
                        route,
                        dossier.steps().stream()
                                .map(step -> new RouteStep(route, step.planned()))
                                .toList());
            }
            Map<Integer, LedgerRows.CurrentStep> before = new HashMap<>();
            dossier.storedSteps.forEach(step -> before.put(step.no(), step));
            for (LedgerRows.CurrentStep step : LedgerRows.CurrentStep.of(dossier)) {
                LedgerRows.CurrentStep was = before.remove(step.no());
                if (was == null) {
                    reached.add(step);
                } else if (!was.equals(step)) {
                    changed.add(step);
                }
            }
            left.addAll(before.values());
        }

        /** What happens now, to a dossier whose rows are there. */
        private void happening(DossierEvent event) {
            EventContent content = event.content();
            ledgers.addAll(LedgerRows.begunBy(event));
            if (content.pauseEnded() != null) {
                ended.add(new PauseEnd(event.dossier(), event.seq(), content.pauseEnded()));
            }
            if (content.handOverAnswered() != null) {
                answers.add(new Answer(event.dossier(), content.handOverAnswered()));
            }
        }

        /** The parts of the statement for which there are rows. */
        private Map<StorePart, List<?>> parts() {
            Map<StorePart, List<?>> parts = new LinkedHashMap<>();
            parts.put(StorePart.NEW_DOSSIER, fresh);
            parts.put(StorePart.NEW_STATE, freshStates);
            parts.put(StorePart.DOSSIER, details);
            parts.put(StorePart.STATE, states);
            parts.put(
                    StorePart.PLANNED_STEP,
                    planned.values().stream().flatMap(List::stream).toList());
            parts.put(StorePart.STEP_LEFT, left);
            parts.put(StorePart.STEP_CHANGED, changed);
            parts.put(StorePart.STEP_REACHED, reached);
            parts.put(StorePart.EVENT, events);
            parts.put(StorePart.FINISHED_STEP, ledgers.finishedSteps());
            parts.put(StorePart.PAPER, ledgers.papers());
            parts.put(StorePart.PROMISE, ledgers.promises());
            parts.put(StorePart.PAUSE, ledgers.pauses());
            parts.put(StorePart.PAUSE_ENDED, ended);
            parts.put(StorePart.HAND_OVER, ledgers.handOvers());
            parts.put(StorePart.HAND_OVER_ANSWERED, answers);
            parts.put(StorePart.REPLACED_SLIP, ledgers.slips());
            others.forEach((companion, more) -> parts.put(StorePart.of(companion), more));
            parts.values().removeIf(List::isEmpty);
            return parts;
        }
    }
}
