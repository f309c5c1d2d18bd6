package vn.motcua.demo;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.vocabulary.DossierId;

/** A dossier that the demo's citizens have something to say about; read and never written. */
@Entity
@Immutable
@Table(name = "dossier_fact")
class ToldDossier {

    @Id
    private UUID id;

    private @Nullable String code;
    private int receivingOfficeId;

    @Enumerated(EnumType.STRING)
    private BusinessState businessState;

    private @Nullable Instant submittedAt;
    private @Nullable Instant unextendedDueAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant returnedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ToldDossier() {}

    DossierId id() {
        return new DossierId(id);
    }

    int office() {
        return receivingOfficeId;
    }

    /** When its result was handed over; null before. */
    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    /** Whether its result was there later than promised. */
    boolean isLate() {
        return finishedAt != null && unextendedDueAt != null && finishedAt.isAfter(unextendedDueAt);
    }

    @Override
    public String toString() {
        return code + " " + businessState + " since " + submittedAt;
    }
}
