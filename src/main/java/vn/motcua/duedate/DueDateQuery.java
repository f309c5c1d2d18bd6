package vn.motcua.duedate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/**
 * Reads what the dates of dossiers follow from: the rule of a promised date; dates that were set instead of counted, by
 * a letter of apology (which later pauses lengthen) or by a change of the calendar or the procedure; pauses recorded
 * afterwards; and the facts of open dossiers for the nightly recount, a batch in one statement.
 */
@Component
class DueDateQuery {

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

    private static final String RULE = """
            select limit_unit, limit_amount, limit_cut_off, due_at_rule, first_day, holidays_counted, calendar_version,
                   clock_started_at, unextended_due_at, due_at, due_provisional, closed_at,
                   exists (select from pause_fact i where i.dossier_id = d.id) as paused,
                   exists (select from promise_fact p where p.dossier_id = d.id and p.reason <> 'ACCEPTED') as given_again
            from dossier_fact d where id = :id and clock_started_at is not null
            """;

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

    private static final String DIFFERENCES = """
            select f.no, f.dossier_id, d.code, f.field, f.stored, f.recomputed
            from deadline_difference f join dossier_fact d on d.id = f.dossier_id
            where f.check_id = :check and f.no > :after
            order by f.no
            limit :size
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final History history;

    DueDateQuery(JdbcClient jdbc, JsonMapper json, History history) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = history;
    }

    /**
     * A date that was set instead of counted.
     *
     * @param before date that was in force before; null for the first
     * @param kind kind of the event that set it
     * @param details details of the event: the number of the letter or notice, and the reason
     */
    record Given(
            PromiseReason reason,
            Instant due,
            @Nullable Instant before,
            Instant givenAt,
            String kind,
            Map<String, Object> details) {

        /** Whether it is a date set by letter and moved by a later pause. */
        boolean lengthened() {
            return reason == PromiseReason.SUPPLEMENTED || reason == PromiseReason.PAID;
        }

        /** The first of these details that is present; null when none is. */
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

    /** The set dates of a dossier, in the order in which they were set. */
    List<Given> of(DossierId dossier) {
        return jdbc.sql(GIVEN)
                .param("dossier", dossier.value())
                .query((row, no) -> given(row))
                .list();
    }

    /**
     * A pause whose beginning or end was recorded afterwards.
     *
     * @param ended whether it is the end of the pause
     * @param at moment at which the pause began or ended
     */
    record Recorded(
            String cause,
            boolean ended,
            Instant at,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String document) {}

    /** The back-dated pauses of a dossier, in the order in which they were recorded. */
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

    /** What a dossier's date was counted by; empty before its limit has started. */
    Optional<Promised> rule(DossierId dossier) {
        return jdbc.sql(RULE)
                .param("id", dossier.value())
                .query((row, no) -> rule(row))
                .optional();
    }

    /**
     * What a date was counted by.
     *
     * @param current date in force
     * @param provisional whether the date in force lies in a provisional year
     * @param paused whether the clock has ever been paused
     * @param givenAgain whether a date was given after acceptance
     */
    record Promised(
            TimeRule rule,
            @Nullable String calendar,
            Instant start,
            @Nullable Instant judged,
            @Nullable Instant current,
            boolean provisional,
            @Nullable Instant closed,
            boolean paused,
            boolean givenAgain) {

        boolean isCurrent(Deadline counted) {
            return current != null && current.equals(counted.dueAt());
        }

        /** Whether the dossier ended in this pause, for example by withdrawal: the pause then moves no date. */
        boolean endsIn(Pause pause) {
            return closed != null && closed.equals(pause.to());
        }

        boolean isJudged(Deadline counted) {
            return Objects.equals(judged, counted.dueAt());
        }
    }

    private static Promised rule(ResultSet row) throws SQLException {
        return new Promised(
                DossierColumns.timeRule(row),
                row.getString("calendar_version"),
                Columns.moment(row, "clock_started_at"),
                Columns.instant(row, "unextended_due_at"),
                Columns.instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                Columns.instant(row, "closed_at"),
                row.getBoolean("paused"),
                row.getBoolean("given_again"));
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

    /** The next open dossiers of an office, after a given one, in order of id. */
    List<DateFacts> open(OfficeId office, UUID last, int size) {
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

    /** The time rule of a dossier after an event, from its history. */
    private TimeRule ruleAt(UUID dossier, int event) {
        return Lifecycle.rebuild(dossier, history.of(dossier), event).timeRule();
    }

    private List<Pause> pauses(@Nullable String array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(json.readTree(array).spliterator(), false)
                        .map(DueDateQuery::pause)
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

    /** A page of the differences that a check found, in the order in which it found them. */
    List<DeadlineDifference> differences(long check, int after, int size) {
        return jdbc.sql(DIFFERENCES)
                .param("check", check)
                .param("after", after)
                .param("size", size)
                .query((row, no) -> new DeadlineDifference(
                        row.getInt("no"),
                        Columns.dossier(row, "dossier_id"),
                        row.getString("code"),
                        Columns.text(row, "field"),
                        row.getString("stored"),
                        row.getString("recomputed")))
                .list();
    }
}
