package vn.motcua.desk.reception;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A procedure that a desk pinned to the top of its list. */
@Entity
@IdClass(PinnedProcedure.Key.class)
class PinnedProcedure {

    @Id
    private int officeId;

    @Id
    private String procedureCode;

    private Instant pinnedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected PinnedProcedure() {}

    /** Key: the desk's office and the code of the procedure. */
    record Key(int officeId, String procedureCode) implements Serializable {}
}
