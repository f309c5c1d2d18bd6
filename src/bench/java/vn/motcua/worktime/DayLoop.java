package vn.motcua.worktime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * What one writes with a library of holidays: from day to day, asking of each whether it is a holiday. Knows the same days
 * off as the shipped calendar, but no make-up Saturdays, no pauses and no reasons: Jollyday has no word for those.
 */
final class DayLoop {

    private final HolidayManager holidays;
    private final List<WorkingSession> sessions;

    DayLoop(WorkingCalendar calendar) {
        this.holidays = holidays(calendar);
        this.sessions = calendar.sessions().ordinary();
    }

    private static HolidayManager holidays(WorkingCalendar calendar) {
        String days = calendar.entries().stream()
                .filter(entry -> entry.kind() != DayKind.MAKEUP_WORKDAY)
                .map(entry -> "<Fixed month=\"%s\" day=\"%d\" validFrom=\"%3$d\" validTo=\"%3$d\"/>"
                        .formatted(
                                entry.date().getMonth(),
                                entry.date().getDayOfMonth(),
                                entry.date().getYear()))
                .collect(Collectors.joining("\n"));
        try {
            Path file = Files.createTempFile("holidays", ".xml");
            Files.writeString(file, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Configuration hierarchy="vn" description="Vietnam" xmlns="https://focus_shift.de/jollyday/schema/holiday">
                    <Holidays>
                    %s
                    </Holidays>
                    </Configuration>
                    """.formatted(days));
            return HolidayManager.getInstance(
                    ManagerParameters.create(file.toUri().toURL()));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** When a limit is due that starts at this moment of working time. */
    LocalDateTime due(TimeLimit limit, LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        LocalTime time = start.toLocalTime();
        return switch (limit.unit()) {
            case HOUR -> hours(start, limit.count() * 60L);
            case WORKING_DAY -> workingDays(day, limit.count()).atTime(time);
            case CALENDAR_DAY -> open(day.plusDays(limit.count())).atTime(time);
            case MONTH -> open(day.plusMonths(limit.count())).atTime(time);
            case SAME_DAY ->
                closing(Deadlines.startsAfterCutOff(limit, time.toSecondOfDay() / 60) ? workingDays(day, 1) : day);
            default -> closing(day);
        };
    }

    private LocalDate workingDays(LocalDate start, int amount) {
        LocalDate day = start;
        int rest = amount;
        while (rest > 0) {
            day = day.plusDays(1);
            if (works(day)) {
                rest--;
            }
        }
        return day;
    }

    private LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (!works(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private LocalDateTime hours(LocalDateTime start, long minutes) {
        LocalDateTime now = start;
        long rest = minutes;
        while (true) {
            for (WorkingSession session : sessions) {
                LocalDateTime from = now.toLocalDate().atTime(session.from());
                LocalDateTime to = now.toLocalDate().atTime(session.to());
                LocalDateTime begin = from.isBefore(now) ? now : from;
                long available = Duration.between(begin, to).toMinutes();
                if (available >= rest) {
                    return begin.plusMinutes(rest);
                }
                rest -= Math.max(0, available);
            }
            now = workingDays(now.toLocalDate(), 1).atStartOfDay();
        }
    }

    private LocalDateTime closing(LocalDate day) {
        return day.atTime(sessions.get(sessions.size() - 1).to());
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
