package vn.motcua.duedate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/** Reads the facts of open dossiers, an office after the other and batch by batch; each batch is one statement. */
@Component
class DateFactsReader {

    static final String OPEN = """
            select d.id, d.limit_unit, d.limit_amount, d.limit_cut_off, d.due_at_rule, d.first_day, d.holidays_counted,
                   d.clock_started_at, d.calendar_version, d.extended_at, d.extended_to, d.paused_since,
                   d.original_due_at, d.unextended_due_at, d.due_at, d.judged_due_on, d.due_on,
                   p.count, p.last, p.resumptions, p.extensions, p.conversions, p.first_seq, p.first_due, p.last_due, p.first_calendar,
                   (select json_agg(json_build_object('from', i.from_at, 'to', i.to_at, 'cause', i.cause, 'mode', i.mode,
                                                     'recorded', i.recorded_at)
                                    order by i.no)
                    from pause_fact i where i.dossier_id = d.id) as pauses
            from dossier_fact d
            cross join lateral (
                select count(*) as count, coalesce(max(no), 0) as last,
                       count(*) filter (where reason in ('SUPPLEMENTED', 'PAID')) as resumptions,
                       count(*) filter (where reason = 'EXTENDED') as extensions,
                       count(*) filter (where reason = 'CONVERTED') as conversions,
                       (array_agg(event_seq order by no))[1] as first_seq,
                       (array_agg(due_at order by no))[1] as first_due,
                       (array_agg(due_at order by no desc))[1] as last_due,
                       (array_agg(calendar_version order by no))[1] as first_calendar
                from promise_fact where dossier_id = d.id) p
            where d.receiving_office_id = :office and d.closed_on is null and d.clock_started_at is not null
              and d.id > :last
            order by d.id
            limit :size
            """;

    private final JdbcClient jdbc;
    private final History history;
    private final JsonMapper json;

    DateFactsReader(JdbcClient jdbc, History history, JsonMapper json) {
        this.jdbc = jdbc;
        this.history = history;
        this.json = json;
    }

    /** The next so many open dossiers of an office, after the given one. */
    List<DateFacts> next(OfficeId office, UUID last, int size) {
        return jdbc.sql(OPEN)
                .param("office", office.value())
                .param("last", last)
                .param("size", size)
                .query((row, no) -> facts(row))
                .list();
    }

    private DateFacts facts(ResultSet row) throws SQLException {
        Instant current = Columns.instant(row, "due_at");
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        TimeRule rule = DossierColumns.timeRule(row);
        return new DateFacts(
                id,
                rule,
                row.getInt("conversions") == 0 ? rule : ruleAt(id, row.getInt("first_seq")),
                Columns.moment(row, "clock_started_at"),
                row.getString("calendar_version"),
                DerivedDates.Extension.of(
                        Columns.instant(row, "extended_at"), Columns.instant(row, "extended_to"), current),
                pauses(row.getString("pauses")),
                Columns.instant(row, "paused_since"),
                new DateFacts.Stored(
                        Columns.instant(row, "original_due_at"),
                        Columns.instant(row, "unextended_due_at"),
                        current,
                        Columns.date(row, "judged_due_on"),
                        Columns.date(row, "due_on")),
                new DateFacts.Promises(
                        row.getInt("count"),
                        row.getInt("last"),
                        row.getInt("resumptions"),
                        row.getInt("extensions"),
                        Columns.instant(row, "first_due"),
                        Columns.instant(row, "last_due"),
                        row.getString("first_calendar")));
    }

    /** The rule a dossier had once an event had happened, from its history. */
    private TimeRule ruleAt(UUID dossier, int event) {
        return Lifecycle.rebuild(dossier, history.of(dossier), event).timeRule();
    }

    private List<Pause> pauses(@Nullable String array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(json.readTree(array).spliterator(), false)
                        .map(DateFactsReader::pause)
                        .toList();
    }

    private static Pause pause(JsonNode node) {
        return Pause.of(
                        Objects.requireNonNull(moment(node.get("from"))),
                        moment(node.get("to")),
                        node.get("cause").stringValue(),
                        PauseMode.valueOf(node.get("mode").stringValue()))
                .recordedAt(moment(node.get("recorded")));
    }

    private static @Nullable Instant moment(JsonNode node) {
        return node.isNull() ? null : OffsetDateTime.parse(node.stringValue()).toInstant();
    }
}
