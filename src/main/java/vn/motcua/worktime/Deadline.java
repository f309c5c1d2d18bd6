package vn.motcua.worktime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The answer of {@link Deadlines}: when a result is due, and why. Immutable.
 */
public final class Deadline {

    private final WorkingCalendar calendar;
    private final TimeLimit limit;
    private final DueAt dueAt;
    private final Instant receivedAt;
    private final List<Pause> pauses;
    private final PauseMode pauseMode;
    private final long startMinute;
    private final @Nullable Long dueMinute;

    Deadline(
            WorkingCalendar calendar,
            TimeLimit limit,
            DueAt dueAt,
            Instant receivedAt,
            List<Pause> pauses,
            PauseMode pauseMode,
            long startMinute,
            @Nullable Long dueMinute) {
        this.calendar = calendar;
        this.limit = limit;
        this.dueAt = dueAt;
        this.receivedAt = receivedAt;
        this.pauses = List.copyOf(pauses);
        this.pauseMode = pauseMode;
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

    /** The moment of working time from which the limit runs: after a restart, the end of the last pause. */
    public Instant startsAt() {
        return calendar.instant(startMinute);
    }

    /** The moment of reception as it was given. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The limit. */
    public TimeLimit limit() {
        return limit;
    }

    /** The pauses as they were given. */
    public List<Pause> pauses() {
        return pauses;
    }

    /** What pauses do to the limit. */
    public PauseMode pauseMode() {
        return pauseMode;
    }

    /** The version of the calendar that was used. */
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
     * Why, day by day, in order of time. Computed when asked. Numbers of counted days run from 1 to the limit; the
     * minutes of a limit in hours sum to the limit.
     */
    public List<ExplanationRow> explanation() {
        return new Explanation(this).rows();
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    DueAt dueAtSetting() {
        return dueAt;
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

    /** The pauses that are taken out of the count; none when the limit runs anew after them. */
    PausedTime notCounted() {
        return pauseMode == PauseMode.RESTART ? PausedTime.NONE : allPausedTime();
    }

    PausedTime allPausedTime() {
        return PausedTime.of(calendar, pauses, receivedMinute());
    }

    @Override
    public String toString() {
        return limit + " from " + startsAt() + " due " + dueAt() + " by calendar " + calendarVersion();
    }
}
