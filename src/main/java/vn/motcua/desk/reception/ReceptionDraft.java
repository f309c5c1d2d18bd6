package vn.motcua.desk.reception;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A reception that an official has begun at a desk, encrypted; at most one for each official and desk. */
@Entity
@IdClass(ReceptionDraft.Key.class)
class ReceptionDraft {

    @Id
    private int officialId;

    @Id
    private int officeId;

    private byte[] content;
    private Instant savedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ReceptionDraft() {}

    /** The encrypted fields. */
    byte[] content() {
        return content.clone();
    }

    Instant savedAt() {
        return savedAt;
    }

    /** The official and the desk. */
    record Key(int officialId, int officeId) implements Serializable {}
}
