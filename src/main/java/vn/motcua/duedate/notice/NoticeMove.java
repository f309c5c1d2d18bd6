package vn.motcua.duedate.notice;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * Effect of a calendar notice on one dossier, planned or done. It has no personal data.
 *
 * @param code code of the dossier; null only for one that was never accepted, which does not occur in practice
 * @param office receiving office, whose calendar counts
 * @param dueBefore promised moment before
 * @param dueAfter promised moment after; for {@link NoticeOutcome#KEPT} the moment that was not applied
 * @param judgedBefore moment by which on-time was judged before, without an extension
 * @param event number of the event in the dossier's history; null where there is none yet
 * @param eventHash hash of that event, hexadecimal; null with {@code event}
 */
public record NoticeMove(
        DossierId dossier,
        @Nullable String code,
        OfficeId office,
        NoticeOutcome outcome,
        Instant dueBefore,
        Instant dueAfter,
        Instant judgedBefore,
        Instant judgedAfter,
        @Nullable Integer event,
        @Nullable String eventHash) {

    /** The moment that is promised afterwards: the one before, where it is kept. */
    public Instant promisedAfter() {
        return outcome == NoticeOutcome.KEPT ? dueBefore : dueAfter;
    }

    /** The moment by which on-time is judged afterwards: the one before, where it is kept. */
    public Instant judgedFromThen() {
        return outcome == NoticeOutcome.KEPT ? judgedBefore : judgedAfter;
    }

    /** Shift of the promised moment in elapsed time; negative when it becomes earlier. */
    public Duration by() {
        return Duration.between(dueBefore, dueAfter);
    }

    /** Whether the promised moment, or the one by which on-time is judged, becomes earlier. */
    public boolean earlier() {
        return dueAfter.isBefore(dueBefore) || judgedAfter.isBefore(judgedBefore);
    }

    /** Whether the promised moment changes, so that the citizen is told. */
    public boolean promiseMoves() {
        return !dueAfter.equals(dueBefore);
    }
}
