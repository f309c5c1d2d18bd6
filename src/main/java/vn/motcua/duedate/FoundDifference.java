package vn.motcua.duedate;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link DeadlineDifference}; never deleted. */
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

    /** Key: the check, and the number of the difference within it, from 1. */
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
