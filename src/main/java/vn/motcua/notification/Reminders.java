package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarYearAbsentException;

/**
 * Writes reminders once a day: of an appointment on the office's next working day, and of a result that has waited for
 * a week or a month. A row for each dossier, kind and day prevents repetition, however often this runs. A day without a
 * run is made up for.
 */
@Component
class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);

    /** Maximum delay of a reminder, in days. */
    private static final int DAYS_LATE = 7;

    private static final int LONGEST_HOLIDAY = 14;

    private final OutboxQuery query;
    private final Calendars calendars;
    private final ZoneId zone;

    Reminders(OutboxQuery query, Calendars calendars, ZoneId zone) {
        this.query = query;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Puts the reminders of a day into the outbox.
     *
     * @return number of reminders
     */
    int remind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        int reminders = appointments(today, now)
                + waiting(MessageKind.WAITING_7, 7, today, now)
                + waiting(MessageKind.WAITING_30, 30, today, now);
        if (reminders > 0) {
            log.info("{} reminders for {}", reminders, today);
        }
        return reminders;
    }

    private int appointments(LocalDate today, Instant now) {
        Map<LocalDate, List<OfficeId>> byDay =
                query.officesWithAppointments(today, today.plusDays(LONGEST_HOLIDAY)).stream()
                        .collect(Collectors.groupingBy(office -> nextWorkingDay(office, today)));
        return byDay.entrySet().stream()
                .mapToInt(each -> query.remindOfAppointments(each.getKey(), each.getValue(), now))
                .sum();
    }

    private LocalDate nextWorkingDay(OfficeId office, LocalDate today) {
        try {
            return calendars.forOffice(office).nextWorkingDay(today);
        } catch (CalendarYearAbsentException noHolidaysKnownYet) {
            return today.plusDays(1);
        }
    }

    private int waiting(MessageKind kind, int days, LocalDate today, Instant now) {
        LocalDate before = today.minusDays(days - 1L);
        return query.remindOfWaiting(kind, before.minusDays(DAYS_LATE), before, now);
    }
}
