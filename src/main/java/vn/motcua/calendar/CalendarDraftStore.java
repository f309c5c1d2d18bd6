package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** The rows of calendar versions that are not published yet, and their way to publication. */
@Component
class CalendarDraftStore {

    private static final String DRAFTS = """
            select v.id, v.scope, v.office_id, v.label, v.no, v.revision, v.notice_number, v.notice_title, v.source,
                   v.based_on_id, v.opened_by, v.opened_at, v.frozen_at is not null as frozen,
                   v.based_on_id is distinct from
                     (select n.id from calendar_version n
                      where n.scope = v.scope and n.office_id is not distinct from v.office_id and n.published_at is not null
                      order by n.no desc limit 1) as overtaken
            from calendar_version v
            where v.published_at is null""";
    private static final String BY_ID = DRAFTS + " and v.id = :id";
    private static final String BY_SCOPE =
            DRAFTS + " and v.scope = :scope and v.office_id is not distinct from cast(:office as integer)";
    private static final String ALL = DRAFTS + " order by v.opened_at, v.id";
    private static final String NEXT_NUMBER = """
            select coalesce(max(no), 0) + 1 from calendar_version
            where scope = :scope and office_id is not distinct from cast(:office as integer)""";
    private static final String COPY_YEARS = """
            insert into calendar_year (version_id, year, state)
            select :to, year, state from calendar_year where version_id = :from""";
    private static final String COPY_DAYS = """
            insert into calendar_day (version_id, day, kind, name, notice, closes_from)
            select :to, day, kind, name, notice, closes_from from calendar_day where version_id = :from""";
    private static final String COPY_SESSIONS = """
            insert into calendar_session (version_id, weekday, opens, closes)
            select :to, weekday, opens, closes from calendar_session where version_id = :from""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final CalendarReader reader;
    private final ReferenceVersions versions;

    CalendarDraftStore(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, CalendarReader reader, ReferenceVersions versions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.reader = reader;
        this.versions = versions;
    }

    Optional<CalendarDraft> find(CalendarVersionId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query((row, no) -> draft(row))
                .optional();
    }

    Optional<CalendarDraft> find(CalendarScope scope) {
        return jdbc.sql(BY_SCOPE)
                .param("scope", scope.kind().name())
                .param("office", office(scope))
                .query((row, no) -> draft(row))
                .optional();
    }

    List<CalendarDraft> all() {
        return jdbc.sql(ALL).query((row, no) -> draft(row)).list();
    }

    /** Keeps everybody else from changing the draft until the end of the transaction. */
    void lock(CalendarVersionId id) {
        jdbc.sql("select id from calendar_version where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    private CalendarDraft draft(ResultSet row) throws SQLException {
        CalendarVersionId id = new CalendarVersionId(row.getInt("id"));
        CalendarSnapshot.Published parts = reader.find(id).orElseThrow();
        Integer office = row.getObject("office_id", Integer.class);
        Integer basedOn = row.getObject("based_on_id", Integer.class);
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new CalendarDraft(
                id,
                new CalendarScope(
                        CalendarScope.Kind.valueOf(row.getString("scope")),
                        office == null ? null : new OfficeId(office)),
                row.getString("label"),
                row.getInt("no"),
                row.getInt("revision"),
                new CalendarNoticeText(
                        row.getString("notice_number"), row.getString("notice_title"), row.getString("source")),
                basedOn == null ? null : new CalendarVersionId(basedOn),
                row.getString("opened_by"),
                opened == null ? Instant.EPOCH : opened.toInstant(),
                row.getBoolean("frozen"),
                row.getBoolean("overtaken"),
                new TreeMap<>(parts.years()),
                parts.days(),
                parts.sessions());
    }

    /** A new version that begins as a copy of another, or empty. */
    CalendarVersionId insert(
            CalendarScope scope,
            String labelPrefix,
            CalendarNoticeText notice,
            @Nullable CalendarVersionId basedOn,
            @Nullable CalendarVersionId copied,
            String by,
            Instant at) {
        int no = jdbc.sql(NEXT_NUMBER)
                .param("scope", scope.kind().name())
                .param("office", office(scope))
                .query(Integer.class)
                .single();
        CalendarVersionId id = new CalendarVersionId(jdbc.sql("""
                        insert into calendar_version (label, scope, office_id, no, source, notice_number, notice_title,
                          based_on_id, opened_by, opened_at)
                        values (:label, :scope, :office, :no, :source, :number, :title, :based_on, :by, :at) returning id""")
                .param("label", labelPrefix + "-" + no)
                .param("scope", scope.kind().name())
                .param("office", office(scope))
                .param("no", no)
                .param("source", notice.source())
                .param("number", notice.number())
                .param("title", notice.title())
                .param("based_on", basedOn == null ? null : basedOn.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single());
        if (copied != null) {
            for (String copy : List.of(COPY_YEARS, COPY_DAYS, COPY_SESSIONS)) {
                jdbc.sql(copy)
                        .param("to", id.value())
                        .param("from", copied.value())
                        .update();
            }
        }
        return id;
    }

    void addEntries(CalendarVersionId id, List<CalendarEntry> entries) {
        batches.batchUpdate(
                """
                insert into calendar_day (version_id, day, kind, name, notice, closes_from)
                values (:id, :day, :kind, :name, :notice, :closes_from)""",
                entries.stream()
                        .map(entry -> new MapSqlParameterSource("id", id.value())
                                .addValue("day", entry.date())
                                .addValue("kind", entry.kind().name())
                                .addValue("name", entry.name())
                                .addValue("notice", entry.source())
                                .addValue("closes_from", entry.closedFrom(), java.sql.Types.TIME))
                        .toArray(SqlParameterSource[]::new));
    }

    void removeEntry(CalendarVersionId id, LocalDate day, DayKind kind) {
        jdbc.sql("delete from calendar_day where version_id = :id and day = :day and kind = :kind")
                .param("id", id.value())
                .param("day", day)
                .param("kind", kind.name())
                .update();
    }

    void removeYear(CalendarVersionId id, int year) {
        jdbc.sql("delete from calendar_day where version_id = :id and day between :first and :last")
                .param("id", id.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    void year(CalendarVersionId id, int year, YearState state) {
        if (state == YearState.ABSENT) {
            jdbc.sql("delete from calendar_year where version_id = :id and year = :year")
                    .param("id", id.value())
                    .param("year", year)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into calendar_year (version_id, year, state) values (:id, :year, :state)
                        on conflict on constraint calendar_year_pk do update set state = excluded.state""")
                .param("id", id.value())
                .param("year", year)
                .param("state", state.name())
                .update();
    }

    /** Replaces the opening hours of the week. */
    void hours(CalendarVersionId id, Map<DayOfWeek, List<WorkingSession>> week) {
        jdbc.sql("delete from calendar_session where version_id = :id")
                .param("id", id.value())
                .update();
        week.forEach((day, sessions) -> sessions.forEach(session -> jdbc.sql(
                        "insert into calendar_session (version_id, weekday, opens, closes) values (:id, :day, :opens, :closes)")
                .param("id", id.value())
                .param("day", day.getValue())
                .param("opens", session.from())
                .param("closes", session.to())
                .update()));
    }

    void edited(CalendarVersionId id) {
        jdbc.sql("update calendar_version set revision = revision + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void delete(CalendarVersionId id) {
        for (String part : List.of(
                "delete from calendar_day where version_id = :id",
                "delete from calendar_year where version_id = :id",
                "delete from calendar_session where version_id = :id",
                "delete from calendar_version where id = :id")) {
            jdbc.sql(part).param("id", id.value()).update();
        }
    }

    void freeze(CalendarVersionId id, @Nullable Instant at) {
        jdbc.sql("update calendar_version set frozen_at = :at, revision = revision + 1 where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From the commit of this transaction on, every instance counts with it. */
    void publish(CalendarVersionId id, Instant at) {
        jdbc.sql("update calendar_version set published_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        versions.increase("calendar");
    }

    private static @Nullable Integer office(CalendarScope scope) {
        return scope.office() == null ? null : scope.office().value();
    }
}
