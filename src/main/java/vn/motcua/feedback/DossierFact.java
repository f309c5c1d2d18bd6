package vn.motcua.feedback;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;

/** Read-only view of the dossier data that feedback needs. */
@Entity
@Immutable
@Table(name = "dossier_fact")
class DossierFact {

    @Id
    private UUID id;

    private @Nullable String code;
    private int receivingOfficeId;
    private int procedureVersionId;

    @Enumerated(EnumType.STRING)
    private BusinessState businessState;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected DossierFact() {}

    DossierId id() {
        return new DossierId(id);
    }

    /** Code of the dossier; null before acceptance. */
    @Nullable
    String code() {
        return code;
    }

    OfficeId receivingOffice() {
        return new OfficeId(receivingOfficeId);
    }

    ProcedureVersionId procedureVersion() {
        return new ProcedureVersionId(procedureVersionId);
    }

    /** Whether the result was returned to a citizen, which that of a trial never is. */
    boolean returned() {
        return businessState == BusinessState.RETURNED && !DossierCode.isTrial(code);
    }
}
