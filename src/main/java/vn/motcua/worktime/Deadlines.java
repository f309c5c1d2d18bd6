package vn.motcua.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PausedTime.Stretch;

/**
 * The one place where due moments are computed. Pure: the same question always gets the same answer.
 *
 * <p>All methods throw {@link CalendarYearAbsent} rather than promise a date in a year of which the calendar knows
 * nothing. Seconds of given moments are cut off: the minute is the unit.
 *
 * <p>Source: domain reference, section 3; Civil Code arts 147 and 148; Decree 61/2018 arts 18 and 19.
 */
public final class Deadlines {

    private final WorkingCalendar calendar;
    private final Timeline timeline;

    /** Computes with the given version of a calendar. */
    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.timeline = calendar.timeline();
    }

    /** When the result is due, without pauses. */
    public Deadline due(TimeLimit limit, Instant received, DueAt dueAt) {
        return due(limit, received, dueAt, List.of(), PauseMode.EXCLUDE);
    }

    /**
     * When the result is due.
     *
     * <p>The start is the reception brought into working time. Then, by unit:
     * <ul>
     *   <li>hours: that many working hours; a sum that ends exactly with a session stays there;
     *   <li>working days: the day of the start is not counted, the last counted day is due;
     *   <li>calendar days and months: likewise, and moved to the next working day if they end on a rest day;
     *   <li>the same day: closing of the day, or of the next working day if started after the cut-off;
     *   <li>at once: closing of the day, since lateness is judged by days.
     * </ul>
     *
     * <p>Pauses that are not counted: working minutes inside them (hours); working days after the day a pause begins up
     * to the day it ends (working days, the same day); all days in that stretch (calendar days, months). All given
     * pauses count, whenever they began: who must not let a late pause help, asks {@link #begunInTime} first.
     *
     * @throws IllegalArgumentException if a pause begins before the reception
     */
    public Deadline due(TimeLimit limit, Instant received, DueAt dueAt, List<Pause> pauses, PauseMode mode) {
        long receivedMinute = calendar.minute(received);
        PausedTime paused = PausedTime.of(calendar, pauses, receivedMinute);
        boolean anew = mode == PauseMode.RESTART && !paused.isEmpty();
        long start = timeline.nextWorkingMinute(anew ? paused.end() : receivedMinute);
        Long due = dueMinute(limit, start, dueAt, anew ? PausedTime.NONE : paused);
        return new Deadline(calendar, limit, dueAt, received, pauses, mode, start, due);
    }

    /**
     * Those of the pauses that began before the moment then due: nothing that happens after a due moment makes a dossier
     * on time. In the order in which they began.
     */
    public List<Pause> begunInTime(TimeLimit limit, Instant received, DueAt dueAt, List<Pause> pauses, PauseMode mode) {
        List<Pause> accepted = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant due = due(limit, received, dueAt, accepted, mode).dueAt();
            if (due == null || pause.from().isBefore(due)) {
                accepted.add(pause);
            }
        }
        return accepted;
    }

    /**
     * The last minute at which a dossier may be received so that its result is due at {@code by} or earlier.
     *
     * @return empty if no covered day is early enough, or the limit is not specified
     */
    public Optional<Instant> lastReceptionFor(TimeLimit limit, Instant by, DueAt dueAt) {
        if (limit.unit() == TimeLimitUnit.NOT_SPECIFIED) {
            return Optional.empty();
        }
        long latest = calendar.minute(by);
        long number = lastDayDueOnOrBefore(limit, Timeline.dayOf(latest), dueAt);
        // Several days may share one due date (a calendar-day limit that ends in a long holiday), each with its own
        // hour.
        for (; number >= 1; number--) {
            long day = timeline.workingDay(number);
            long minute = lastMinuteOf(day, limit, latest, dueAt);
            if (minute >= 0) {
                return Optional.of(calendar.instant(minute));
            }
        }
        return Optional.empty();
    }

    /** Working minutes left until the due moment, paused time not counted; negative when it has passed. */
    public long workingMinutesLeft(Deadline deadline, Instant now) {
        Long due = deadline.dueMinute();
        if (due == null) {
            throw new IllegalArgumentException("a limit that is not specified has no time left");
        }
        long from = calendar.minute(now);
        return from <= due
                ? unpausedBetween(from, due, deadline.notCounted())
                : timeline.workedBefore(due) - timeline.workedBefore(from);
    }

    /**
     * Shares the working time of a limit among steps, in proportion to {@code parts}.
     *
     * @return one moment for each part, never one before another, the last exactly the due moment
     * @throws IllegalArgumentException if there is no part, one is negative, all are zero, or there is no due moment
     */
    public List<Instant> share(Deadline deadline, List<Integer> parts) {
        Long due = deadline.dueMinute();
        if (due == null) {
            throw new IllegalArgumentException("a limit that is not specified cannot be shared");
        }
        return share(deadline.startMinute(), due, parts, deadline.notCounted());
    }

    /** As {@link #share(Deadline, List)}, between two moments without pauses; the start is brought into working time. */
    public List<Instant> share(Instant start, Instant due, List<Integer> parts) {
        return share(timeline.nextWorkingMinute(calendar.minute(start)), calendar.minute(due), parts, PausedTime.NONE);
    }

    private List<Instant> share(long start, long due, List<Integer> parts, PausedTime paused) {
        long sum = parts.stream().mapToLong(Integer::longValue).sum();
        if (sum <= 0 || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("parts must not be negative and sum to more than 0: " + parts);
        }
        long total = Math.max(0, unpausedBetween(start, due, paused));
        List<Instant> moments = new ArrayList<>(parts.size());
        long before = 0;
        for (int part : parts) {
            before += part;
            long minutes = total * before / sum;
            long moment = before == sum ? due : minutes == 0 ? Math.min(start, due) : after(start, minutes, paused);
            moments.add(calendar.instant(moment));
        }
        return moments;
    }

    private @Nullable Long dueMinute(TimeLimit limit, long start, DueAt dueAt, PausedTime paused) {
        long day = Timeline.dayOf(start);
        return switch (limit.unit()) {
            case HOUR -> after(start, limit.count() * 60L, paused);
            case WORKING_DAY -> momentOf(workingDayAfter(day, limit.count(), paused), start, dueAt);
            case CALENDAR_DAY -> momentOf(rolled(day + limit.count(), day, paused), start, dueAt);
            case MONTH ->
                momentOf(
                        rolled(
                                LocalDate.ofEpochDay(day)
                                        .plusMonths(limit.count())
                                        .toEpochDay(),
                                day,
                                paused),
                        start,
                        dueAt);
            case SAME_DAY ->
                closingAfter(
                        startsAfterCutOff(limit, start)
                                ? timeline.workingDay(timeline.workingDaysUntil(day) + 1L)
                                : day,
                        day,
                        paused);
            case AT_ONCE -> closingAfter(day, day, paused);
            case NOT_SPECIFIED -> null;
        };
    }

    /** The law says "received after 15:00": at 15:00 exactly the result is still owed the same day. */
    static boolean startsAfterCutOff(TimeLimit limit, long start) {
        return limit.cutOff() != null && Timeline.minuteOfDay(start) > DaySessions.minute(limit.cutOff());
    }

    /** The minute at which so many working minutes outside pauses have passed since the start. */
    private long after(long start, long minutes, PausedTime paused) {
        long worked = timeline.workedBefore(start);
        long rest = minutes;
        for (Stretch pause : paused.stretches()) {
            long available = timeline.workedBefore(Math.max(pause.from(), start)) - worked;
            if (rest <= available) {
                break;
            }
            rest -= available;
            worked = timeline.workedBefore(Math.max(pause.to(), start));
        }
        return timeline.minuteAfter(worked + rest);
    }

    private long unpausedBetween(long from, long to, PausedTime paused) {
        long minutes = timeline.workedBefore(to) - timeline.workedBefore(from);
        for (Stretch pause : paused.stretches()) {
            long begin = Math.min(Math.max(pause.from(), from), to);
            long end = Math.min(Math.max(pause.to(), from), to);
            minutes -= timeline.workedBefore(end) - timeline.workedBefore(begin);
        }
        return minutes;
    }

    private long workingDayAfter(long start, int amount, PausedTime paused) {
        long counted = timeline.workingDaysUntil(start);
        long rest = amount;
        for (Stretch pause : paused.stretches()) {
            long available = timeline.workingDaysUntil(Math.max(pause.fromDay(), start)) - counted;
            if (rest <= available) {
                break;
            }
            rest -= available;
            counted = timeline.workingDaysUntil(Math.max(pause.toDay(), start));
        }
        return timeline.workingDay(counted + rest);
    }

    /** The end of a limit of all days, longer by the paused days, moved to the next working day. */
    private long rolled(long end, long start, PausedTime paused) {
        long longer = end;
        long paid = start;
        for (Stretch pause : paused.stretches()) {
            long from = Math.max(pause.fromDay(), paid);
            longer += Math.max(0, pause.toDay() - from);
            paid = Math.max(paid, pause.toDay());
        }
        return timeline.workingDayFrom(longer);
    }

    /** Closing of the due day, which moves on by the working days that a pause begun before closing takes away. */
    private long closingAfter(long due, long start, PausedTime paused) {
        long day = due;
        for (Stretch pause : paused.stretches()) {
            if (pause.from() < timeline.closing(day)) {
                day = timeline.workingDay((long) timeline.workingDaysUntil(day)
                        + timeline.workingDaysUntil(Math.max(pause.toDay(), start))
                        - timeline.workingDaysUntil(Math.max(pause.fromDay(), start)));
            }
        }
        return timeline.closing(day);
    }

    /** A day's due moment. A time of day at which the office is closed that day moves on to the next opening. */
    private long momentOf(long day, long start, DueAt dueAt) {
        return dueAt == DueAt.CLOSING
                ? timeline.closing(day)
                : timeline.nextWorkingMinute(day * Timeline.MINUTES_PER_DAY + Timeline.minuteOfDay(start));
    }

    /** The number of the last working day whose first minute leads to a due date not after the given day; 0 if none. */
    private long lastDayDueOnOrBefore(TimeLimit limit, long dueDay, DueAt dueAt) {
        long low = 0;
        long high = timeline.workingDaysUntil(dueDay);
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            long opening = timeline.nextWorkingMinute(timeline.workingDay(middle) * Timeline.MINUTES_PER_DAY);
            if (isDueBy(limit, opening, (dueDay + 1) * Timeline.MINUTES_PER_DAY - 1, dueAt)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The last working minute of the day that leads to a due moment not after the given one; -1 if there is none. */
    private long lastMinuteOf(long day, TimeLimit limit, long by, DueAt dueAt) {
        long first = timeline.workedBefore(day * Timeline.MINUTES_PER_DAY);
        long low = 0;
        long high = timeline.sessions(day).total();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (isDueBy(limit, workingMinute(first + middle), by, dueAt)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? -1 : workingMinute(first + low);
    }

    /** The working minute of the given number, counted from 1: it ends where that many minutes have passed. */
    private long workingMinute(long number) {
        return timeline.minuteAfter(number) - 1;
    }

    private boolean isDueBy(TimeLimit limit, long received, long by, DueAt dueAt) {
        try {
            Long due = dueMinute(limit, received, dueAt, PausedTime.NONE);
            return due != null && due <= by;
        } catch (CalendarYearAbsent beyond) {
            return false; // the limit runs out of the covered years, so it ends later than any covered moment
        }
    }
}
