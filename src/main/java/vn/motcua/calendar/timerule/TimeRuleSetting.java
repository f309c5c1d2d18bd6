package vn.motcua.calendar.timerule;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Validity;

/**
 * Setting by which the nation, the province or an office counts time otherwise than the procedure says, with its legal
 * basis and first day. It is never edited, only ended; a dossier keeps the rule under which it was accepted.
 */
@Entity
public class TimeRuleSetting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Enumerated(EnumType.STRING)
    private CalendarScope.Kind scope;

    private @Nullable Integer officeId;

    @Embedded
    private TimeRuleChange change;

    private String legalBasis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String recordedBy;
    private @Nullable Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "ended_by"))
    @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
    @AttributeOverride(name = "basis", column = @Column(name = "ended_basis"))
    private @Nullable Ending ending;

    @Version
    private int revision;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected TimeRuleSetting() {}

    /**
     * Records a setting.
     *
     * @param from first day on which receptions use it
     * @param to first day on which they no longer use it; null while no end is known
     * @param by name of the person who records it
     */
    public TimeRuleSetting(
            CalendarScope scope,
            TimeRuleChange change,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to,
            String by,
            Instant at) {
        this.scope = scope.kind();
        this.officeId = scope.office() == null ? null : scope.office().value();
        this.change = change;
        this.legalBasis = legalBasis;
        this.validFrom = from;
        this.validTo = to;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /**
     * The end of a setting, as recorded.
     *
     * @param basis legal basis or reason
     */
    @Embeddable
    public record Ending(String by, Instant at, String basis) {}

    /**
     * Ends the setting from a day on; its own first day revokes it.
     *
     * @param day first day on which it is no longer in force
     * @param basis legal basis or reason
     * @throws IllegalStateException when it would end before it begins, or later than before
     */
    public void end(LocalDate day, String basis, String by, Instant at) {
        if (day.isBefore(validFrom) || validTo != null && day.isAfter(validTo)) {
            throw new IllegalStateException("Setting " + id + " cannot end on " + day);
        }
        validTo = day;
        ending = new Ending(by, at, basis);
    }

    /**
     * Returns the id.
     *
     * @throws IllegalStateException before it is saved
     */
    public TimeRuleSettingId id() {
        if (id == null) {
            throw new IllegalStateException("The setting is not saved");
        }
        return new TimeRuleSettingId(id);
    }

    /** The scope; an office's setting applies to dossiers received there, not at the offices below it. */
    public CalendarScope scope() {
        return new CalendarScope(scope, officeId == null ? null : new OfficeId(officeId));
    }

    /** The changed values. */
    public TimeRuleChange change() {
        return change;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** The first day on which receptions use it. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /**
     * The first day on which receptions no longer use it; null while it has no end, and equal to the first day when it
     * was revoked.
     */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Name of the person who recorded it; empty for settings from before names were stored. */
    public String recordedBy() {
        return recordedBy;
    }

    /** Moment of recording; null for settings from before it was stored. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** The recorded end; null when nobody has ended it, even where the end was known from the beginning. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Revision number; it grows when the setting is ended, and whoever ends it names the revision seen. */
    public int revision() {
        return revision;
    }

    /** State of a setting on a day, in the order in which lists show it. */
    public enum State {
        /** Receptions of the day use it. */
        IN_FORCE,
        /** Its first day is still to come. */
        COMING,
        /** Its last day has passed. */
        ENDED,
        /** It was revoked before it was in force for a whole day. */
        TAKEN_BACK
    }

    /** The state on a day. */
    public State stateOn(LocalDate day) {
        if (validFrom.equals(validTo)) {
            return State.TAKEN_BACK;
        }
        if (day.isBefore(validFrom)) {
            return State.COMING;
        }
        return Validity.covers(validFrom, validTo, day) ? State.IN_FORCE : State.ENDED;
    }

    public boolean holdsFor(@Nullable OfficeId receiving, LocalDate day) {
        OfficeId office = scope().office();
        return (office == null || office.equals(receiving)) && Validity.covers(validFrom, validTo, day);
    }
}
