package vn.motcua.calendar.timerule;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Validity;

/**
 * How the nation, the province or an office counts otherwise than the procedure says, by which law and from when. It is
 * never edited, only ended; a dossier keeps the rule it was accepted under.
 *
 * @param scope whose setting it is; an office's holds for dossiers received there, not at the offices below
 * @param change what is counted otherwise
 * @param validFrom the first day on which receptions count by it
 * @param validTo the first day on which they do not any more; null while it has no end, and the first day itself when it
 *     was taken back
 * @param recordedBy who wrote it down; empty for what was set before that was kept
 * @param recordedAt when; null likewise
 * @param ending who ended it; null when nobody has, also where its end was known from the beginning
 * @param revision grows when it is ended; who ends it names the one that was looked at
 */
public record TimeRuleSetting(
        TimeRuleSettingId id,
        CalendarScope scope,
        TimeRuleChange change,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String recordedBy,
        @Nullable Instant recordedAt,
        @Nullable Ending ending,
        int revision) {

    /**
     * The ending of a setting.
     *
     * @param basis the law or the reason
     */
    public record Ending(String by, Instant at, String basis) {}

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
        OfficeId office = scope.office();
        return (office == null || office.equals(receiving)) && Validity.covers(validFrom, validTo, day);
    }
}
