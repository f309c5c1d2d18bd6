package vn.motcua.desk;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.motcua.vocabulary.DossierId;

/** The shelf on which a result lies until it is collected. */
@Entity
class ResultShelf {

    @Id
    private UUID dossierId;

    private String shelf;
    private Instant placedAt;
    private String placedBy;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ResultShelf() {}

    DossierId dossier() {
        return new DossierId(dossierId);
    }

    /** Name of the shelf, chosen by the desk. */
    String shelf() {
        return shelf;
    }
}
