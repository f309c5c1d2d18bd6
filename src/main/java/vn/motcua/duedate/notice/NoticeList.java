package vn.motcua.duedate.notice;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;

/**
 * The list of what a notice did, which never changes once it is complete. As a file it has one form only, so that its
 * SHA-256, which is kept with the notice, can be recomputed by anybody from the file alone.
 */
@Repository
public class NoticeList {

    private static final int FETCHED = 2_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "dossier",
                    "code",
                    "outcome",
                    "due_before",
                    "due_after",
                    "judged_due_before",
                    "judged_due_after",
                    "event",
                    "event_hash",
                    "done_at")
            .get();

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

    private final NamedParameterJdbcTemplate jdbc;

    NoticeList(DataSource database) {
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCHED);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** A page of the list of dossiers received at these offices, in order of ids. */
    @Transactional(readOnly = true)
    public List<NoticeMove> page(
            CalendarNoticeId notice,
            String direction,
            @Nullable NoticeOutcome outcome,
            OfficeScope seen,
            @Nullable UUID after,
            int size) {
        return jdbc.query(
                PAGE,
                values(notice, direction)
                        .addValue("after", after == null ? NoticeStore.BEFORE_ALL : after)
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

    /** Writes the whole list as a table (RFC 4180, UTF-8): the bytes the digest is over. */
    @Transactional(readOnly = true)
    public void write(CalendarNoticeId notice, String direction, OutputStream out) {
        try {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CSVPrinter table = new CSVPrinter(writer, FORMAT);
            jdbc.query(ALL, values(notice, direction), (RowCallbackHandler) row -> print(row, table));
            table.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void print(ResultSet row, CSVPrinter table) throws SQLException {
        NoticeMove move = move(row);
        try {
            table.printRecord(
                    move.dossier(),
                    move.code(),
                    move.outcome(),
                    move.dueBefore(),
                    move.dueAfter(),
                    move.judgedBefore(),
                    move.judgedAfter(),
                    move.event(),
                    move.eventHash(),
                    Columns.moment(row, "done_at"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SHA-256 of {@link #write what is written}, of the database as it is in this or a new transaction. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public byte[] digest(CalendarNoticeId notice, String direction) {
        MessageDigest digest = DossierEvent.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(notice, direction, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest.digest();
    }

    /** How many rows name an event that is not, or no longer, in the dossier's history with that hash. */
    @Transactional(readOnly = true)
    public long broken(CalendarNoticeId notice, String direction) {
        return Objects.requireNonNull(jdbc.queryForObject(BROKEN, values(notice, direction), Long.class));
    }

    /** The first open dossiers that got a date under a version otherwise than by reception or the notice itself. */
    @Transactional(readOnly = true)
    public List<DossierId> inTheWay(CalendarNoticeId notice, String label, Instant published, int size) {
        return jdbc.query(
                IN_THE_WAY,
                new MapSqlParameterSource("notice", notice.value())
                        .addValue("label", label)
                        .addValue("published", Columns.parameter(published))
                        .addValue("size", size),
                (row, no) -> Columns.dossier(row, "id"));
    }

    /** The codes of these dossiers, in their order. */
    @Transactional(readOnly = true)
    public List<String> codes(List<DossierId> dossiers) {
        return jdbc.queryForList(
                "select code from dossier_fact where id = any (:ids) and code is not null order by id",
                Map.<String, Object>of(
                        "ids", dossiers.stream().map(DossierId::value).toArray(UUID[]::new)),
                String.class);
    }

    /** The label of the version that a version is based on; null when it was the first of its scope. */
    @Transactional(readOnly = true)
    public @Nullable String baseLabel(CalendarVersionId version) {
        return jdbc
                .queryForList(
                        "select b.label from calendar_version_fact v join calendar_version_fact b on b.id = v.based_on_id where v.id = :id",
                        Map.<String, Object>of("id", version.value()),
                        String.class)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static MapSqlParameterSource values(CalendarNoticeId notice, String direction) {
        return new MapSqlParameterSource("notice", notice.value()).addValue("direction", direction);
    }
}
