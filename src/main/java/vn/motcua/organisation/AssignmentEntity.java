package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

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

import vn.motcua.organisation.Official.WaitingRole;

/**
 * JPA entity of an {@link Assignment}; it belongs to its official. A role with authority waits, not in force, from one
 * administrator until another confirms it.
 */
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
    private @Nullable Integer heirId;
    private boolean inForce = true;
    private @Nullable Integer preparedBy;
    private @Nullable Instant preparedAt;
    private @Nullable String preparedBecause;
    private @Nullable Integer confirmedBy;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected AssignmentEntity() {}

    AssignmentEntity(OfficialEntity official, OfficeId office, Role role, LocalDate from) {
        this.official = official;
        this.officeId = office.value();
        this.role = role;
        this.validFrom = from;
    }

    /** Makes one that waits for a second administrator. */
    static AssignmentEntity waiting(
            OfficialEntity official, OfficialAdministration.Post post, OfficialId by, Instant at, String reason) {
        AssignmentEntity waiting = new AssignmentEntity(official, post.office(), post.role(), post.from());
        waiting.validTo = post.lastDay() == null ? null : post.lastDay().plusDays(1);
        waiting.inForce = false;
        waiting.preparedBy = by.value();
        waiting.preparedAt = at;
        waiting.preparedBecause = reason;
        return waiting;
    }

    /** Puts it in force, from today at the earliest. */
    void confirm(OfficialId by, LocalDate today) {
        inForce = true;
        confirmedBy = by.value();
        if (validFrom.isBefore(today)) {
            validFrom = today;
        }
    }

    boolean inForce() {
        return inForce;
    }

    /** Whether it is in force as this role. */
    boolean isOf(OfficeId office, Role ofRole) {
        return inForce && isFor(office, ofRole);
    }

    /** Whether it is in force, or waits, as this role. */
    boolean isFor(OfficeId office, Role ofRole) {
        return officeId == office.value() && role == ofRole;
    }

    boolean startsBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    boolean beginsOn(LocalDate day) {
        return validFrom.equals(day);
    }

    /** Says who gets the work that is held at its end; null for the pile of the office. */
    void leaveTo(@Nullable OfficialId heir) {
        heirId = heir == null ? null : heir.value();
    }

    /** Ends the assignment on a day, unless it ends earlier already. */
    void endBy(LocalDate day) {
        if (validTo == null || validTo.isAfter(day)) {
            validTo = day;
        }
    }

    Assignment assignment() {
        OfficialId heir = heirId == null ? null : new OfficialId(heirId);
        return new Assignment(official.id(), new OfficeId(officeId), role, validFrom, validTo, heir);
    }

    WaitingRole waitingRole() {
        return new WaitingRole(
                assignment(),
                new OfficialId(Objects.requireNonNull(preparedBy)),
                Objects.requireNonNull(preparedAt),
                Objects.requireNonNull(preparedBecause));
    }
}
