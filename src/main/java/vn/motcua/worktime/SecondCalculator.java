package vn.motcua.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Computes the same dates as {@link Deadlines} in another way, so that an error of either is found: it walks from one
 * minute, or one day, to the next and looks at each. Both share the description of calendars and rules, but no
 * arithmetic. Slow and simple; a job recounts all promised dates with it every night.
 *
 * <p>Throws {@link CalendarYearAbsentException} when it reaches a year that the calendar does not cover. Not thread-safe.
 */
public final class SecondCalculator {

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final WorkingCalendar calendar;
    private final Map<LocalDate, boolean[]> seen = new HashMap<>();
    private @Nullable LocalDate lastDay;
    private boolean[] lastMinutes = {};

    /** Creates a calculator for one version of a calendar. */
    public SecondCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A pause that has ended, in minutes of the wall clock: from inclusive, to exclusive. */
    private record Stop(LocalDateTime from, LocalDateTime to) {

        /** Whether the pause takes a day away: not the day on which it begins, but the day on which it ends. */
        boolean takes(LocalDate day) {
            return from.toLocalDate().isBefore(day) && !day.isAfter(to.toLocalDate());
        }

        boolean takes(LocalDateTime minute) {
            return !minute.isBefore(from) && minute.isBefore(to);
        }

        boolean touches(Stop other) {
            return !other.from.isAfter(to) && !from.isAfter(other.to);
        }
    }

    /** The due moment; null exactly when the limit is not specified. */
    public @Nullable Instant due(TimeRule rule, Instant received, List<Pause> pauses) {
        if (rule.limit().unit() == TimeLimitUnit.NOT_SPECIFIED) {
            return null;
        }
        LocalDateTime begin = minute(received);
        for (Pause pause : pauses) {
            boolean anew = pause.mode() == PauseMode.RESTART && lasts(pause);
            if (anew && begin.isBefore(end(pause))) {
                begin = end(pause);
            }
        }
        return due(rule, nextWorking(begin), stops(pauses, begin))
                .atZone(calendar.zone())
                .toInstant();
    }

    /** The pauses that were on record not later than the due day of that time, in the order of recording. */
    public List<Pause> begunInTime(TimeRule rule, Instant received, List<Pause> pauses) {
        List<Pause> inTime = new ArrayList<>();
        List<Pause> left = new ArrayList<>(pauses);
        left.sort(Comparator.comparing(SecondCalculator::onRecord).thenComparing(Pause::from));
        for (Pause next : left) {
            Instant due = due(rule, received, inTime);
            if (due == null
                    || !minute(onRecord(next)).toLocalDate().isAfter(minute(due).toLocalDate())) {
                inTime.add(next);
            }
        }
        return inTime;
    }

    private static Instant onRecord(Pause pause) {
        Instant recorded = pause.recordedAt();
        return recorded != null && recorded.isAfter(pause.from()) ? recorded : pause.from();
    }

    /** The end of an extension after the pauses that fall into it; see {@link Deadlines#lengthened}. */
    public Instant lengthened(Instant granted, Instant until, List<Pause> pauses) {
        LocalDateTime begin = minute(granted);
        LocalDateTime moved = minute(until);
        int own = 0;
        for (LocalDateTime minute = begin; minute.isBefore(moved); minute = minute.plusMinutes(1)) {
            own += works(minute) ? 1 : 0;
        }
        List<Pause> left = new ArrayList<>(pauses);
        left.sort(Comparator.comparing(Pause::from));
        List<Pause> inTime = new ArrayList<>();
        LocalDateTime unmoved = own == 0 ? moved : walked(begin, own, inTime);
        for (Pause next : left) {
            LocalDateTime from =
                    nextWorking(begin).isAfter(minute(next.from())) ? nextWorking(begin) : minute(next.from());
            if (own > 0 && next.to() != null && !from.toLocalDate().isAfter(moved.toLocalDate())) {
                inTime.add(next);
                moved = walked(begin, own, inTime);
            }
        }
        return inTime.isEmpty() || moved.equals(unmoved)
                ? until
                : moved.atZone(calendar.zone()).toInstant();
    }

    private LocalDateTime walked(LocalDateTime begin, int minutes, List<Pause> pauses) {
        LocalDateTime start = begin;
        for (Pause pause : pauses) {
            boolean anew = pause.mode() == PauseMode.RESTART && lasts(pause);
            if (anew && start.isBefore(end(pause))) {
                start = end(pause);
            }
        }
        return hours(nextWorking(start), minutes, stops(pauses, start));
    }

