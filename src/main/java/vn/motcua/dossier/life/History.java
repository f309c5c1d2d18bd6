package vn.motcua.dossier.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;

/** Reads what happened. */
@Repository
public class History {

    public static final String COLUMNS =
            "dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id, payload, hash";

    private final NamedParameterJdbcTemplate jdbc;

    History(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All events of a dossier, in order. */
    public List<DossierEvent> of(UUID dossier) {
        return jdbc.query(
                "select " + COLUMNS + " from dossier_event where dossier_id = :dossier order by seq",
                Map.<String, Object>of("dossier", dossier),
                (row, no) -> event(row));
    }

    /** The pauses of a dossier's clock, oldest first; the last may be open. One that was recalled lasted no time and is none. */
    public List<Pause> pauses(UUID dossier) {
        return jdbc.query(
                "select from_at, to_at, cause, mode, legal_basis, document, recorded_by, recorded_at"
                        + " from clock_interval where dossier_id = :dossier and to_at is distinct from from_at order by no",
                Map.<String, Object>of("dossier", dossier),
                (row, no) -> pause(row));
    }

    /** The pauses of many dossiers' clocks, oldest first; a dossier that never paused has no entry. */
    public Map<UUID, List<Pause>> pausesOf(List<UUID> dossiers) {
        Map<UUID, List<Pause>> pauses = new HashMap<>();
        jdbc.query(
                "select dossier_id, from_at, to_at, cause, mode, legal_basis, document, recorded_by, recorded_at"
                        + " from clock_interval where dossier_id = any (:dossiers)"
                        + " and to_at is distinct from from_at order by dossier_id, no",
                Map.<String, Object>of("dossiers", dossiers.toArray(UUID[]::new)),
                row -> {
                    pauses.computeIfAbsent(row.getObject("dossier_id", UUID.class), absent -> new ArrayList<>())
                            .add(pause(row));
                });
        return pauses;
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at") == null
                        ? null
                        : row.getTimestamp("to_at").toInstant(),
                row.getString("cause"),
                PauseMode.valueOf(row.getString("mode")),
                row.getString("legal_basis"),
                row.getString("document"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at") == null
                        ? null
                        : row.getTimestamp("recorded_at").toInstant());
    }

    /** The pauses that these events say there were, oldest first; the last may be open. */
    public static List<Pause> pauses(List<DossierEvent> history) {
        return LedgerRows.of(history).pauses().stream()
                .filter(row -> !row.fromAt().equals(row.toAt()))
                .map(row -> new Pause(
                        row.fromAt(),
                        row.toAt(),
                        row.cause(),
                        row.mode(),
                        row.legalBasis(),
                        row.document(),
                        row.recordedBy(),
                        row.recordedAt()))
                .toList();
    }

    public static DossierEvent event(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        Instant happenedAt = row.getTimestamp("happened_at").toInstant();
        int actor = row.getInt("actor_id");
        Integer actorId = row.wasNull() ? null : actor;
        return new DossierEvent(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                row.getString("kind"),
                happenedAt,
                row.getString("actor_kind"),
                actorId,
                row.getString("actor_name"),
                row.getInt("office_id"),
                DossierJson.content(payload, happenedAt),
                payload,
                row.getBytes("hash"));
    }
}
