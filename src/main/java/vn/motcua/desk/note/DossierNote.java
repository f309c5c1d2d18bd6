package vn.motcua.desk.note;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.vocabulary.DossierId;

/** Note of an official on a dossier to a named colleague. It is never changed; that it was read is a row of its own. */
@Entity
public class DossierNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID dossierId;
    private @Nullable String code;
    private Instant writtenAt;
    private int officialId;
    private String officialName;
    private int officeId;
    private int toOfficialId;
    private String toOfficialName;
    private String text;

    @OneToOne(mappedBy = "note", cascade = CascadeType.PERSIST)
    private @Nullable NoteReading reading;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected DossierNote() {}

    /** @param author an official */
    DossierNote(DossierId dossier, @Nullable String code, Actor author, Official colleague, String text, Instant now) {
        this.dossierId = dossier.value();
        this.code = code;
        this.writtenAt = now;
        this.officialId = Objects.requireNonNull(author.id());
        this.officialName = author.name();
        this.officeId = Objects.requireNonNull(author.office()).value();
        this.toOfficialId = colleague.id().value();
        this.toOfficialName = colleague.fullName();
        this.text = text;
    }

    /** Records that the colleague read it; has no further effect once it is read. */
    void read(Instant now) {
        if (reading == null) {
            reading = new NoteReading(this, now);
        }
    }

    public long id() {
        return id;
    }

    public DossierId dossier() {
        return new DossierId(dossierId);
    }

    /** Code of the dossier when the note was written; null for a submission that had none yet. */
    public @Nullable String code() {
        return code;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public OfficialId author() {
        return new OfficialId(officialId);
    }

    public String authorName() {
        return officialName;
    }

    public OfficialId colleague() {
        return new OfficialId(toOfficialId);
    }

    public String colleagueName() {
        return toOfficialName;
    }

    /** Text as it was written; may contain personal data. */
    public String text() {
        return text;
    }

    /** When the colleague said to have read it, or answered; null while it waits. */
    public @Nullable Instant readAt() {
        return reading == null ? null : reading.readAt();
    }

    /** Whether it waits to be read by this actor. */
    public boolean waitsFor(Actor actor) {
        return reading == null && colleague().equals(actor.official());
    }

    /** Omits names and text. */
    @Override
    public String toString() {
        return "DossierNote[" + id + "]";
    }
}
