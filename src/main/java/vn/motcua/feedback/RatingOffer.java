package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/** What a tablet at a desk shows for some minutes: a dossier whose result was returned there. */
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

    /** @param desk where it was returned; null where the desk has no name */
    RatingOffer(DossierFact dossier, OfficeId office, @Nullable String desk, Instant now) {
        this.dossier = dossier;
        this.officeId = office.value();
        this.desk = desk;
        this.offeredAt = now;
    }

    /** Who was asked would rather not. */
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
