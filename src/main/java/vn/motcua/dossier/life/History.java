package vn.motcua.dossier.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import vn.motcua.worktime.Pause;

/** Reads what happened. */
@Repository
public class History {

    static final String COLUMNS =
            "dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id, payload, previous_hash, hash";

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

    /** The pauses of a dossier's clock, oldest first; the last may be open. */
    public List<Pause> pauses(UUID dossier) {
        return jdbc.query(
                "select from_at, to_at, cause from clock_interval where dossier_id = :dossier order by no",
                Map.<String, Object>of("dossier", dossier),
                (row, no) -> new Pause(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        row.getString(3)));
    }

    static DossierEvent event(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        int actor = row.getInt("actor_id");
        Integer actorId = row.wasNull() ? null : actor;
        return new DossierEvent(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                row.getString("kind"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor_kind"),
                actorId,
                row.getString("actor_name"),
                row.getInt("office_id"),
                Change.parse(payload),
                payload,
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
