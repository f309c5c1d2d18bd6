package vn.motcua.catalogue.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.content.CatalogueFile;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/**
 * A version of a procedure while it is written, or the end of a procedure. Once prepared it waits for another administrator and
 * cannot be edited until that one declines it or it is taken back.
 */
@Entity
@Table(name = "procedure_draft")
public class ProcedureDraft {

    @Id
    private UUID id;

    private String procedureCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private @Nullable UUID fileId;
    private int editedBy;
    private Instant editedAt;

    @Embedded
    private @Nullable Preparation waiting;

    @Version
    private int revision;

    /** What comes of a draft. */
    public enum Kind {
        /** The next version of a procedure. */
        NEXT,
        /** The first version of a procedure that was not in the catalogue. */
        NEW,
        /** No dossier is accepted from a day on. */
        END
    }

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureDraft() {}

    /** @param fileId the file it was read from; null when it is written by hand */
    ProcedureDraft(Kind kind, ProcedureContent content, @Nullable UUID fileId, OfficialId editor, Instant now) {
        this.id = UUID.randomUUID();
        this.procedureCode = content.code();
        this.kind = kind;
        this.content = CatalogueFile.write(content);
        this.fileId = fileId;
        this.editedBy = editor.value();
        this.editedAt = now;
    }

    void edit(ProcedureContent said, OfficialId editor, Instant now) {
        requireOpen();
        fileId = null; // what is written by hand is published for itself
        content = CatalogueFile.write(said);
        editedBy = editor.value();
        editedAt = now;
    }

    void prepare(LocalDate from, String why, OfficialId by, Instant now) {
        requireOpen();
        waiting = new Preparation(from, by, now, why);
    }

    /** Takes it out of the file with which it came, to be published for itself. */
    void takeOut() {
        fileId = null;
    }

    /** Makes it a draft again that can be edited. */
    void reopen() {
        waiting = null;
    }

    void requireOpen() {
        if (waiting != null) {
            throw RefusedException.conflict("catalogue.refusal.procedure-waits");
        }
    }

    public UUID id() {
        return id;
    }

    /** National code of the procedure. */
    public String procedureCode() {
        return procedureCode;
    }

    public Kind kind() {
        return kind;
    }

    /** What it says; of an end, what the procedure says last. */
    public ProcedureContent content() {
        return CatalogueFile.parse(content);
    }

    /** Identity of the file it was read from; null when it is written by hand. */
    public @Nullable UUID fileId() {
        return fileId;
    }

    public OfficialId editedBy() {
        return new OfficialId(editedBy);
    }

    public Instant editedAt() {
        return editedAt;
    }

    /** Number of changes so far; a form says from which it was made. */
    public int revision() {
        return revision;
    }

    /** What waits for another administrator; null while it is written. */
    public @Nullable Preparation waiting() {
        return waiting;
    }
}
