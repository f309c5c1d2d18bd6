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
 * What the dates of an open dossier follow from, what they are, and what the ledgers say of them.
 *
 * @param firstRule the rule its first date was promised by: another one where the procedure was changed since
 * @param calendar the calendar the current dates were counted by; null without a date
 * @param extension what was granted by letter; null without
 * @param pauses all of them, in order of number
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

    /** The dates of the row. */
    record Stored(
            @Nullable Instant original,
            @Nullable Instant judged,
            @Nullable Instant current,
            @Nullable LocalDate judgedOn,
            @Nullable LocalDate currentOn) {}

    /**
     * The ledger of promises, summed up.
     *
     * @param count how many there are
     * @param last the highest number
     * @param resumptions how many were given because a pause ended
     * @param extensions how many were given by letter
     * @param firstCalendar the calendar of the first
     */
    record Promises(
            int count,
            int last,
            int resumptions,
            int extensions,
            @Nullable Instant firstDue,
            @Nullable Instant lastDue,
            @Nullable String firstCalendar) {}

    /** The pauses that are over. */
    List<Pause> ended() {
        return pauses.stream().filter(pause -> !pause.isOpen()).toList();
    }
}
