package vn.motcua.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.CitizenMessages;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Remarks of those who hold a slip (phản ánh, kiến nghị; domain reference, section 7.5): replied to on the same page by a
 * day, judged by the citizen, and replied to once more by somebody else where the first reply did not satisfy. They are read
 * by who supervises the office that received the dossier, leads it or inspects it, but never by who acted on the dossier:
 * nobody answers for himself. Complaints and denunciations have procedures of their own and are not taken here.
 */
@Service
@Transactional
public class Remarks {

    /** Characters in a remark or a reply. */
    public static final int LONGEST = WrittenText.LONGEST;

    /** So many of a dossier may wait for a reply at the same time. */
    public static final int MOST_WAITING = 3;

    /** One, and another when the first did not satisfy. */
    public static final int MOST_REPLIES = 2;

    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.LEADER, Role.INSPECTOR);

    private static final int MOST_SHOWN = 50;

    private static final String SELECT = """
            select r.id, r.dossier_id, d.code, r.office_id, r.kind, r.given_at, r.answer_by, r.text,
                   a.replied_at as at_1, a.official_id as by_1, a.official_name as name_1, a.office_id as office_1,
                   a.text as text_1, va.satisfied as satisfied_1,
                   b.replied_at as at_2, b.official_id as by_2, b.official_name as name_2, b.office_id as office_2,
                   b.text as text_2, vb.satisfied as satisfied_2
            from remark r
            join dossier d on d.id = r.dossier_id
            left join remark_reply a on a.remark_id = r.id and a.no = 1
            left join remark_verdict va on va.remark_id = r.id and va.no = 1
            left join remark_reply b on b.remark_id = r.id and b.no = 2
            left join remark_verdict vb on vb.remark_id = r.id and vb.no = 2
            """;

    private static final String WAITS = " (a.remark_id is null or (va.satisfied = false and b.remark_id is null)) ";

    /** In the reader's scope, and of a dossier the reader had no hand in. */
    private static final String READABLE = """
             (:everything or r.office_id = any (:offices))
             and not exists (select from dossier_event e
                             where e.dossier_id = r.dossier_id and e.actor_kind = 'OFFICIAL' and e.actor_id = :reader)
            """;

    private static final String OFFICE = "select receiving_office_id from dossier where id = :dossier";

    private final JdbcClient jdbc;
    private final ReplyDays days;
    private final CitizenMessages messages;
    private final Clock clock;

    Remarks(JdbcClient jdbc, ReplyDays days, CitizenMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Takes a remark; the same request again takes nothing more. For callers who have seen the dossier by its slip.
     *
     * @throws RefusedException INVALID without a text or with too long a one, CONFLICT when {@value #MOST_WAITING} wait already
     */
    public void give(DossierId dossier, RemarkKind kind, @Nullable String text, UUID request) {
        String given = WrittenText.required("text", text);
        // two clicks at the same moment, and two that would both be the last one allowed
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:dossier, 2))")
                .param("dossier", dossier.value().toString())
                .query(row -> {});
        boolean repeated = jdbc.sql(
                        "select exists (select from remark where dossier_id = :dossier and request_key = :key)")
                .param("dossier", dossier.value())
                .param("key", request.toString())
                .query(Boolean.class)
                .single();
        if (repeated) {
            return;
        }
        if (of(dossier).stream().filter(Remark::waits).count() >= MOST_WAITING) {
            throw RefusedException.conflict("feedback.refusal.too-many-remarks", MOST_WAITING);
        }
        Instant now = clock.instant();
        OfficeId office = new OfficeId(jdbc.sql(OFFICE)
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single());
        jdbc.sql("""
                insert into remark (dossier_id, office_id, kind, given_at, answer_by, text, request_key)
                values (:dossier, :office, :kind, :now, :by, :text, :key)""")
                .param("dossier", dossier.value())
                .param("office", office.value())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", days.of(kind, office, now), java.sql.Types.DATE)
                .param("text", given)
                .param("key", request.toString())
                .update();
    }

    /** Those of a dossier, newest first. For callers who have seen the dossier by its slip, never for an official. */
    @Transactional(readOnly = true)
    public List<Remark> of(DossierId dossier) {
        return jdbc.sql(SELECT + "where r.dossier_id = :dossier order by r.id desc limit :most")
                .param("dossier", dossier.value())
                .param("most", MOST_SHOWN)
                .query((row, no) -> remark(row))
                .list();
    }

    /**
     * What the citizen says of the last reply, once. For callers who have seen the dossier by its slip.
     *
     * @throws RefusedException NOT_FOUND for a remark of another dossier, CONFLICT when there is no reply or it was judged already
     */
    public void judge(DossierId dossier, long id, boolean satisfied) {
        Remark remark = of(dossier).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown-remark"));
        int written = remark.replies().isEmpty()
                ? 0
                : jdbc.sql("""
                        insert into remark_verdict (remark_id, no, given_at, satisfied)
                        values (:remark, :no, :now, :satisfied) on conflict on constraint remark_verdict_pk do nothing""")
                        .param("remark", id)
                        .param("no", remark.replies().size())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("satisfied", satisfied)
                        .update();
        if (written == 0) {
            throw RefusedException.conflict("feedback.refusal.judged");
        }
    }

    /**
     * Those the reader may see, oldest first.
     *
     * @param waiting only those that wait for a reply
     * @throws RefusedException FORBIDDEN for who neither supervises nor leads nor inspects
     */
    @Transactional(readOnly = true)
    public KeysetPage<Remark> list(Actor reader, boolean waiting, @Nullable String cursor, int size) {
        Map<String, Object> scope = scope(reader);
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(SELECT + "where r.id > :after and (not :waiting or" + WAITS + ") and" + READABLE
                                + " order by r.id limit :size")
                        .params(scope)
                        .param("waiting", waiting)
                        .param("after", after == null ? 0L : after.number(0))
                        .param("size", asked + 1)
                        .query((row, no) -> remark(row))
                        .list(),
                asked,
                last -> Cursor.of(last.id()));
    }

    /** A remark the reader may see. */
    @Transactional(readOnly = true)
    public Optional<Remark> find(Actor reader, long id) {
        return jdbc.sql(SELECT + "where r.id = :id and" + READABLE)
                .params(scope(reader))
                .param("id", id)
                .query((row, no) -> remark(row))
                .optional();
    }

    /**
     * Replies.
     *
     * @throws RefusedException NOT_FOUND for a remark the reader may not see, INVALID without a text, CONFLICT when somebody else has
     *     replied meanwhile, or when the reader's own reply did not satisfy
     */
    public void reply(Actor reader, long id, @Nullable String text) {
        String reply = WrittenText.required("reply", text);
        Remark remark =
                find(reader, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown-remark"));
        if (!remark.waits()) {
            throw RefusedException.conflict("feedback.refusal.replied");
        }
        Integer official = Objects.requireNonNull(reader.id());
        if (remark.replies().stream().anyMatch(before -> before.officialId() == official)) {
            throw RefusedException.conflict("feedback.refusal.own-reply");
        }
        int written = jdbc.sql("""
                insert into remark_reply (remark_id, no, replied_at, official_id, official_name, office_id, text)
                values (:remark, :no, :now, :official, :name, :office, :text)
                on conflict on constraint remark_reply_pk do nothing""")
                .param("remark", id)
                .param("no", remark.replies().size() + 1)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("official", official)
                .param("name", reader.name())
                .param("office", Objects.requireNonNull(reader.office()).value())
                .param("text", reply)
                .update();
        if (written == 0) {
            throw RefusedException.conflict("feedback.refusal.replied");
        }
        messages.answered(
                remark.dossier(),
                id * Answers.KINDS + Answers.QUESTION + remark.replies().size() + 1);
    }

    private static Map<String, Object> scope(Actor reader) {
        if (reader.kind() != Actor.Kind.OFFICIAL || !reader.hasAny(READERS)) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
        boolean everything = reader.visible().isAll();
        Map<String, Object> scope = new HashMap<>();
        scope.put("everything", everything);
        scope.put(
                "offices",
                everything
                        ? new int[0]
                        : reader.visible().offices().stream()
                                .mapToInt(OfficeId::value)
                                .toArray());
        scope.put("reader", Objects.requireNonNull(reader.id()));
        return scope;
    }

    private static Remark remark(ResultSet row) throws SQLException {
        List<Remark.Reply> replies = new ArrayList<>();
        for (int no = 1; no <= MOST_REPLIES; no++) {
            if (row.getObject("by_" + no) != null) {
                replies.add(new Remark.Reply(
                        row.getTimestamp("at_" + no).toInstant(),
                        row.getInt("by_" + no),
                        row.getString("name_" + no),
                        new OfficeId(row.getInt("office_" + no)),
                        row.getString("text_" + no),
                        (Boolean) row.getObject("satisfied_" + no)));
            }
        }
        LocalDate by = row.getObject("answer_by", LocalDate.class);
        return new Remark(
                row.getLong("id"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("code"),
                new OfficeId(row.getInt("office_id")),
                RemarkKind.valueOf(row.getString("kind")),
                row.getTimestamp("given_at").toInstant(),
                by,
                row.getString("text"),
                replies);
    }
}
