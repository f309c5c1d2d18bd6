package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;

/** Working time forwards and backwards: nothing in the demo happens while the offices are closed. */
final class BusinessTime {

    /** Minutes in which the offices are open on an ordinary day, near enough for how long things take. */
    static final long DAY = 450;

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    BusinessTime(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.zone = calendar.zone();
    }

    /** The moment so many working minutes later, in working time; its seconds are cut off. */
    Instant plus(Instant from, long minutes) {
        Instant at = calendar.nextWorkingMoment(from.truncatedTo(ChronoUnit.MINUTES));
        long left = minutes;
        while (true) {
            long here = ChronoUnit.MINUTES.between(at, endOfSession(at));
            if (left < here) {
                return at.plus(left, ChronoUnit.MINUTES);
            }
            left -= here;
            at = calendar.nextWorkingMoment(at.plus(here, ChronoUnit.MINUTES));
        }
    }

    /** Working minutes between two moments, 0 when the second is not later. */
    long between(Instant from, Instant to) {
        return Math.max(0, calendar.workingMinutesBetween(from, to));
    }

    private Instant endOfSession(Instant at) {
        LocalDate day = day(at);
        for (WorkingSession session : calendar.sessionsOn(day)) {
            Instant end = at(day, session.to());
            if (at.isBefore(end)) {
                return end;
            }
        }
        throw new IllegalStateException("Not in working time: " + at);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** The working day so many working days after a day, before it when negative; the day itself for 0 if it is one. */
    LocalDate workingDay(LocalDate from, int days) {
        LocalDate day = from;
        int left = Math.abs(days);
        int direction = days < 0 ? -1 : 1;
        if (left == 0) {
            return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
        }
        while (left > 0) {
            day = day.plusDays(direction);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    Instant opening(LocalDate day) {
        return at(day, sessions(day).get(0).from());
    }

    Instant closing(LocalDate day) {
        List<WorkingSession> sessions = sessions(day);
        return at(day, sessions.get(sessions.size() - 1).to());
    }

    private List<WorkingSession> sessions(LocalDate day) {
        return calendar.sessionsOn(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
