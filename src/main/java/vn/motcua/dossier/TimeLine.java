package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;

/**
 * Reads what happened to a dossier. Of an event's payload only what the action said of itself leaves the database; the
 * applicant's data in it does not.
 */
@Component
public class TimeLine {

    /** More events than any dossier has. */
    public static final int WHOLE = 1000;

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final JsonMapper json;

    TimeLine(JdbcClient jdbc, Organisation organisation, JsonMapper json) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.json = json;
    }

    public List<EventView> of(DossierId dossier, int afterVersion, int limit) {
        return jdbc.sql("""
                        select seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id,
                               cast(cast(payload as json) -> 'details' as text) as details, hash
                        from dossier_event
                        where dossier_id = :dossier and seq > :after
                        order by seq
                        limit :limit
                        """)
                .param("dossier", dossier.value())
                .param("after", afterVersion)
                .param("limit", limit)
                .query((row, no) -> event(row))
                .list();
    }

    private EventView event(ResultSet row) throws SQLException {
        OfficeId office = DossierColumns.office(row, "office_id");
        String details = row.getString("details");
        return new EventView(
                row.getInt("seq"),
                Columns.text(row, "kind"),
                Columns.moment(row, "happened_at"),
                Columns.text(row, "actor_kind"),
                Columns.integer(row, "actor_id"),
                Columns.text(row, "actor_name"),
                office.value(),
                organisation.office(office).name(),
                details == null ? Map.of() : json.readValue(details, DETAILS),
                HexFormat.of().formatHex(Objects.requireNonNull(row.getBytes("hash"))));
    }
}
