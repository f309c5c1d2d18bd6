package vn.motcua.duedate;

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

import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;

/**
 * The dates of a dossier that were given, not counted: by a letter of apology, which later pauses lengthen, or because the
 * calendar or the procedure changed; and the pauses that were recorded after they began or ended.
 */
@Component
class LaterDates {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String GIVEN = """
            select given.reason, given.due_at, given.before, given.given_at, e.kind,
                   cast(cast(e.payload as json) -> 'details' as text) as details
            from (select p.*, lag(p.due_at) over (order by p.no) as before,
                         bool_or(p.reason = 'EXTENDED') over (order by p.no) as extended
                  from promise_fact p where p.dossier_id = :dossier) given
            join event_fact e on e.dossier_id = given.dossier_id and e.seq = given.event_seq
            where given.reason in ('EXTENDED', 'CALENDAR', 'CONVERTED')
               or given.extended and given.reason in ('SUPPLEMENTED', 'PAID') and given.due_at > given.before
            order by given.no
            """;

    private static final String RECORDED_AFTERWARDS = """
            select cause, false as ended, from_at as at, recorded_at, recorded_by, document from pause_fact
            where dossier_id = :dossier and recorded_at is not null
            union all
            select cause, true, to_at, end_recorded_at, end_recorded_by, end_document from pause_fact
            where dossier_id = :dossier and end_recorded_at is not null
            order by recorded_at
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

        /** Whether it is what a letter gave, moved on by a pause. */
        boolean lengthened() {
            return reason == PromiseReason.SUPPLEMENTED || reason == PromiseReason.PAID;
        }

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

    /** What was promised last; without a date for a dossier that has none. */
    Held promised(DossierId dossier) {
        return jdbc.sql("select due_at, due_provisional from dossier_fact where id = :dossier")
                .param("dossier", dossier.value())
                .query((row, no) -> new Held(Columns.instant(row, "due_at"), row.getBoolean("due_provisional")))
                .optional()
                .orElse(new Held(null, false));
    }

    /** The date that holds, and whether it carries the mark of a provisional year. */
    record Held(@Nullable Instant due, boolean provisional) {}

    /**
     * A pause whose beginning or end was recorded later than it was.
     *
     * @param ended whether it is about its end
     * @param at when it began or ended
     */
    record Recorded(
            String cause,
            boolean ended,
            Instant at,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String document) {}

    /** Those of a dossier, in the order in which they were recorded. */
    List<Recorded> recordedAfterwards(DossierId dossier) {
        return jdbc.sql(RECORDED_AFTERWARDS)
                .param("dossier", dossier.value())
                .query((row, no) -> new Recorded(
                        Columns.text(row, "cause"),
                        row.getBoolean("ended"),
                        Columns.moment(row, "at"),
                        Columns.moment(row, "recorded_at"),
                        row.getString("recorded_by"),
                        row.getString("document")))
                .list();
    }

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
