package vn.motcua.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PausedTime.Stretch;

/**
 * Computes due moments; no other class does. Pure: equal arguments give equal results.
 *
 * <p>All methods throw {@link CalendarYearAbsentException} when a date falls into a year that the calendar does not cover. The
 * unit is the minute: seconds of given moments are cut off.
 *
 * <p>Source: domain reference, section 3; Civil Code arts 147 and 148; Decree 61/2018 arts 18 and 19.
 */
public final class Deadlines {

    private static final Comparator<Pause> AS_RECORDED =
            Comparator.comparing(Pause::knownSince).thenComparing(Pause::from);

    private final WorkingCalendar calendar;
    private final Timeline timeline;

    /** Creates a calculator for one version of a calendar. */
    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.timeline = calendar.timeline();
    }

    /** The due moment by the usual rule, without pauses. */
    public Deadline due(TimeLimit limit, Instant received, DueAt dueAt) {
        return due(TimeRule.usual(limit, dueAt), received, List.of());
    }

    /**
     * When the result is due.
     *
     * <p>The start is the reception brought into working time. Then, by unit:
     * <ul>
     *   <li>hours: that many working hours; a sum that ends exactly with a session stays there;
     *   <li>working days: the last counted day is due;
     *   <li>calendar days and months: likewise, and moved to the next working day if they end on a rest day;
     *   <li>the same day: closing of the day, or of the next working day if started after the cut-off;
     *   <li>at once: closing of the day, since lateness is judged by days.
     * </ul>
     * Whether the day of the start is the first of the counted days, and whether holidays are counted among calendar
     * days, the rule says.
     *
     * <p>The limit starts anew at the end of the last pause that restarts it. Of the pauses that are not counted, only
     * what comes after that is taken out: working minutes inside them (hours); working days after the day a pause begins
     * up to the day it ends (working days, the same day); all counted days in that stretch (calendar days, months). All
     * given pauses matter, whenever they began: who must not let a late pause help, asks {@link #begunInTime} first.
     *
     * @throws IllegalArgumentException if a pause begins before the reception
     */
    public Deadline due(TimeRule rule, Instant received, List<Pause> pauses) {
        long runsFrom = runsFrom(calendar.minute(received), pauses);
        // every pause that restarts has ended by then: only those that are not counted are left
        PausedTime paused = PausedTime.of(calendar, pauses, runsFrom, Long.MAX_VALUE);
        long start = timeline.nextWorkingMinute(runsFrom);
        return new Deadline(calendar, rule, received, pauses, runsFrom, paused, start, dueMinute(rule, start, paused));
    }

    /** The moment of reception, or the end of the last pause that restarts the limit. */
    private long runsFrom(long received, List<Pause> pauses) {
        long runsFrom = received;
        for (Pause pause : pauses) {
            long from = calendar.minute(pause.from());
            if (from < received) {
                throw new IllegalArgumentException("a pause must not begin before the reception: " + pause.from());
            }
            if (pause.mode() == PauseMode.RESTART && pause.to() != null && calendar.minute(pause.to()) > from) {
                runsFrom = Math.max(runsFrom, calendar.minute(pause.to()));
            }
        }
        return runsFrom;
    }

    /**
     * Those of the pauses that began, and were on record, not later than the day then due: nothing done after a due date
     * makes a dossier on time, and on time is judged by dates (domain reference, section 3.6). In the order in which they
     * came on record.
     */
    public List<Pause> begunInTime(TimeRule rule, Instant received, List<Pause> pauses) {
        List<Pause> accepted = new ArrayList<>();
        for (Pause pause : pauses.stream().sorted(AS_RECORDED).toList()) {
            Long due = due(rule, received, accepted).dueMinute();
            if (due == null || Timeline.dayOf(calendar.minute(pause.knownSince())) <= Timeline.dayOf(due)) {
                accepted.add(pause);
            }
        }
        return accepted;
    }

    /**
     * The end of an extension after pauses. The extension lasts from the granting to the granted moment. A pause in it
     * moves the end by the working time of the pause; a pause that restarts makes the whole extension run again from
     * the end of the pause. A pause that begins before the granting counts from the granting on; a pause that begins
     * after the day of the end so far does not move it.
     *
     * @param granted moment at which the letter was signed
     * @param until the granted moment; returned unchanged when it is not after {@code granted}
     */
    public Instant lengthened(Instant granted, Instant until, List<Pause> pauses) {
        return new GrantedTime(calendar, this, granted, until).after(pauses);
    }

    /**
     * The last minute of reception whose result is due at {@code by} or earlier.
     *
     * @return empty if no covered day is early enough, or the limit is not specified
     */
    public Optional<Instant> lastReceptionFor(TimeRule rule, Instant by) {
        if (rule.limit().unit() == TimeLimitUnit.NOT_SPECIFIED) {
            return Optional.empty();
        }
        long latest = calendar.minute(by);
        long number = lastDayDueOnOrBefore(rule, Timeline.dayOf(latest));
        // Several days may have the same due date, each with its own hour: a calendar-day limit that ends in a long
        // holiday.
        for (; number >= 1; number--) {
            long day = timeline.workingDay(number);
            long minute = lastMinuteOf(day, rule, latest);
            if (minute >= 0) {
                return Optional.of(calendar.instant(minute));
            }
        }
        return Optional.empty();
    }

    /**
     * Number of working minutes left until the due moment, without paused time; negative when the moment has passed.
     */
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
     * Divides the working time of a limit among steps, in proportion to {@code parts}.
     *
     * @return one moment for each part, in ascending order; the last is exactly the due moment
     * @throws IllegalArgumentException if there is no part, one is negative, all are zero, or there is no due moment
     */
    public List<Instant> share(Deadline deadline, List<Integer> parts) {
        Long due = deadline.dueMinute();
        if (due == null) {
            throw new IllegalArgumentException("a limit that is not specified cannot be shared");
        }
        return share(deadline.startMinute(), due, parts, deadline.notCounted());
    }

    /**
     * Like {@link #share(Deadline, List)}, between two moments and without pauses; the start is moved into working
     * time.
     */
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

    private @Nullable Long dueMinute(TimeRule rule, long start, PausedTime paused) {
        TimeLimit limit = rule.limit();
        long day = Timeline.dayOf(start);
        return switch (limit.unit()) {
            case HOUR -> after(start, limit.count() * 60L, paused);
            case WORKING_DAY -> momentOf(workingDayAfter(day, daysAfterTheFirst(rule), paused), start, rule.dueAt());
            case CALENDAR_DAY -> momentOf(calendarDayAfter(day, rule, paused), start, rule.dueAt());
            case MONTH ->
                momentOf(
                        timeline.workingDayFrom(monthsAfter(day, limit.count(), rule.firstDay())
                                + pausedDays(day, paused, each -> each)),
                        start,
                        rule.dueAt());
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

    private static int daysAfterTheFirst(TimeRule rule) {
        return rule.firstDay() == FirstDay.COUNTED
                ? rule.limit().count() - 1
                : rule.limit().count();
    }

    /**
     * The day on which a limit of months ends (Civil Code art. 148): the day of the same number as the first day, or
     * the day before it when the first day is counted; the last day of the month where there is no such number.
     */
    static long monthsAfter(long startDay, int months, FirstDay firstDay) {
        LocalDate start = LocalDate.ofEpochDay(startDay);
        LocalDate end = start.plusMonths(months);
        boolean corresponds = end.getDayOfMonth() == start.getDayOfMonth();
        return end.toEpochDay() - (firstDay == FirstDay.COUNTED && corresponds ? 1 : 0);
    }

    /**
     * Whether the start is after the cut-off. The law says "received after 15:00": at 15:00 exactly the result is still
     * due the same day.
     */
    static boolean startsAfterCutOff(TimeLimit limit, long start) {
        return limit.cutOff() != null && Timeline.minuteOfDay(start) > DaySessions.minute(limit.cutOff());
    }

    /** The minute at which {@code minutes} working minutes outside pauses have passed since {@code start}. */
    long after(long start, long minutes, PausedTime paused) {
        long worked = timeline.workedBefore(start);
        long rest = minutes;
        for (Stretch pause : paused.stretches()) {
            if (!timeline.covers(pause.fromDay())) {
                break; // a pause that begins after the end of the calendar moves no due moment
            }
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
            if (!timeline.covers(pause.fromDay())) {
                break;
            }
            long available = timeline.workingDaysUntil(Math.max(pause.fromDay(), start)) - counted;
            if (rest <= available) {
                break;
            }
            rest -= available;
            counted = timeline.workingDaysUntil(Math.max(pause.toDay(), start));
        }
        return timeline.workingDay(counted + rest);
    }

    /** The end of a limit of calendar days, lengthened by the paused days and moved to the next working day. */
    private long calendarDayAfter(long start, TimeRule rule, PausedTime paused) {
        int days = daysAfterTheFirst(rule);
        long end = rule.holidaysCounted()
                ? start + days + pausedDays(start, paused, day -> day)
                : timeline.ordinaryDay(timeline.ordinaryDaysUntil(start)
                        + days
                        + pausedDays(start, paused, timeline::ordinaryDaysUntil));
        return timeline.workingDayFrom(end);
    }

    /** Number of days after the start that pauses take away; {@code number} counts the days up to a given one. */
    private static long pausedDays(long start, PausedTime paused, LongUnaryOperator number) {
        long days = 0;
        long taken = start;
        for (Stretch pause : paused.stretches()) {
            long from = Math.max(pause.fromDay(), taken);
            taken = Math.max(pause.toDay(), from);
            days += number.applyAsLong(taken) - number.applyAsLong(from);
        }
        return days;
    }

    /** The closing of the due day, moved by the working days of pauses that began before closing. */
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

    /**
     * The due moment of a day. A time of day at which the office is closed moves to the next opening. A limit of one
     * day whose first day counts ends at closing of that day and not at its own first minute.
     */
    private long momentOf(long day, long start, DueAt dueAt) {
        long moment = dueAt == DueAt.CLOSING
                ? timeline.closing(day)
                : timeline.nextWorkingMinute(day * Timeline.MINUTES_PER_DAY + Timeline.minuteOfDay(start));
        return moment > start ? moment : timeline.closing(day);
    }

    /**
     * Number of the last working day whose first minute gives a due date not after {@code dueDay}; 0 if there is none.
     */
    private long lastDayDueOnOrBefore(TimeRule rule, long dueDay) {
        long low = 0;
        long high = timeline.workingDaysUntil(dueDay);
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            long opening = timeline.nextWorkingMinute(timeline.workingDay(middle) * Timeline.MINUTES_PER_DAY);
            if (isDueBy(rule, opening, (dueDay + 1) * Timeline.MINUTES_PER_DAY - 1)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The last working minute of the day that gives a due moment not after {@code by}; -1 if there is none. */
    private long lastMinuteOf(long day, TimeRule rule, long by) {
        long first = timeline.workedBefore(day * Timeline.MINUTES_PER_DAY);
        long low = 0;
        long high = timeline.sessions(day).total();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (isDueBy(rule, workingMinute(first + middle), by)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? -1 : workingMinute(first + low);
    }

    /** The end of the working minute with the given number, counted from 1. */
    private long workingMinute(long number) {
        return timeline.minuteAfter(number) - 1;
    }

    private boolean isDueBy(TimeRule rule, long received, long by) {
        try {
            Long due = dueMinute(rule, received, PausedTime.NONE);
            return due != null && due <= by;
        } catch (CalendarYearAbsentException beyond) {
            return false; // the limit ends after the covered years, hence later than any covered moment
        }
    }
}
