package vn.motcua.dossier.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.life.RebuiltRows;
import vn.motcua.dossier.life.Text;

/** Checks the chains of some dossiers, and that the rows of today are what the events say. */
@Component
public class ChainCheck {

    private static final String DOSSIER_COMPONENT =
            "select * from dossier_component where dossier_id in (:ids) order by dossier_id, no";
    private static final String PROMISE = "select * from promise where dossier_id in (:ids) order by dossier_id, no";
    private static final String CLOCK_INTERVAL =
            "select * from clock_interval where dossier_id in (:ids) order by dossier_id, no";
    private static final String HAND_OVER =
            "select * from hand_over where dossier_id in (:ids) order by dossier_id, no";
    private static final String REPLACED_SLIP =
            "select * from replaced_slip where dossier_id in (:ids) order by dossier_id, issue";

    private final NamedParameterJdbcTemplate jdbc;
    private final EntityManager entities;

    ChainCheck(NamedParameterJdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** What was found in some dossiers. */
    public record Result(long events, List<ChainReport.Break> breaks) {}

    /** Checks these dossiers; they must exist. */
    public Result check(List<UUID> ids) {
        Map<UUID, Dossier> rows = new HashMap<>();
        entities.clear();
        entities.createQuery(
                        "select distinct d from Dossier d left join fetch d.steps where d.id in :ids", Dossier.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(dossier -> rows.put(dossier.id, dossier));
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
        Map<UUID, List<Map<String, @Nullable String>>> components = ledger(DOSSIER_COMPONENT, ids);
        Map<UUID, List<Map<String, @Nullable String>>> promises = ledger(PROMISE, ids);
        Map<UUID, List<Map<String, @Nullable String>>> pauses = ledger(CLOCK_INTERVAL, ids);
        Map<UUID, List<Map<String, @Nullable String>>> handOvers = ledger(HAND_OVER, ids);
        Map<UUID, List<Map<String, @Nullable String>>> slips = ledger(REPLACED_SLIP, ids);
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
                RebuiltRows expected = RebuiltRows.of(history);
                broken = summary(row, history);
                broken = broken != null
                        ? broken
                        : rows(row, "dossier_component", expected.components(), components.get(id));
                broken = broken != null ? broken : rows(row, "promise", expected.promises(), promises.get(id));
                broken = broken != null ? broken : rows(row, "clock_interval", expected.pauses(), pauses.get(id));
                broken = broken != null ? broken : rows(row, "hand_over", expected.handOvers(), handOvers.get(id));
                broken = broken != null ? broken : rows(row, "replaced_slip", expected.replacedSlips(), slips.get(id));
            }
            if (broken != null) {
                breaks.add(broken);
            }
        }
        entities.clear();
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
            if (!Arrays.equals(previous, event.previousHash())) {
                return broken(row, seq, "link-broken", null);
            }
            if (!event.intact()) {
                return broken(row, seq, "event-changed", null);
            }
            previous = event.hash();
        }
        if (seq != row.eventCount || !Arrays.equals(previous, row.chainHead)) {
            return broken(row, seq + 1, "event-missing", null);
        }
        return null;
    }

    private static ChainReport.@Nullable Break summary(Dossier row, List<DossierEvent> history) {
        Dossier rebuilt = Lifecycle.rebuild(row.id, history, null);
        String field = difference(RebuiltRows.summary(rebuilt), RebuiltRows.summary(row));
        if (field != null) {
            return broken(row, null, "row-differs", "dossier." + field);
        }
        SortedMap<Integer, SortedMap<String, @Nullable String>> expected = RebuiltRows.steps(rebuilt);
        SortedMap<Integer, SortedMap<String, @Nullable String>> found = RebuiltRows.steps(row);
        if (!expected.keySet().equals(found.keySet())) {
            return broken(row, null, "row-differs", "dossier_step");
        }
        for (Map.Entry<Integer, SortedMap<String, @Nullable String>> step : expected.entrySet()) {
            String differs = difference(step.getValue(), found.getOrDefault(step.getKey(), new TreeMap<>()));
            if (differs != null) {
                return broken(row, null, "row-differs", "dossier_step " + step.getKey() + "." + differs);
            }
        }
        return null;
    }

    private static @Nullable String difference(
            Map<String, @Nullable String> expected, Map<String, @Nullable String> found) {
        return expected.keySet().stream()
                .filter(field -> !Objects.equals(expected.get(field), found.get(field)))
                .findFirst()
                .orElse(null);
    }

    private static ChainReport.@Nullable Break rows(
            Dossier row,
            String table,
            List<Map<String, @Nullable String>> expected,
            @Nullable List<Map<String, @Nullable String>> stored) {
        List<Map<String, @Nullable String>> found = stored == null ? List.of() : stored;
        if (expected.size() != found.size()) {
            return broken(row, null, "row-differs", table);
        }
        for (int index = 0; index < expected.size(); index++) {
            String differs = difference(expected.get(index), found.get(index));
            if (differs != null) {
                return broken(row, null, "row-differs", table + " " + (index + 1) + "." + differs);
            }
        }
        return null;
    }

    /** The rows of a ledger as canonical text. */
    private Map<UUID, List<Map<String, @Nullable String>>> ledger(String sql, List<UUID> ids) {
        Map<UUID, List<Map<String, @Nullable String>>> byDossier = new LinkedHashMap<>();
        read(sql, ids, row -> {
            Map<String, @Nullable String> texts = new TreeMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                Object value = row.getObject(column);
                texts.put(
                        row.getMetaData().getColumnName(column),
                        Text.of(value instanceof java.sql.Timestamp timestamp ? timestamp.toInstant() : value));
            }
            byDossier
                    .computeIfAbsent(row.getObject("dossier_id", UUID.class), absent -> new ArrayList<>())
                    .add(texts);
        });
        return byDossier;
    }

    private static ChainReport.Break broken(Dossier row, @Nullable Integer seq, String fault, @Nullable String where) {
        return new ChainReport.Break(row.id, row.code, seq, fault, where);
    }
}
