package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.CitizenMessages;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;
import vn.motcua.vocabulary.DossierId;

/**
 * Service for questions of citizens who hold a slip. The office that received the dossier answers them on the dossier's
 * page.
 */
@Service
@Transactional
public class QuestionService {

    /** Maximum length of a question or an answer, in characters. */
    public static final int LONGEST = WrittenText.LONGEST;

    /** Maximum number of unanswered questions per dossier. */
    public static final int MOST_WAITING = 3;

    private static final int MOST_SHOWN = 50;

    private final Questions questions;
    private final DossierFacts dossiers;
    private final TransactionLock lock;
    private final OnceOnly once;
    private final CitizenMessages messages;
    private final Clock clock;

    QuestionService(
            Questions questions,
            DossierFacts dossiers,
            TransactionLock lock,
            OnceOnly once,
            CitizenMessages messages,
            Clock clock) {
        this.questions = questions;
        this.dossiers = dossiers;
        this.lock = lock;
        this.once = once;
        this.messages = messages;
        this.clock = clock;
    }

    /** Makes the same service with its clock fixed at a past moment, for the demo; it begins no transaction. */
    public QuestionService at(Instant moment) {
        return new QuestionService(questions, dossiers, lock, once, messages, Clock.fixed(moment, ZoneOffset.UTC));
    }

    /**
     * Asks a question; a repeated request has no further effect. The caller has checked the slip of the dossier.
     *
     * @throws RefusedException INVALID when the text is missing or too long, CONFLICT when {@value #MOST_WAITING}
     *     questions are unanswered already
     */
    public void ask(DossierId dossier, @Nullable String text, UUID request) {
        String asked = WrittenText.required("question", text);
        lock.hold("question " + dossier); // serialises repeated clicks and the check of the maximum
        once.carryOut(RequestRecord.of("question " + dossier, request.toString(), new byte[0]), () -> {
            if (questions.waiting(dossier.value()) >= MOST_WAITING) {
                throw RefusedException.conflict("feedback.refusal.too-many", MOST_WAITING);
            }
            DossierFact about = dossiers.findById(dossier.value()).orElseThrow();
            questions.save(new Question(about, asked, clock.instant()));
            return dossier.value();
        });
    }

    /** Questions about a dossier, newest first. The caller has checked access to the dossier. */
    @Transactional(readOnly = true)
    public List<Question> of(DossierId dossier) {
        return questions.of(dossier.value(), Limit.of(MOST_SHOWN));
    }

    /**
     * The latest answer to a question about a dossier; empty while none is answered. The caller has checked access to the
     * dossier.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> answered(DossierId dossier) {
        return Optional.ofNullable(questions.answered(dossier.value()));
    }

    /** Unanswered questions about a dossier to the actor's office, oldest first; none for anybody else. */
    @Transactional(readOnly = true)
    public List<Question> waiting(Actor actor, DossierId dossier) {
        OfficeId office = actor.office();
        return office == null || actor.kind() != Actor.Kind.OFFICIAL
                ? List.of()
                : questions.waiting(dossier.value(), office.value());
    }

    /** Unanswered questions to the actor's office, oldest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Question> waiting(Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                questions.waiting(office(actor).value(), after == null ? 0 : after.number(0), Limit.of(asked + 1)),
                asked,
                last -> Cursor.of(last.id()));
    }

    /** Question to the actor's office; empty when there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Question> find(Actor actor, long id) {
        return questions.findByIdAndOfficeId(id, office(actor).value());
    }

    /**
     * Answers a question to the actor's office, once.
     *
     * @throws RefusedException NOT_FOUND for a question to another office, INVALID without a text, CONFLICT when it is
     *     answered already
     */
    public void answer(Actor actor, long id, @Nullable String text) {
        String answer = WrittenText.required("answer", text);
        lock.hold("answer " + id);
        Question question = find(actor, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown"));
        question.answer(actor, answer, clock.instant());
        messages.answered(question.dossier(), question.id() * Answers.KINDS + Answers.QUESTION);
    }

    private static OfficeId office(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || actor.kind() != Actor.Kind.OFFICIAL) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
        return office;
    }
}
