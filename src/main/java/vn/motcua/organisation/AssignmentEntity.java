package vn.motcua.organisation;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** JPA entity of an {@link Assignment}; it belongs to its official. */
@Entity
@Table(name = "assignment")
class AssignmentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    private OfficialEntity official;

    private int officeId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected AssignmentEntity() {}

    AssignmentEntity(OfficialEntity official, OfficeId office, Role role, LocalDate from) {
        this.official = official;
        this.officeId = office.value();
        this.role = role;
        this.validFrom = from;
    }

    boolean isOf(OfficeId office, Role ofRole) {
        return officeId == office.value() && role == ofRole;
    }

    boolean startsBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    boolean beginsOn(LocalDate day) {
        return validFrom.equals(day);
    }

    /** Ends the assignment on a day, unless it ends earlier already. */
    void endBy(LocalDate day) {
        if (validTo == null || validTo.isAfter(day)) {
            validTo = day;
        }
    }

    Assignment assignment() {
        return new Assignment(official.id(), new OfficeId(officeId), role, validFrom, validTo);
    }
}
