package vn.motcua.duedate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One counting of all open dossiers' dates by the second calculator.
 *
 * @param finishedAt null while it runs, and for ever when it was interrupted
 * @param askedBy who asked for it, or {@link DeadlineChecks#BY_TIMETABLE}
 * @param checked how many dossiers were counted
 * @param differences how many faults were found; any is an alarm
 */
public record DeadlineCheck(
        long id, Instant startedAt, @Nullable Instant finishedAt, String askedBy, int checked, int differences) {

    /** Whether it came to its end. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether something was found. */
    public boolean alarm() {
        return differences > 0;
    }
}
