package vn.motcua.duedate.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;

/** Reads the effects of notices on dossiers, what depends on them, and the open dossiers that a notice may affect. */
@Component
class NoticeQuery {

    private static final int FETCHED = 2_000;
    private static final String ROWS = """
            select n.dossier_id, d.code, d.receiving_office_id, n.outcome, n.due_before, n.due_after, n.judged_due_before,
                   n.judged_due_after, n.event_seq, n.event_hash, n.done_at
            from calendar_notice_dossier n join dossier_fact d on d.id = n.dossier_id
            where n.notice_id = :notice and n.direction = :direction""";
    private static final String ALL = ROWS + " order by n.dossier_id";
    private static final String PAGE = ROWS + """
             and n.dossier_id > :after and (cast(:outcome as text) is null or n.outcome = :outcome)
             and (:everywhere or d.receiving_office_id = any (:offices))
            order by n.dossier_id limit :size""";
    private static final String BROKEN = """
            select count(*) from calendar_notice_dossier n
            left join event_fact e on e.dossier_id = n.dossier_id and e.seq = n.event_seq
            where n.notice_id = :notice and n.direction = :direction and n.event_seq is not null
              and e.hash is distinct from n.event_hash""";
    private static final String IN_THE_WAY = """
            select d.id, d.code, d.receiving_office_id, max(p.due_at) as due_at, min(p.reason) as reason
            from dossier_fact d
            join promise_fact p on p.dossier_id = d.id
            left join calendar_notice_dossier n on n.notice_id = :notice and n.direction = 'APPLIED' and n.dossier_id = d.id
            where d.closed_on is null and :label = any (string_to_array(d.calendar_version, '+'))
              and p.given_at >= :published and p.reason not in ('ACCEPTED', 'CALENDAR')
              and p.event_seq > coalesce(n.event_seq, 0)
            group by d.id, d.code, d.receiving_office_id
            order by d.id
            limit :size""";

    private static final String PROMISED_UNDER_IT = """
            select d.id from dossier_fact d
            where d.closed_on is null and d.id > :after and :label = any (string_to_array(d.calendar_version, '+'))
              and not exists (select from calendar_notice_dossier n
                where n.notice_id = :notice and n.direction = 'UNDONE' and n.dossier_id = d.id)
            order by d.id limit :size""";
    private static final String OPEN = """
            select d.id, d.code, d.receiving_office_id, d.limit_unit, d.limit_amount, d.limit_cut_off, d.due_at_rule,
                   d.first_day, d.holidays_counted, d.clock_started_at, d.due_at, d.unextended_due_at, d.extended_at,
                   d.extended_to, d.due_provisional
            from dossier_fact d
            where d.closed_on is null and d.clock_started_at is not null and d.due_at is not null
              and d.unextended_due_at is not null""";
    private static final String OF_OFFICE = " and d.receiving_office_id = :office";
    private static final String AFTER = " and d.id > :after order by d.id";
    private static final String NOT_DONE = """
             and not exists (select from calendar_notice_dossier n
                where n.notice_id = :notice and n.direction = 'APPLIED' and n.dossier_id = d.id)""";

    private final NamedParameterJdbcTemplate jdbc;

    NoticeQuery(DataSource database) {
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCHED);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** A page of the effects on dossiers received at these offices, in order of dossier id. */
    List<NoticeMove> page(
            CalendarNoticeId notice,
            CalendarNotices.Direction direction,
            @Nullable NoticeOutcome outcome,
            OfficeScope seen,
            @Nullable UUID after,
            int size) {
        return jdbc.query(
                PAGE,
                values(notice, direction)
                        .addValue("after", after == null ? CalendarNotice.BEFORE_ALL : after)
                        .addValue("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                        .addValue("everywhere", seen.isAll())
                        .addValue("offices", offices(seen))
                        .addValue("size", size),
                (row, no) -> move(row));
    }

    private static Integer[] offices(OfficeScope seen) {
        return seen.isAll()
                ? new Integer[0]
                : seen.offices().stream().map(OfficeId::value).toArray(Integer[]::new);
    }

    private static NoticeMove move(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("event_hash");
        return new NoticeMove(
                Columns.dossier(row, "dossier_id"),
                row.getString("code"),
                DossierColumns.office(row, "receiving_office_id"),
                Columns.constant(row, "outcome", NoticeOutcome.class),
                Columns.moment(row, "due_before"),
                Columns.moment(row, "due_after"),
                Columns.moment(row, "judged_due_before"),
                Columns.moment(row, "judged_due_after"),
                Columns.integer(row, "event_seq"),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }

    /** Gives each row of the whole list, in order of dossier id, with the moment at which it was done. */
    void each(CalendarNoticeId notice, CalendarNotices.Direction direction, BiConsumer<NoticeMove, Instant> row) {
        jdbc.query(ALL, values(notice, direction), (RowCallbackHandler)
                found -> row.accept(move(found), Columns.moment(found, "done_at")));
    }

    /** Number of rows whose event with that hash is not in the dossier's history. */
    long broken(CalendarNoticeId notice, CalendarNotices.Direction direction) {
        return Objects.requireNonNull(jdbc.queryForObject(BROKEN, values(notice, direction), Long.class));
    }

    /** The first open dossiers that got a date by a version other than at reception or from the notice itself. */
    List<DossierId> inTheWay(CalendarNoticeId notice, String label, Instant published, int size) {
        return jdbc.query(
                IN_THE_WAY,
                new MapSqlParameterSource("notice", notice.value())
                        .addValue("label", label)
                        .addValue("published", Columns.parameter(published))
                        .addValue("size", size),
                (row, no) -> Columns.dossier(row, "id"));
    }

    /** The codes of these dossiers, in the same order. */
    List<String> codes(List<DossierId> dossiers) {
        return jdbc.queryForList(
                "select code from dossier_fact where id = any (:ids) and code is not null order by id",
                Map.<String, Object>of(
                        "ids", dossiers.stream().map(DossierId::value).toArray(UUID[]::new)),
                String.class);
    }

    /** Open dossiers with a date promised by a version that its undoing has not done yet, in order of id. */
    List<UUID> promisedUnder(CalendarNotice notice, UUID after, int size) {
        return jdbc.queryForList(
                PROMISED_UNDER_IT,
                Map.<String, Object>of(
                        "notice", notice.id().value(), "label", notice.label(), "after", after, "size", size),
                UUID.class);
    }

    /** Reads open dossiers with a promised date, as a stream. */
    void open(OpenDossiers.Range range, ResultSetExtractor<Boolean> rows) {
        OfficeId office = range.scope().office();
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("office", office == null ? null : office.value(), Types.INTEGER)
                .addValue("notice", range.notDoneBy(), Types.OTHER)
                .addValue("after", range.after(), Types.OTHER);
        jdbc.query(
                String.join(
                        "\n",
                        OPEN,
                        office == null ? "" : OF_OFFICE,
                        range.notDoneBy() == null ? "" : NOT_DONE,
                        range.after() == null ? "" : AFTER),
                values,
                rows);
    }

    private static MapSqlParameterSource values(CalendarNoticeId notice, CalendarNotices.Direction direction) {
        return new MapSqlParameterSource("notice", notice.value()).addValue("direction", direction.name());
    }
}