    /** The moment itself if it is working time or the end of working time, otherwise the next opening. */
    public Instant orNextOpening(Instant moment) {
        LocalDateTime minute = minute(moment);
        return works(minute.minusMinutes(1))
                ? moment
                : nextWorking(minute).atZone(calendar.zone()).toInstant();
    }

    private LocalDateTime due(TimeRule rule, LocalDateTime start, List<Stop> stops) {
        TimeLimit limit = rule.limit();
        LocalDate today = start.toLocalDate();
        return switch (limit.unit()) {
            case HOUR -> hours(start, amount(limit) * 60, stops);
            case WORKING_DAY -> moment(workingDays(today, daysLeft(rule), stops), start, rule);
            case CALENDAR_DAY -> moment(open(calendarDays(today, rule, stops)), start, rule);
            case MONTH -> moment(open(months(today, rule, stops)), start, rule);
            case SAME_DAY -> sameDay(start, Objects.requireNonNull(limit.cutOff()), stops);
            case AT_ONCE -> sameDay(start, LocalTime.MAX, stops);
            case NOT_SPECIFIED -> throw new IllegalArgumentException("nothing to count");
        };
    }

    private LocalDateTime hours(LocalDateTime start, int minutes, List<Stop> stops) {
        LocalDateTime now = start;
        int rest = minutes;
        while (rest > 0) {
            if (works(now) && !taken(now, stops)) {
                rest--;
            }
            now = now.plusMinutes(1);
        }
        return now;
    }

    private LocalDate workingDays(LocalDate start, int amount, List<Stop> stops) {
        LocalDate day = start;
        int rest = amount;
        while (rest > 0) {
            day = day.plusDays(1);
            if (works(day) && !taken(day, stops)) {
                rest--;
            }
        }
        return day;
    }

    private LocalDate calendarDays(LocalDate start, TimeRule rule, List<Stop> stops) {
        Predicate<LocalDate> counts = day -> rule.holidaysCounted() || !isHoliday(day);
        LocalDate day = start;
        int rest = daysLeft(rule) + taken(start, counts, stops);
        while (rest > 0) {
            day = day.plusDays(1);
            if (counts.test(day)) {
                rest--;
            }
        }
        return day;
    }

    private static LocalDate months(LocalDate start, TimeRule rule, List<Stop> stops) {
        LocalDate month = start.withDayOfMonth(1).plusMonths(amount(rule.limit()));
        LocalDate end;
        if (start.getDayOfMonth() > month.lengthOfMonth()) {
            end = month.withDayOfMonth(month.lengthOfMonth());
        } else {
            end = month.withDayOfMonth(start.getDayOfMonth());
            if (rule.firstDay() == FirstDay.COUNTED) {
                end = end.minusDays(1);
            }
        }
        return end.plusDays(taken(start, day -> true, stops));
    }

    private LocalDateTime sameDay(LocalDateTime start, LocalTime cutOff, List<Stop> stops) {
        LocalDate today = start.toLocalDate();
        LocalDate day = start.toLocalTime().isAfter(cutOff) ? workingDays(today, 1, List.of()) : today;
        for (Stop stop : stops) {
            if (stop.from().isBefore(closing(day))) {
                day = workingDays(day, taken(today, this::works, List.of(stop)), List.of());
            }
        }
        return closing(day);
    }

    /** Number of counted days after the start that the stops take away. */
    private static int taken(LocalDate start, Predicate<LocalDate> counts, List<Stop> stops) {
        int taken = 0;
        for (Stop stop : stops) {
            for (LocalDate day = stop.from().toLocalDate();
                    !day.isAfter(stop.to().toLocalDate());
                    day = day.plusDays(1)) {
                if (day.isAfter(start) && stop.takes(day) && counts.test(day)) {
                    taken++;
                }
            }
        }
        return taken;
    }

