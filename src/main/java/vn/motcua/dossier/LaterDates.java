package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.dossier.query.Columns;

/** The dates of a dossier that were given, not counted: by a letter of apology, or because the calendar changed. */
@Component
class LaterDates {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String GIVEN = """
            select given.reason, given.due_at, given.before, given.given_at, e.kind,
                   cast(cast(e.payload as json) -> 'details' as text) as details
            from (select p.*, lag(p.due_at) over (order by p.no) as before from promise p where p.dossier_id = :dossier) given
            join dossier_event e on e.dossier_id = given.dossier_id and e.seq = given.event_seq
            where given.reason in ('EXTENDED', 'CALENDAR')
            order by given.no
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LaterDates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One of them.
     *
     * @param before the date that held until then; null for the first
     * @param kind of the event by which it was given
     * @param details what the event says of itself: the number of the letter or the notice, and the reason
     */
    record Given(
            PromiseReason reason,
            Instant due,
            @Nullable Instant before,
            Instant givenAt,
            String kind,
            Map<String, Object> details) {

        /** The first of these details that is there. */
        @Nullable
        String detail(String... names) {
            for (String name : names) {
                Object value = details.get(name);
                if (value != null && !String.valueOf(value).isBlank()) {
                    return String.valueOf(value);
                }
            }
            return null;
        }
    }

    /** Those of a dossier, in the order in which they were given. */
    List<Given> of(DossierId dossier) {
        return jdbc.sql(GIVEN)
                .param("dossier", dossier.value())
                .query((row, no) -> given(row))
                .list();
    }

    /** What was promised last; null without a date. */
    @Nullable
    Instant promised(DossierId dossier) {
        return jdbc.sql("select due_at from dossier where id = :dossier")
                .param("dossier", dossier.value())
                .query((row, no) -> new Held(Columns.instant(row, "due_at")))
                .optional()
                .map(Held::due)
                .orElse(null);
    }

    private record Held(@Nullable Instant due) {}

    private Given given(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new Given(
                Columns.constant(row, "reason", PromiseReason.class),
                Columns.moment(row, "due_at"),
                Columns.instant(row, "before"),
                Columns.moment(row, "given_at"),
                Columns.text(row, "kind"),
                details == null ? Map.of() : json.readValue(details, DETAILS));
    }
}
