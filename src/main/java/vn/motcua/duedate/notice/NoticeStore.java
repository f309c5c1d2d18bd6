package vn.motcua.duedate.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;

/** The rows of calendar notices: who did what and when, and how far the run has come. */
@Repository
public class NoticeStore {

    /** Before all identifiers. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String NOTICES = """
            select n.*, v.label, v.scope, v.office_id, v.notice_number, v.notice_title, v.source
            from calendar_notice n join calendar_version_fact v on v.id = n.version_id
            """;
    private static final String BY_ID = NOTICES + "where n.id = :id";
    private static final String BY_VERSION = NOTICES + "where n.version_id = :version and n.state <> 'WITHDRAWN'";
    private static final String NEWEST = NOTICES + """
            where (cast(:before as timestamptz) is null or (n.proposed_at, n.id) < (:before, cast(:before_id as uuid)))
            order by n.proposed_at desc, n.id desc limit :size""";
    private static final String OF_DOSSIER = NOTICES + """
            where exists (select from calendar_notice_dossier d where d.notice_id = n.id and d.dossier_id = :dossier)
            order by n.proposed_at, n.id""";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notice, if there is one. */
    public Optional<CalendarNotice> find(CalendarNoticeId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query((row, no) -> notice(row))
                .optional();
    }

    /** The notice that announces a version, unless it was withdrawn. */
    public Optional<CalendarNotice> find(CalendarVersionId version) {
        return jdbc.sql(BY_VERSION)
                .param("version", version.value())
                .query((row, no) -> notice(row))
                .optional();
    }

    /** So many notices, newest first, from a position on. */
    public List<CalendarNotice> newest(@Nullable Instant before, @Nullable UUID beforeId, int size) {
        return jdbc.sql(NEWEST)
                .param("before", before == null ? null : Columns.parameter(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before_id", beforeId, Types.OTHER)
                .param("size", size)
                .query((row, no) -> notice(row))
                .list();
    }

    /** The notices that did something to a dossier, oldest first. */
    public List<CalendarNotice> of(DossierId dossier) {
        return jdbc.sql(OF_DOSSIER)
                .param("dossier", dossier.value())
                .query((row, no) -> notice(row))
                .list();
    }

    private static CalendarNotice notice(ResultSet row) throws SQLException {
        Integer office = Columns.integer(row, "office_id");
        return new CalendarNotice(
                new CalendarNoticeId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new CalendarVersionId(row.getInt("version_id")),
                Columns.text(row, "label"),
                new CalendarScope(
                        Columns.constant(row, "scope", CalendarScope.Kind.class),
                        office == null ? null : new OfficeId(office)),
                new CalendarNoticeText(
                        Columns.text(row, "notice_number"),
                        Columns.text(row, "notice_title"),
                        Columns.text(row, "source")),
                Columns.constant(row, "state", NoticeState.class),
                Objects.requireNonNull(person(row, "proposed_by", "proposed_at")),
                person(row, "applied_by", "published_at"),
                Columns.instant(row, "applied_at"),
                person(row, "undone_by", "undo_published_at"),
                Columns.instant(row, "undone_at"),
                person(row, "withdrawn_by", "withdrawn_at"),
                row.getInt("moved"),
                row.getInt("kept"),
                row.getInt("confirmed"),
                row.getInt("restored"),
                row.getString("failure"),
                hexadecimal(row.getBytes("applied_digest")),
                hexadecimal(row.getBytes("undone_digest")));
    }

    private static CalendarNotice.@Nullable Person person(ResultSet row, String name, String at) throws SQLException {
        String who = row.getString(name);
        Instant when = Columns.instant(row, at);
        return who == null || when == null ? null : new CalendarNotice.Person(who, when);
    }

    private static @Nullable String hexadecimal(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /** Keeps the notice as it is until the end of the transaction, and says how it is. */
    public Optional<CalendarNotice> lock(CalendarNoticeId id) {
        jdbc.sql("select id from calendar_notice where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Who proposed it, as {@link Actor#idempotencyOwner} says. */
    public String proposer(CalendarNoticeId id) {
        return jdbc.sql("select proposed_by_kind || ':' || proposed_by_id from calendar_notice where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Records a proposal. */
    public void propose(CalendarNoticeId id, CalendarVersionId version, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into calendar_notice (id, version_id, state, proposed_by, proposed_by_kind, proposed_by_id,
                          proposed_office_id, proposed_at, position, pass, moved, kept, confirmed, restored)
                        values (:id, :version, 'PROPOSED', :by, :kind, :by_id, :office, :at, :position, 1, 0, 0, 0, 0)""")
                .param("id", id.value())
                .param("version", version.value())
                .param("by", actor.name())
                .param("kind", actor.kind().name())
                .param("by_id", actor.id())
                .param("office", Objects.requireNonNull(actor.office()).value())
                .param("at", Columns.parameter(at))
                .param("position", BEFORE_ALL)
                .update();
    }

    /** Records that a proposal was taken back. */
    public void withdraw(CalendarNoticeId id, Actor actor, Instant at) {
        jdbc.sql(
                        "update calendar_notice set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at where id = :id")
                .param("id", id.value())
                .param("by", actor.name())
                .param("at", Columns.parameter(at))
                .update();
    }

    /** Records who applied it; the run may begin. */
    public void apply(CalendarNoticeId id, Actor actor, Instant at) {
        jdbc.sql("""
                        update calendar_notice set state = 'APPLYING', applied_by = :by, applied_by_kind = :kind,
                          applied_by_id = :by_id, applied_office_id = :office, published_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("by", actor.name())
                .param("kind", actor.kind().name())
                .param("by_id", actor.id())
                .param("office", Objects.requireNonNull(actor.office()).value())
                .param("at", Columns.parameter(at))
                .update();
    }

    /** Records who undid it; the run back may begin. */
    public void undo(CalendarNoticeId id, CalendarVersionId next, Actor actor, Instant at) {
        jdbc.sql("""
                        update calendar_notice set state = 'UNDOING', undo_version_id = :next, undone_by = :by,
                          undone_by_kind = :kind, undone_by_id = :by_id, undone_office_id = :office, undo_published_at = :at,
                          position = :position, pass = 1
                        where id = :id""")
                .param("id", id.value())
                .param("next", next.value())
                .param("by", actor.name())
                .param("kind", actor.kind().name())
                .param("by_id", actor.id())
                .param("office", Objects.requireNonNull(actor.office()).value())
                .param("at", Columns.parameter(at))
                .param("position", BEFORE_ALL)
                .update();
    }

    /** Whether any notice waits for its second person or runs. */
    public boolean busy() {
        return jdbc.sql(
                        "select exists (select from calendar_notice where state in ('PROPOSED', 'APPLYING', 'UNDOING'))")
                .query(Boolean.class)
                .single();
    }
}
