package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import vn.motcua.platform.RefusedException;

/** Rating of the service by a citizen: one per dossier, never changed. */
@Entity
class Rating implements Persistable<UUID> {

    @Id
    private UUID dossierId;

    private int officeId;
    private LocalDate givenOn;
    private Instant givenAt;
    private short score;

    @Column(columnDefinition = "text[]")
    private String[] reasons;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private RatingOrigin origin;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    /** @throws RefusedException CONFLICT when the result has not been returned yet */
    Rating(
            DossierFact dossier,
            Score score,
            Set<RatingReason> reasons,
            @Nullable String text,
            RatingOrigin origin,
            LocalDate today,
            Instant now) {
        if (!dossier.returned()) {
            throw notReturned();
        }
        this.dossierId = dossier.id().value();
        this.officeId = dossier.receivingOffice().value();
        this.givenOn = today;
        this.givenAt = now;
        this.score = (short) score.stored();
        this.reasons = reasons.stream().sorted().map(RatingReason::name).toArray(String[]::new);
        this.origin = origin;
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    static RefusedException notReturned() {
        return RefusedException.conflict("feedback.refusal.not-returned");
    }

    Score score() {
        return Score.values()[score - 1];
    }

    @Override
    public UUID getId() {
        return dossierId;
    }

    /** Always true: a rating is inserted and never updated. */
    @Override
    public boolean isNew() {
        return true;
    }
}
