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
 * How the nation, the province or an office counts otherwise than the procedure says, by which law and from when. It is
 * never edited, only ended; a dossier keeps the rule it was accepted under.
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
     * @param from the first day on which receptions count by it
     * @param to the first day on which they do not any more; null while no end is known
     * @param by who writes it down
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
     * The ending of a setting.
     *
     * @param basis the law or the reason
     */
    @Embeddable
    public record Ending(String by, Instant at, String basis) {}

    /**
     * Ends it from a day on; its own first day takes it back.
     *
     * @param day the first day on which it does not hold any more
     * @param basis the law or the reason
     * @throws IllegalStateException when it would begin later than it ends, or last longer than before
     */
    public void end(LocalDate day, String basis, String by, Instant at) {
        if (day.isBefore(validFrom) || validTo != null && day.isAfter(validTo)) {
            throw new IllegalStateException("Setting " + id + " cannot end on " + day);
        }
        validTo = day;
        ending = new Ending(by, at, basis);
    }

    /**
     * The id.
     *
     * @throws IllegalStateException before it is saved
     */
    public TimeRuleSettingId id() {
        if (id == null) {
            throw new IllegalStateException("The setting is not saved");
        }
        return new TimeRuleSettingId(id);
    }

    /** Whose setting it is; an office's holds for dossiers received there, not at the offices below. */
    public CalendarScope scope() {
        return new CalendarScope(scope, officeId == null ? null : new OfficeId(officeId));
    }

    /** What is counted otherwise. */
    public TimeRuleChange change() {
        return change;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** The first day on which receptions count by it. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /**
     * The first day on which receptions do not count by it any more; null while it has no end, and the first day itself
     * when it was taken back.
     */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Who wrote it down; empty for what was set before that was kept. */
    public String recordedBy() {
        return recordedBy;
    }

    /** When it was written down; null where that was not kept. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** Who ended it; null when nobody has, also where its end was known from the beginning. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Grows when it is ended; who ends it names the one that was looked at. */
    public int revision() {
        return revision;
    }

    /** Where a day lies in the life of a setting, in the order in which they are listed. */
    public enum State {
        /** Receptions of the day count by it. */
        IN_FORCE,
        /** Its first day is still to come. */
        COMING,
        /** It held until the day before. */
        ENDED,
        /** It was taken back before it held for a whole day. */
        TAKEN_BACK
    }

    /** What it is on a day. */
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
