package vn.motcua.desk.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/** The stored form of a {@link GivenNotice}, written once and never changed. */
@Entity
@Immutable
@Table(name = "reception_notice")
class LoggedNotice {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ReceptionNotice.Kind kind;

    private int officeId;
    private @Nullable Integer actorId;
    private String actorName;
    private Instant givenAt;
    private int procedureVersionId;
    private int procedureCaseId;
    private String applicantName;
    private @Nullable String applicantIdentifier;
    private @Nullable String applicantPhone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> missing;

    private String reason;
    private @Nullable String legalBasis;
    private String code;
    private String applicantFolded;
    private byte @Nullable [] content;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected LoggedNotice() {}

    @SuppressWarnings("NullAway.Init") // the id is set when it is saved
    LoggedNotice(
            ReceptionNotice notice,
            ProcedureVersionId procedure,
            Actor actor,
            Instant at,
            String code,
            byte[] content) {
        this.kind = notice.kind();
        this.officeId = notice.office().value();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.givenAt = at;
        this.procedureVersionId = procedure.value();
        this.procedureCaseId = notice.procedureCase().value();
        this.applicantName = notice.applicant().value();
        this.applicantIdentifier =
                notice.identifier() == null ? null : notice.identifier().digits();
        this.applicantPhone = notice.phone() == null ? null : notice.phone().digits();
        this.missing = notice.missing();
        this.reason = notice.reason();
        this.legalBasis = notice.legalBasis();
        this.code = code;
        this.applicantFolded = notice.applicant().folded();
        this.content = content.clone();
    }

    UUID id() {
        return id;
    }

    ReceptionNotice.Kind kind() {
        return kind;
    }

    OfficeId office() {
        return new OfficeId(officeId);
    }

    /** Name of the official who gave it, at that time. */
    String officer() {
        return actorName;
    }

    Instant givenAt() {
        return givenAt;
    }

    ProcedureVersionId procedure() {
        return new ProcedureVersionId(procedureVersionId);
    }

    String applicant() {
        return applicantName;
    }

    @Nullable
    String identifier() {
        return applicantIdentifier;
    }

    @Nullable
    String phone() {
        return applicantPhone;
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    String reason() {
        return reason;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }

    String code() {
        return code;
    }

    /** What was typed, encrypted; null for an old notice. */
    byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }
}
