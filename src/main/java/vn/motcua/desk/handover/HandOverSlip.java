package vn.motcua.desk.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

import vn.motcua.organisation.OfficeId;

/** A slip that went with files to another office; numbered once and never changed. */
@Entity
@Immutable
class HandOverSlip implements Persistable<String> {

    @Id
    private String code;

    private int fromOfficeId;
    private int toOfficeId;
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int no;

    private Instant madeAt;
    private String madeBy;

    @ElementCollection
    @CollectionTable(name = "hand_over_slip_line", joinColumns = @JoinColumn(name = "code"))
    private List<Line> lines;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected HandOverSlip() {}

    HandOverSlip(HandOverSlipCode code, OfficeId from, OfficeId to, Instant madeAt, String madeBy, List<Line> lines) {
        this.code = code.value();
        this.fromOfficeId = from.value();
        this.toOfficeId = to.value();
        this.day = code.day();
        this.no = code.no();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.lines = List.copyOf(lines);
    }

    /**
     * A file on the slip.
     *
     * @param handOverNo number of its hand-over within the dossier
     */
    @Embeddable
    record Line(
            UUID dossierId, @JdbcTypeCode(SqlTypes.SMALLINT) int handOverNo) {}

    HandOverSlipCode code() {
        return HandOverSlipCode.parse(code).orElseThrow();
    }

    OfficeId to() {
        return new OfficeId(toOfficeId);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String getId() {
        return code;
    }

    /** Always: a slip is saved once. */
    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}
