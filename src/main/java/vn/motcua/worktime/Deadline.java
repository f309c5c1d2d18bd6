package vn.motcua.worktime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Due moment of a result and the explanation of it, as computed by {@link Deadlines}. Immutable. */
public final class Deadline {

    private final WorkingCalendar calendar;
    private final TimeRule rule;
    private final Instant receivedAt;
    private final List<Pause> pauses;
    private final long runsFrom;
    private final PausedTime notCounted;
    private final long startMinute;
    private final @Nullable Long dueMinute;

    Deadline(
            WorkingCalendar calendar,
            TimeRule rule,
            Instant receivedAt,
            List<Pause> pauses,
            long runsFrom,
            PausedTime notCounted,
            long startMinute,
            @Nullable Long dueMinute) {
        this.calendar = calendar;
        this.rule = rule;
        this.receivedAt = receivedAt;
        this.pauses = List.copyOf(pauses);
        this.runsFrom = runsFrom;
        this.notCounted = notCounted;
        this.startMinute = startMinute;
        this.dueMinute = dueMinute;
    }

    /** The due moment; {@code null} exactly when the limit is {@link TimeLimitUnit#NOT_SPECIFIED}. */
    public @Nullable Instant dueAt() {
        return dueMinute == null ? null : calendar.instant(dueMinute);
    }

    /** The due moment; empty exactly when the limit is {@link TimeLimitUnit#NOT_SPECIFIED}. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt());
    }

    /** The moment of working time from which the limit runs: after a restart, the end of the pause that caused it. */
    public Instant startsAt() {
        return calendar.instant(startMinute);
    }

    /** The moment of reception as it was given. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The rule by which the due moment was computed. */
    public TimeRule rule() {
        return rule;
    }

    /** The limit. */
    public TimeLimit limit() {
        return rule.limit();
    }

    /** The pauses given to the computation. */
    public List<Pause> pauses() {
        return pauses;
    }

    /** Version of the calendar that was used. */
    public String calendarVersion() {
        return calendar.version();
    }

    /** Whether a year between reception and due moment is not confirmed yet, so that the date may still move. */
    public boolean provisional() {
        int from = Minutes.date(calendar.minute(receivedAt)).getYear();
        int to = Minutes.date(dueMinute == null ? startMinute : dueMinute).getYear();
        return calendar.isProvisional(from, to);
    }

    /** Whether a pause is still open: the due moment will move when it ends. */
    public boolean paused() {
        return pauses.stream().anyMatch(Pause::isOpen);
    }

    /**
     * The explanation of the due moment, one row for each day or stretch, in order of time. Computed at each call.
     * Counted days are numbered from 1 to the limit; the minutes of a limit in hours sum to the limit.
     */
    public List<ExplanationRow> explanation() {
        return new Explanation(this).rows();
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    long receivedMinute() {
        return calendar.minute(receivedAt);
    }

    long startMinute() {
        return startMinute;
    }

    @Nullable
    Long dueMinute() {
        return dueMinute;
    }

    /** Whether a pause made the limit start again. */
    boolean restarted() {
        return runsFrom > receivedMinute();
    }

    /** All pauses up to the end of the one that restarted the limit. */
    PausedTime beforeRestart() {
        return PausedTime.of(calendar, pauses, receivedMinute(), runsFrom);
    }

    /** The paused time that does not count towards the limit. */
    PausedTime notCounted() {
        return notCounted;
    }

    @Override
    public String toString() {
        return rule.limit() + " from " + startsAt() + " due " + dueAt() + " by calendar " + calendarVersion();
    }
}
