package vn.motcua.duedate.notice;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * What a calendar notice does to one dossier, or has done. No personal data.
 *
 * @param code null only for a dossier that was never accepted, hence never in practice
 * @param office that received it, whose calendar counts
 * @param dueBefore the promised moment before
 * @param dueAfter the promised moment after; what it would have become for {@link NoticeOutcome#KEPT}
 * @param judgedBefore the moment that on time is judged by, before: without an extension
 * @param event the number of the event that says so in the dossier's history; null where there is none (yet)
 * @param eventHash hexadecimal hash of that event; null with {@code event}
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

    /** The moment that is promised from then on: the one before, where it is kept. */
    public Instant promisedAfter() {
        return outcome == NoticeOutcome.KEPT ? dueBefore : dueAfter;
    }

    /** The moment that on time is judged by from then on, likewise. */
    public Instant judgedFromThen() {
        return outcome == NoticeOutcome.KEPT ? judgedBefore : judgedAfter;
    }

    /** By how much the promised moment moves in the calendar's time; negative when it comes earlier. */
    public Duration by() {
        return Duration.between(dueBefore, dueAfter);
    }

    /** Whether a date moves back in time, the promised one or the one that on time is judged by. */
    public boolean earlier() {
        return dueAfter.isBefore(dueBefore) || judgedAfter.isBefore(judgedBefore);
    }

    /** Whether the promised moment itself changes, so that the citizen is told. */
    public boolean promiseMoves() {
        return !dueAfter.equals(dueBefore);
    }
}
