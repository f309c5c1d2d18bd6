package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;

/** Adds and measures working time: nothing in the demo happens while the offices are closed. */
final class BusinessTime {

    /** Approximate number of working minutes of an ordinary day. */
    static final long DAY = 450;

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    BusinessTime(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.zone = calendar.zone();
    }

    /** The moment {@code minutes} working minutes later, in working time; seconds are cut off. */
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

    /** Number of working minutes between two moments; 0 when the second is not later. */
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

    /**
     * The working day {@code days} working days after a day, or before it when negative; for 0 the day itself if it is
     * a working day.
     */
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
