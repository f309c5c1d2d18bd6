package vn.motcua.desk.reception;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A draft of a reception, encrypted; at most one for each official and desk. */
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

    /** Key: the official and the desk's office. */
    record Key(int officialId, int officeId) implements Serializable {}
}
