package vn.motcua.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.CitizenMessages;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Questions of those who hold a slip, answered by the office that received the dossier, on the same page. */
@Service
@Transactional
public class Questions {

    /** Characters in a question or an answer. */
    public static final int LONGEST = WrittenText.LONGEST;

    /** So many of a dossier may wait for an answer at the same time. */
    public static final int MOST_WAITING = 3;

    private static final int MOST_SHOWN = 50;

    private static final String SELECT = """
            select q.id, q.dossier_id, d.code, q.asked_at, q.text, a.answered_at, a.official_name, a.text as answer
            from question q join dossier d on d.id = q.dossier_id left join answer a on a.question_id = q.id
            """;

    private final JdbcClient jdbc;
    private final CitizenMessages messages;
    private final Clock clock;

    Questions(JdbcClient jdbc, CitizenMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks; the same request again asks nothing more. For callers who have seen the dossier by its slip.
     *
     * @throws RefusedException INVALID without a text or with too long a one, TOO_MANY when {@value #MOST_WAITING} wait already
     */
    public void ask(DossierId dossier, @Nullable String text, UUID request) {
        String asked = WrittenText.required("question", text);
        // two clicks at the same moment, and two that would both be the last one allowed
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:dossier, 1))")
                .param("dossier", dossier.value().toString())
                .query(row -> {});
        boolean repeated = jdbc.sql(
                        "select exists (select from question where dossier_id = :dossier and request_key = :key)")
                .param("dossier", dossier.value())
                .param("key", request.toString())
                .query(Boolean.class)
                .single();
        if (repeated) {
            return;
        }
        Integer waiting = jdbc.sql("""
                select count(*) from (select 1 from question q
                  where q.dossier_id = :dossier and not exists (select from answer a where a.question_id = q.id)
                  limit :most) as counted""")
                .param("dossier", dossier.value())
                .param("most", MOST_WAITING)
                .query(Integer.class)
                .single();
        if (waiting >= MOST_WAITING) {
            throw RefusedException.conflict("feedback.refusal.too-many", MOST_WAITING);
        }
        jdbc.sql("insert into question (dossier_id, office_id, asked_at, text, request_key)"
                        + " select id, receiving_office_id, :now, :text, :key from dossier where id = :dossier")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", asked)
                .param("key", request.toString())
                .param("dossier", dossier.value())
                .update();
    }

    /** Those of a dossier, newest first. For callers who have seen the dossier. */
    @Transactional(readOnly = true)
    public List<Question> of(DossierId dossier) {
        return jdbc.sql(SELECT + "where q.dossier_id = :dossier order by q.id desc limit :most")
                .param("dossier", dossier.value())
                .param("most", MOST_SHOWN)
                .query((row, no) -> question(row))
                .list();
    }

    /** Those that wait at the actor's office, oldest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Question> waiting(Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(SELECT
                                + "where q.office_id = :office and a.question_id is null and q.id > :after"
                                + " order by q.id limit :size")
                        .param("office", office(actor).value())
                        .param("after", after == null ? 0L : after.number(0))
                        .param("size", asked + 1)
                        .query((row, no) -> question(row))
                        .list(),
                asked,
                last -> Cursor.of(last.id()));
    }

    /** A question to the actor's office. */
    @Transactional(readOnly = true)
    public Optional<Question> find(Actor actor, long id) {
        return jdbc.sql(SELECT + "where q.id = :id and q.office_id = :office")
                .param("id", id)
                .param("office", office(actor).value())
                .query((row, no) -> question(row))
                .optional();
    }

    /**
     * Answers a question to the actor's office, once.
     *
     * @throws RefusedException NOT_FOUND for a question to another office, INVALID without a text, CONFLICT when it was answered
     *     already
     */
    public void answer(Actor actor, long id, @Nullable String text) {
        String answer = WrittenText.required("answer", text);
        Question question = find(actor, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown"));
        int written = jdbc.sql("""
                insert into answer (question_id, answered_at, official_id, official_name, office_id, text)
                values (:question, :now, :official, :name, :office, :text)
                on conflict on constraint answer_pk do nothing""")
                .param("question", question.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("official", Objects.requireNonNull(actor.id()))
                .param("name", actor.name())
                .param("office", office(actor).value())
                .param("text", answer)
                .update();
        if (written == 0) {
            throw RefusedException.conflict("feedback.refusal.answered");
        }
        messages.answered(question.dossier(), question.id() * Answers.KINDS + Answers.QUESTION);
    }

    private static OfficeId office(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || actor.kind() != Actor.Kind.OFFICIAL) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
        return office;
    }

    private static Question question(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getLong("id"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("code"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("text"),
                answered == null ? null : answered.toInstant(),
                row.getString("official_name"),
                row.getString("answer"));
    }
}
