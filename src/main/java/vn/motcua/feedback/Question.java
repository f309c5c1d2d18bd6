package vn.motcua.feedback;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Question of a citizen about a dossier, with the answer of the office that received the dossier. */
@Entity
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne
    private DossierFact dossier;

    private int officeId;
    private Instant askedAt;
    private String text;

    @OneToOne(mappedBy = "question", cascade = CascadeType.PERSIST)
    private @Nullable Answer answer;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(DossierFact dossier, String text, Instant now) {
        this.dossier = dossier;
        this.officeId = dossier.receivingOffice().value();
        this.askedAt = now;
        this.text = text;
    }

    /**
     * Answers the question, once.
     *
     * @throws RefusedException CONFLICT when the question is answered already
     */
    void answer(Actor official, String words, Instant now) {
        if (!waits()) {
            throw RefusedException.conflict("feedback.refusal.answered");
        }
        answer = new Answer(this, official, words, now);
    }

    public long id() {
        return id;
    }

    public DossierId dossier() {
        return dossier.id();
    }

    /** Code of the dossier. */
    public @Nullable String code() {
        return dossier.code();
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Text of the question as the citizen wrote it; may contain personal data. */
    public String text() {
        return text;
    }

    /** Null while it waits. */
    public @Nullable Instant answeredAt() {
        return answer == null ? null : answer.answeredAt;
    }

    /** Name of the official who answered, not shown to the citizen; null while unanswered. */
    public @Nullable String answeredBy() {
        return answer == null ? null : answer.officialName;
    }

    /** Null while it waits. */
    public @Nullable String answer() {
        return answer == null ? null : answer.text;
    }

    /** Whether the question is unanswered. */
    public boolean waits() {
        return answer == null;
    }

    /** Omits the texts, which may contain personal data. */
    @Override
    public String toString() {
        return "Question[" + id + "]";
    }

    /** Answer to a question; it is never changed, and a question has only one. */
    @Entity(name = "Answer")
    static class Answer {

        @Id
        private @Nullable Long questionId;

        @MapsId
        @OneToOne
        private Question question;

        private Instant answeredAt;
        private int officialId;
        private String officialName;
        private int officeId;
        private String text;

        /** For JPA only. */
        @SuppressWarnings("NullAway.Init")
        protected Answer() {}

        /** @param official an actor with an office */
        Answer(Question question, Actor official, String text, Instant now) {
            this.question = question;
            this.answeredAt = now;
            this.officialId = Objects.requireNonNull(official.id());
            this.officialName = official.name();
            this.officeId = Objects.requireNonNull(official.office()).value();
            this.text = text;
        }
    }
}
