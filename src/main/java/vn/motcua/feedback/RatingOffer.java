package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/** Offer of a rating that the tablet of a desk shows for some minutes after a result was returned there. */
@Entity
class RatingOffer {

    @Id
    @GeneratedValue
    private @Nullable UUID id;

    @ManyToOne
    private DossierFact dossier;

    private int officeId;
    private @Nullable String desk;
    private Instant offeredAt;
    private boolean declined;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RatingOffer() {}

    /** @param desk desk at which the result was returned; null where the desk has no name */
    RatingOffer(DossierFact dossier, OfficeId office, @Nullable String desk, Instant now) {
        this.dossier = dossier;
        this.officeId = office.value();
        this.desk = desk;
        this.offeredAt = now;
    }

    /** Declines the offer. */
    void decline() {
        declined = true;
    }

    boolean declined() {
        return declined;
    }

    @Nullable
    UUID id() {
        return id;
    }

    DossierFact dossier() {
        return dossier;
    }

    Instant offeredAt() {
        return offeredAt;
    }
}
