package vn.motcua.duedate.notice;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;

/** Policy of a scope: whether a promised date is kept where a notice would make it earlier. */
@Entity
@Table(name = "calendar_policy")
class EarlierDatePolicy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Enumerated(EnumType.STRING)
    private CalendarScope.Kind scope;

    private @Nullable Integer officeId;
    private boolean keepEarlier;
    private String setBy;
    private Instant setAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected EarlierDatePolicy() {}

    EarlierDatePolicy(CalendarScope scope, boolean keep, String by, Instant at) {
        this.scope = scope.kind();
        this.officeId = scope.office() == null ? null : scope.office().value();
        this.keepEarlier = keep;
        this.setBy = by;
        this.setAt = at;
    }

    /** Changes the policy. */
    void set(boolean keep, String by, Instant at) {
        keepEarlier = keep;
        setBy = by;
        setAt = at;
    }

    CalendarScope scope() {
        return new CalendarScope(scope, officeId == null ? null : new OfficeId(officeId));
    }

    boolean keepsEarlier() {
        return keepEarlier;
    }

    @Override
    public String toString() {
        return scope() + " " + keepEarlier + " by " + setBy + " at " + setAt;
    }
}