    private static boolean taken(LocalDateTime minute, List<Stop> stops) {
        for (Stop stop : stops) { // asked for every minute: a stream would take most of the time
            if (stop.takes(minute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean taken(LocalDate day, List<Stop> stops) {
        return stops.stream().anyMatch(stop -> stop.takes(day));
    }

    private LocalDateTime moment(LocalDate day, LocalDateTime start, TimeRule rule) {
        if (rule.dueAt() == DueAt.CLOSING) {
            return closing(day);
        }
        LocalDateTime moment = nextWorking(day.atTime(start.toLocalTime()));
        return moment.equals(start) ? closing(day) : moment; // a limit of the first day alone
    }

    /** The end of the day's last session; a day whose last session is closed is passed over. */
    private LocalDateTime closing(LocalDate day) {
        LocalDate full = day;
        while (true) {
            List<WorkingSession> sessions = planned(full);
            if (!sessions.isEmpty()) {
                LocalDateTime end =
                        full.atTime(sessions.get(sessions.size() - 1).to());
                if (works(end.minusMinutes(1))) {
                    return end;
                }
            }
            full = full.plusDays(1);
        }
    }

    private LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (!works(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private LocalDateTime nextWorking(LocalDateTime minute) {
        LocalDateTime working = minute;
        while (!works(working)) {
            working = working.plusMinutes(1);
        }
        return working;
    }

    private boolean isHoliday(LocalDate day) {
        requireKnown(day);
        return calendar.entriesOn(day).stream()
                .anyMatch(entry -> entry.kind() == DayKind.HOLIDAY || entry.kind() == DayKind.COMPENSATORY_OFF);
    }

    private boolean works(LocalDate day) {
        for (boolean worked : minutes(day)) {
            if (worked) {
                return true;
            }
        }
        return false;
    }

    private boolean works(LocalDateTime minute) {
        return minutes(minute.toLocalDate())[minute(minute.toLocalTime())];
    }

    /** For each minute of a day, whether it is working time. */
    private boolean[] minutes(LocalDate day) {
        if (!day.equals(lastDay)) { // from one minute to the next it seldom changes
            lastMinutes = seen.computeIfAbsent(day, this::look);
            lastDay = day;
        }
        return lastMinutes;
    }

    private boolean[] look(LocalDate day) {
        requireKnown(day);
        boolean[] minutes = new boolean[MINUTES_PER_DAY];
        for (WorkingSession session : planned(day)) {
            for (int minute = minute(session.from()); minute < minute(session.to()); minute++) {
                minutes[minute] = true;
            }
        }
        for (CalendarEntry entry : calendar.entriesOn(day)) {
            if (entry.kind() != DayKind.MAKEUP_WORKDAY) {
                int closed = entry.closedFrom() == null ? 0 : minute(entry.closedFrom());
                for (int minute = closed; minute < MINUTES_PER_DAY; minute++) {
                    minutes[minute] = false;
                }
            }
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** The sessions that the day would have without holidays and closures. */
    private List<WorkingSession> planned(LocalDate day) {
        List<WorkingSession> ofWeekday = calendar.sessions().on(day.getDayOfWeek());
        boolean makeup = calendar.entriesOn(day).stream().anyMatch(entry -> entry.kind() == DayKind.MAKEUP_WORKDAY);
        return ofWeekday.isEmpty() && makeup ? calendar.sessions().ordinary() : ofWeekday;
    }

    private void requireKnown(LocalDate day) {
        if (calendar.stateOf(day.getYear()) == YearState.ABSENT) {
            throw new CalendarYearAbsentException(day.getYear(), calendar.version());
        }
    }

    /** The stops after the beginning of the limit, in order of their beginning; stops that touch are one. */
    private List<Stop> stops(List<Pause> pauses, LocalDateTime begin) {
        List<Stop> stops = new ArrayList<>();
        for (Pause pause : pauses) {
            if (pause.mode() == PauseMode.EXCLUDE && lasts(pause) && end(pause).isAfter(begin)) {
                LocalDateTime from = minute(pause.from());
                stops.add(joined(new Stop(from.isBefore(begin) ? begin : from, end(pause)), stops));
            }
        }
        stops.sort(Comparator.comparing(Stop::from));
        return stops;
    }

    /** Joins a stop with all others that touch it, and removes those from {@code others}. */
    private static Stop joined(Stop stop, List<Stop> others) {
        for (Stop other : others) {
            if (stop.touches(other)) {
                others.remove(other);
                LocalDateTime from = stop.from().isBefore(other.from()) ? stop.from() : other.from();
                LocalDateTime to = stop.to().isAfter(other.to()) ? stop.to() : other.to();
                return joined(new Stop(from, to), others);
            }
        }
        return stop;
    }

    private boolean lasts(Pause pause) {
        return pause.to() != null && minute(pause.from()).isBefore(end(pause));
    }

    private LocalDateTime end(Pause pause) {
        return minute(Objects.requireNonNull(pause.to()));
    }

    private LocalDateTime minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, calendar.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static int daysLeft(TimeRule rule) {
        return amount(rule.limit()) - (rule.firstDay() == FirstDay.COUNTED ? 1 : 0);
    }

    private static int amount(TimeLimit limit) {
        return Objects.requireNonNull(limit.amount());
    }
}
