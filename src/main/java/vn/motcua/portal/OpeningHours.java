package vn.motcua.portal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** Words the opening hours of an office, by the calendar of its due dates. */
@Component
class OpeningHours {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Calendars calendars;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    OpeningHours(Calendars calendars, MessageSource messages, Clock clock, ZoneId zone) {
        this.calendars = calendars;
        this.messages = messages;
        this.formats = new Formats(messages, zone);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The opening hours of an office's week, days with equal hours together: {@code thứ Hai – thứ Sáu: 07:30–11:30,
     * 13:30–17:00}. Empty while no calendar is published.
     */
    List<String> week(OfficeId office, Locale locale) {
        try {
            return week(calendars.forOffice(office), locale);
        } catch (RefusedException none) {
            return List.of();
        }
    }

    private List<String> week(WorkingCalendar calendar, Locale locale) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean ends = day == DayOfWeek.SUNDAY
                    || !calendar.sessions()
                            .on(day.plus(1))
                            .equals(calendar.sessions().on(first));
            if (ends) {
                List<WorkingSession> open = calendar.sessions().on(first);
                if (!open.isEmpty()) {
                    lines.add(days(first, day, locale) + ": " + hours(open));
                }
                first = day.plus(1);
            }
        }
        return lines;
    }

    /**
     * {@code Hôm nay: 07:30–11:30, 13:30–17:00}, or after closing when it opens again; empty when no calendar covers
     * today.
     */
    String today(OfficeId office, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        try {
            WorkingCalendar calendar = calendars.forOffice(office);
            if (calendar.stateOf(today.getYear()) == YearState.ABSENT) {
                return "";
            }
            return isOver(calendar)
                    ? opensAgain(calendar, locale)
                    : messages.getMessage(
                            "portal.hours.today", new Object[] {hours(calendar.sessionsOn(today))}, locale);
        } catch (RefusedException none) {
            return "";
        }
    }

    /** When an office opens again that has closed for today; empty while it is open, or opens later today. */
    Optional<String> closed(OfficeId office, Locale locale) {
        try {
            WorkingCalendar calendar = calendars.forOffice(office);
            boolean known = calendar.stateOf(LocalDate.now(clock).getYear()) != YearState.ABSENT;
            return known && isOver(calendar) ? Optional.of(opensAgain(calendar, locale)) : Optional.empty();
        } catch (RefusedException none) {
            return Optional.empty();
        }
    }

    /** Whether no session of today is still to end. */
    private boolean isOver(WorkingCalendar calendar) {
        LocalTime now = LocalTime.now(clock);
        return calendar.sessionsOn(LocalDate.now(clock)).stream()
                .noneMatch(session -> session.to().isAfter(now));
    }

    private String opensAgain(WorkingCalendar calendar, Locale locale) {
        LocalDate day = calendar.nextWorkingDay(LocalDate.now(clock));
        List<WorkingSession> open = calendar.sessionsOn(day);
        return open.isEmpty()
                ? messages.getMessage("portal.hours.closed-today", null, locale)
                : messages.getMessage(
                        "portal.hours.opens-again",
                        new Object[] {
                            TIME.format(open.get(0).from()), formats.in(locale).longDate(day)
                        },
                        locale);
    }

    private String days(DayOfWeek first, DayOfWeek last, Locale locale) {
        return first == last ? weekday(first, locale) : weekday(first, locale) + " – " + weekday(last, locale);
    }

    private String weekday(DayOfWeek day, Locale locale) {
        LocalDate some = LocalDate.EPOCH.with(day);
        return formats.in(locale).weekday(some);
    }

    private static String hours(List<WorkingSession> sessions) {
        return sessions.stream()
                .map(each -> TIME.format(each.from()) + "–" + TIME.format(each.to()))
                .collect(Collectors.joining(", "));
    }
}
