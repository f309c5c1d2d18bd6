package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * The obvious calculator: it looks at one minute or one day after another and knows nothing of running sums. It shares
 * with the real one only the description of a calendar. It is written from the rules alone.
 */
final class SlowCalculator {

    private final WorkingCalendar calendar;

    SlowCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    record Stop(LocalDateTime from, LocalDateTime to) {

        boolean takesOut(LocalDate day) {
            return from.toLocalDate().isBefore(day) && !day.isAfter(to.toLocalDate());
        }

        boolean takesOut(LocalDateTime minute) {
            return !minute.isBefore(from) && minute.isBefore(to);
        }
    }

    LocalDateTime due(TimeLimit limit, LocalDateTime received, DueAt dueAt, List<Stop> stops, PauseMode mode) {
        if (mode == PauseMode.RESTART && !stops.isEmpty()) {
            LocalDateTime end =
                    stops.stream().map(Stop::to).max(LocalDateTime::compareTo).get();
            return due(limit, end, dueAt, List.of(), PauseMode.EXCLUDE);
        }
        LocalDateTime start = received;
        while (!works(start)) {
            start = start.plusMinutes(1);
        }
        return switch (limit.unit()) {
            case HOUR -> hours(start, amount(limit) * 60, stops);
            case WORKING_DAY -> moment(workingDays(start.toLocalDate(), amount(limit), stops), start, dueAt);
            case CALENDAR_DAY ->
                moment(allDays(start.toLocalDate().plusDays(amount(limit)), start.toLocalDate(), stops), start, dueAt);
            case MONTH ->
                moment(
                        allDays(start.toLocalDate().plusMonths(amount(limit)), start.toLocalDate(), stops),
                        start,
                        dueAt);
            case SAME_DAY -> sameDay(start, Objects.requireNonNull(limit.cutOff()), stops);
            case AT_ONCE -> sameDay(start, LocalTime.MAX, stops);
            case NOT_SPECIFIED -> throw new IllegalArgumentException("nothing to compute");
        };
    }

    private LocalDateTime hours(LocalDateTime start, int minutes, List<Stop> stops) {
        LocalDateTime now = start;
        int rest = minutes;
        while (rest > 0) {
            LocalDateTime minute = now;
            if (works(minute) && stops.stream().noneMatch(stop -> stop.takesOut(minute))) {
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
            LocalDate today = day;
            if (works(today) && stops.stream().noneMatch(stop -> stop.takesOut(today))) {
                rest--;
            }
        }
        return day;
    }

    private LocalDate allDays(LocalDate end, LocalDate start, List<Stop> stops) {
        long longer = start.plusDays(1)
                .datesUntil(start.plusDays(120)) // longer than any pause of the tests
                .filter(day -> stops.stream().anyMatch(stop -> stop.takesOut(day)))
                .count();
        LocalDate day = end.plusDays(longer);
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** For one stop at most: what overlapping stops do to a same-day limit is tested by example. */
    private LocalDateTime sameDay(LocalDateTime start, LocalTime cutOff, List<Stop> stops) {
        LocalDate day = start.toLocalDate();
        if (start.toLocalTime().isAfter(cutOff)) {
            day = workingDays(day, 1, List.of());
        }
        for (Stop stop : stops) {
            if (stop.from().isBefore(closing(day))) {
                long lost = start.toLocalDate()
                        .plusDays(1)
                        .datesUntil(start.toLocalDate().plusDays(120))
                        .filter(each -> works(each) && stop.takesOut(each))
                        .count();
                day = lost == 0 ? day : workingDays(day, (int) lost, List.of());
            }
        }
        return closing(day);
    }

    private LocalDateTime moment(LocalDate day, LocalDateTime start, DueAt dueAt) {
        if (dueAt == DueAt.CLOSING) {
            return closing(day);
        }
        LocalDateTime moment = day.atTime(start.toLocalTime());
        while (!works(moment)) {
            moment = moment.plusMinutes(1);
        }
        return moment;
    }

    private LocalDateTime closing(LocalDate day) {
        LocalDate full = day;
        while (true) {
            List<WorkingSession> sessions = sessions(full);
            if (works(full)) {
                LocalTime end = sessions.get(sessions.size() - 1).to();
                if (works(full.atTime(end).minusMinutes(1))) {
                    return full.atTime(end);
                }
            }
            full = full.plusDays(1);
        }
    }

    private boolean works(LocalDate day) {
        return sessions(day).stream().anyMatch(session -> works(day.atTime(session.from())));
    }

    private boolean works(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        for (WorkingSession session : sessions(minute.toLocalDate())) {
            if (!time.isBefore(session.from()) && time.isBefore(session.to())) {
                return !isClosed(minute.toLocalDate(), time);
            }
        }
        return false;
    }

    private boolean isClosed(LocalDate day, LocalTime time) {
        for (CalendarEntry entry : calendar.entriesOn(day)) {
            LocalTime closedFrom = entry.closedFrom() == null ? LocalTime.MIN : entry.closedFrom();
            if (entry.kind() != DayKind.MAKEUP_WORKDAY && !time.isBefore(closedFrom)) {
                return true;
            }
        }
        return false;
    }

    /** What the day would have without closures. */
    private List<WorkingSession> sessions(LocalDate day) {
        List<WorkingSession> ofWeekday = calendar.sessions().on(day.getDayOfWeek());
        if (!ofWeekday.isEmpty()) {
            return ofWeekday;
        }
        boolean makeup = calendar.entriesOn(day).stream().anyMatch(entry -> entry.kind() == DayKind.MAKEUP_WORKDAY);
        return makeup ? calendar.sessions().ordinary() : List.of();
    }

    private static int amount(TimeLimit limit) {
        return Objects.requireNonNull(limit.amount());
    }
}
