package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarYearAbsentException;

/**
 * Reminds once a day: of an appointment on the next working day of the office, and of a result that has waited for a week or
 * a month. A row for each dossier, kind and day keeps a reminder from coming twice, however often this runs; a day on which
 * nothing ran is made up for.
 */
@Component
class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);

    /** How long after its day a reminder is still worth sending. */
    private static final int DAYS_LATE = 7;

    private static final String OFFICES_WITH_APPOINTMENTS = """
            select distinct receiving_office_id from dossier
            where due_on > :today and due_on <= :latest and closed_on is null and paused_since is null
              and result_delivery = 'DESK'
            """;

    private static final String APPOINTMENTS = """
            with reminded as (
              insert into reminder (dossier_id, kind, about, made_at)
              select d.id, 'COME_TOMORROW', d.due_on, :now from dossier d
              where d.due_on = :day and d.closed_on is null and d.paused_since is null and d.result_delivery = 'DESK'
                and d.receiving_office_id = any (:offices)
              on conflict do nothing
              returning dossier_id, kind)
            insert into outbox_message (dossier_id, event_seq, kind, created_at)
            select r.dossier_id, d.event_count, r.kind, :now from reminded r join dossier d on d.id = r.dossier_id
            """;

    private static final String WAITING = """
            with reminded as (
              insert into reminder (dossier_id, kind, about, made_at)
              select d.id, :kind, cast(d.finished_at at time zone :zone as date), :now from dossier d
              where d.delivery_state = 'WAITING' and d.result_delivery = 'DESK'
                and d.finished_at < :before and d.finished_at >= :after
              on conflict do nothing
              returning dossier_id, kind)
            insert into outbox_message (dossier_id, event_seq, kind, created_at)
            select r.dossier_id, d.event_count, r.kind, :now from reminded r join dossier d on d.id = r.dossier_id
            """;

    private static final int LONGEST_HOLIDAY = 14;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final ZoneId zone;

    Reminders(JdbcClient jdbc, Calendars calendars, ZoneId zone) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Puts the reminders of a day into the outbox.
     *
     * @return how many there were
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
        List<OfficeId> offices = jdbc.sql(OFFICES_WITH_APPOINTMENTS)
                .param("today", today)
                .param("latest", today.plusDays(LONGEST_HOLIDAY))
                .query((row, no) -> new OfficeId(row.getInt(1)))
                .list();
        Map<LocalDate, List<Integer>> byDay = new HashMap<>();
        for (OfficeId office : offices) {
            byDay.computeIfAbsent(nextWorkingDay(office, today), any -> new ArrayList<>())
                    .add(office.value());
        }
        return byDay.entrySet().stream()
                .mapToInt(each -> jdbc.sql(APPOINTMENTS)
                        .param("day", each.getKey())
                        .param("offices", each.getValue().toArray(Integer[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update())
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
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .param("zone", zone.getId())
                .param("before", before.atStartOfDay(zone).toOffsetDateTime())
                .param("after", before.minusDays(DAYS_LATE).atStartOfDay(zone).toOffsetDateTime())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
