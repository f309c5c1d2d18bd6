package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeRule;

/**
 * Input of the recount of an open dossier: what its dates follow from, the stored dates, and sums of the ledgers.
 *
 * @param firstRule time rule of the first promised date; differs from the present rule where the procedure was changed
 * @param calendar label of the calendar of the present dates; null without a date
 * @param extension extension granted by letter; null without one
 * @param pauses all pauses, in order of number
 */
record DateFacts(
        UUID dossier,
        TimeRule rule,
        TimeRule firstRule,
        Instant start,
        @Nullable String calendar,
        DerivedDates.@Nullable Extension extension,
        List<Pause> pauses,
        @Nullable Instant pausedSince,
        Stored stored,
        Promises promises) {

    /** The stored dates of the dossier. */
    record Stored(
            @Nullable Instant original,
            @Nullable Instant judged,
            @Nullable Instant current,
            @Nullable LocalDate judgedOn,
            @Nullable LocalDate currentOn) {}

    /**
     * Sums of the ledger of promised dates.
     *
     * @param count number of entries
     * @param last highest number of an entry
     * @param resumptions number of entries for the end of a pause
     * @param extensions number of entries for a letter of apology
     * @param firstCalendar label of the calendar of the first entry
     */
    record Promises(
            int count,
            int last,
            int resumptions,
            int extensions,
            @Nullable Instant firstDue,
            @Nullable Instant lastDue,
            @Nullable String firstCalendar) {}

    /** The pauses that have ended. */
    List<Pause> ended() {
        return pauses.stream().filter(pause -> !pause.isOpen()).toList();
    }
}
