package vn.motcua.dossier.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.DossierJson;
import vn.motcua.dossier.life.DossierStore;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.LedgerRows;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.life.PlannedRoutes;

/** Checks the chains of some dossiers, and that the rows of today are what the events say. */
@Component
public class ChainCheck {

    private static final String DOSSIER_COMPONENT =
            "select row_to_json(r) from dossier_component r where dossier_id in (:ids) order by dossier_id, no";
    private static final String DOSSIER_STEP =
            "select row_to_json(r) from dossier_step r where dossier_id in (:ids) order by dossier_id, no";
    private static final String FINISHED_STEP =
            "select row_to_json(r) from finished_step r where dossier_id in (:ids) order by dossier_id, event_seq, step_no";
    private static final String PROMISE =
            "select row_to_json(r) from promise r where dossier_id in (:ids) order by dossier_id, no";
    private static final String CLOCK_INTERVAL =
            "select row_to_json(r) from clock_interval r where dossier_id in (:ids) order by dossier_id, no";
    private static final String HAND_OVER =
            "select row_to_json(r) from hand_over r where dossier_id in (:ids) order by dossier_id, no";
    private static final String REPLACED_SLIP =
            "select row_to_json(r) from replaced_slip r where dossier_id in (:ids) order by dossier_id, issue";

    private final NamedParameterJdbcTemplate jdbc;
    private final DossierStore store;
    private final PlannedRoutes routes;

    ChainCheck(NamedParameterJdbcTemplate jdbc, DossierStore store, PlannedRoutes routes) {
        this.jdbc = jdbc;
        this.store = store;
        this.routes = routes;
    }

    /** What was found in some dossiers. */
    public record Result(long events, List<ChainReport.Break> breaks) {}

