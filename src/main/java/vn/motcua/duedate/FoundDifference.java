package vn.motcua.duedate;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link DeadlineDifference}; kept for ever. */
@Entity
@Immutable
@Table(name = "deadline_difference")
class FoundDifference {

    @EmbeddedId
    private Key key;

    private UUID dossierId;
    private String field;
    private @Nullable String stored;
    private @Nullable String recomputed;

    /** The check, and the number within it from 1. */
    @Embeddable
    record Key(long checkId, int no) implements Serializable {}

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected FoundDifference() {}

    FoundDifference(Key key, UUID dossier, DateRecount.Fault fault) {
        this.key = key;
        this.dossierId = dossier;
        this.field = fault.field();
        this.stored = fault.stored();
        this.recomputed = fault.recomputed();
    }

    @Override
    public String toString() {
        return key + " " + dossierId + " " + field + ": " + stored + ", not " + recomputed;
    }
}
