package vn.motcua.desk.note;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import org.jspecify.annotations.Nullable;

/** That a note was read or answered by whom it was written to, once. */
@Entity
class NoteReading {

    @Id
    private @Nullable Long noteId;

    @MapsId
    @OneToOne
    private DossierNote note;

    private Instant readAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected NoteReading() {}

    NoteReading(DossierNote note, Instant now) {
        this.note = note;
        this.readAt = now;
    }

    Instant readAt() {
        return readAt;
    }
}