    /** Checks these dossiers; they must exist. */
    public Result check(List<UUID> ids) {
        Map<UUID, Dossier> rows = store.findAll(ids);
        Map<UUID, PlannedRoute> stored = new HashMap<>();
        routes.stored(rows.values().stream()
                        .map(Dossier::plannedRoute)
                        .distinct()
                        .toArray(UUID[]::new))
                .forEach(route -> stored.put(route.id(), route));
        Map<UUID, List<DossierEvent>> histories = new HashMap<>();
        List<ChainReport.Break> breaks = new ArrayList<>();
        read(
                "select " + History.COLUMNS + " from dossier_event where dossier_id in (:ids) order by dossier_id, seq",
                ids,
                row -> {
                    DossierEvent event = event(row, breaks);
                    if (event != null) {
                        histories
                                .computeIfAbsent(event.dossier(), absent -> new ArrayList<>())
                                .add(event);
                    }
                });
        Map<UUID, List<LedgerRows.Paper>> papers =
                ledger(DOSSIER_COMPONENT, ids, LedgerRows.Paper.class, LedgerRows.Paper::dossierId);
        Map<UUID, List<LedgerRows.CurrentStep>> steps =
                ledger(DOSSIER_STEP, ids, LedgerRows.CurrentStep.class, LedgerRows.CurrentStep::dossierId);
        Map<UUID, List<LedgerRows.FinishedStep>> finished =
                ledger(FINISHED_STEP, ids, LedgerRows.FinishedStep.class, LedgerRows.FinishedStep::dossierId);
        Map<UUID, List<LedgerRows.Promise>> promises =
                ledger(PROMISE, ids, LedgerRows.Promise.class, LedgerRows.Promise::dossierId);
        Map<UUID, List<LedgerRows.ClockInterval>> pauses =
                ledger(CLOCK_INTERVAL, ids, LedgerRows.ClockInterval.class, LedgerRows.ClockInterval::dossierId);
        Map<UUID, List<LedgerRows.HandOver>> handOvers =
                ledger(HAND_OVER, ids, LedgerRows.HandOver.class, LedgerRows.HandOver::dossierId);
        Map<UUID, List<LedgerRows.ReplacedSlip>> slips =
                ledger(REPLACED_SLIP, ids, LedgerRows.ReplacedSlip.class, LedgerRows.ReplacedSlip::dossierId);
        long events = 0;
        for (UUID id : ids) {
            List<DossierEvent> history = histories.getOrDefault(id, List.of());
            events += history.size();
            Dossier row = rows.get(id);
            if (row == null || breaks.stream().anyMatch(each -> id.equals(each.dossier()))) {
                continue;
            }
            ChainReport.Break broken = chain(row, history);
            if (broken == null) {
                LedgerRows expected = LedgerRows.of(history);
                broken = Stream.of(
                                summary(row, history),
                                route(row, stored),
                                rows(row, "dossier_step", LedgerRows.CurrentStep.of(row), steps.get(id)),
                                rows(row, "finished_step", expected.finishedSteps(), finished.get(id)),
                                rows(row, "dossier_component", expected.papers(), papers.get(id)),
                                rows(row, "promise", expected.promises(), promises.get(id)),
                                rows(row, "clock_interval", expected.pauses(), pauses.get(id)),
                                rows(row, "hand_over", expected.handOvers(), handOvers.get(id)),
                                rows(row, "replaced_slip", expected.slips(), slips.get(id)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
            if (broken != null) {
                breaks.add(broken);
            }
        }
        return new Result(events, breaks);
    }

    private void read(String sql, List<UUID> ids, RowCallbackHandler reader) {
        jdbc.query(sql, Map.of("ids", ids), reader);
    }

    /** An event, or null when what is stored can't even be read as one: then that is the break. */
    private static @Nullable DossierEvent event(ResultSet row, List<ChainReport.Break> breaks) throws SQLException {
        try {
            return History.event(row);
        } catch (RuntimeException unreadable) {
            breaks.add(new ChainReport.Break(
                    row.getObject("dossier_id", UUID.class), null, row.getInt("seq"), "event-changed", null));
            return null;
        }
    }

    private static ChainReport.@Nullable Break chain(Dossier row, List<DossierEvent> history) {
        byte[] previous = DossierEvent.GENESIS;
        int seq = 0;
        for (DossierEvent event : history) {
            seq++;
            if (event.seq() != seq) {
                return broken(row, seq, "event-missing", null);
            }
            if (!event.intact(previous)) {
                return broken(row, seq, "event-changed", null);
            }
            previous = event.hash();
        }
        if (seq != row.eventCount() || !Arrays.equals(previous, row.chainHead())) {
            return broken(row, seq + 1, "event-missing", null);
        }
        return null;
    }

    private static ChainReport.@Nullable Break summary(Dossier row, List<DossierEvent> history) {
        Dossier rebuilt = Lifecycle.rebuild(row.id().value(), history, null);
        String field = DossierJson.firstDifference(DossierJson.of(rebuilt), DossierJson.of(row));
        return field == null ? null : broken(row, null, "row-differs", "dossier." + field);
    }

    private static ChainReport.@Nullable Break route(Dossier row, Map<UUID, PlannedRoute> stored) {
        PlannedRoute route = stored.get(row.plannedRoute());
        return route != null && route.intact() ? null : broken(row, null, "row-differs", "planned_step");
    }

    private static <T> ChainReport.@Nullable Break rows(
            Dossier row, String table, List<T> expected, @Nullable List<T> stored) {
        List<T> found = stored == null ? List.of() : stored;
        if (expected.size() != found.size()) {
            return broken(row, null, "row-differs", table);
        }
        for (int index = 0; index < expected.size(); index++) {
            if (!expected.get(index).equals(found.get(index))) {
                return broken(row, null, "row-differs", table + " " + (index + 1));
            }
        }
        return null;
    }

    private <T> Map<UUID, List<T>> ledger(String sql, List<UUID> ids, Class<T> type, Function<T, UUID> dossier) {
        Map<UUID, List<T>> byDossier = new HashMap<>();
        read(sql, ids, row -> {
            T read = LedgerRows.read(row.getString(1), type);
            byDossier
                    .computeIfAbsent(dossier.apply(read), absent -> new ArrayList<>())
                    .add(read);
        });
        return byDossier;
    }

    private static ChainReport.Break broken(Dossier row, @Nullable Integer seq, String fault, @Nullable String where) {
        return new ChainReport.Break(row.id().value(), row.code(), seq, fault, where);
    }
}
