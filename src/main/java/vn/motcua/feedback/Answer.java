package vn.motcua.feedback;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;

/** The one answer to a question: never changed, for a second one would contradict the first. */
@Entity
class Answer {

    @Id
    private @Nullable Long questionId;

    @MapsId
    @OneToOne
    private Question question;

    Instant answeredAt;
    private int officialId;
    String officialName;
    private int officeId;
    String text;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    /** @param official with an office */
    Answer(Question question, Actor official, String text, Instant now) {
        this.question = question;
        this.answeredAt = now;
        this.officialId = Objects.requireNonNull(official.id());
        this.officialName = official.name();
        this.officeId = Objects.requireNonNull(official.office()).value();
        this.text = text;
    }
}
