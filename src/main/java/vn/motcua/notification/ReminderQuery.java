package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.notification.SentReminders.Reminded;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * Reminders, written in bulk with their messages: a row for each dossier, kind and day keeps a reminder from coming twice.
 */
@Component
class ReminderQuery {

    private static final String OFFICES_WITH_APPOINTMENTS = """
            select distinct receiving_office_id from dossier_fact
            where due_on > :today and due_on <= :latest and closed_on is null and paused_since is null
              and result_delivery = 'DESK'
            """;

    private static final String APPOINTMENTS = """
            with reminded as (
              insert into reminder (dossier_id, kind, about, made_at)
              select d.id, 'COME_TOMORROW', d.due_on, :now from dossier_fact d
              where d.due_on = :day and d.closed_on is null and d.paused_since is null and d.result_delivery = 'DESK'
                and d.receiving_office_id = any (:offices)
              on conflict do nothing
              returning dossier_id, kind)
            insert into outbox_message (dossier_id, event_seq, kind, created_at)
            select r.dossier_id, d.event_count, r.kind, :now from reminded r join dossier_fact d on d.id = r.dossier_id
            """;

    private static final String WAITING = """
            with reminded as (
              insert into reminder (dossier_id, kind, about, made_at)
              select d.id, :kind, cast(d.finished_at at time zone :zone as date), :now from dossier_fact d
              where d.delivery_state = 'WAITING' and d.result_delivery = 'DESK'
                and d.finished_at < :before and d.finished_at >= :after
              on conflict do nothing
              returning dossier_id, kind)
            insert into outbox_message (dossier_id, event_seq, kind, created_at)
            select r.dossier_id, d.event_count, r.kind, :now from reminded r join dossier_fact d on d.id = r.dossier_id
            """;

    private static final String OF = """
            select r.dossier_id, count(*) as times, max(r.made_at) as last,
                   exists (select from subscription s
                           where s.dossier_id = r.dossier_id and s.state = 'CONFIRMED') as reachable
            from reminder r
            where r.dossier_id = any (:dossiers) and r.kind in ('WAITING_7', 'WAITING_30')
            group by r.dossier_id
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ReminderQuery(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The offices where somebody is expected after today, until the latest day. */
    List<OfficeId> officesWithAppointments(LocalDate today, LocalDate latest) {
        return jdbc.sql(OFFICES_WITH_APPOINTMENTS)
                .param("today", today)
                .param("latest", latest)
                .query((row, no) -> new OfficeId(row.getInt(1)))
                .list();
    }

    /**
     * Reminds those who are expected at these offices on a day.
     *
     * @return how many
     */
    int remindOfAppointments(LocalDate day, Collection<OfficeId> offices, Instant now) {
        return jdbc.sql(APPOINTMENTS)
                .param("day", day)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Reminds those whose result has waited since a time.
     *
     * @param after first local day, inclusive
     * @param before last local day, exclusive
     * @return how many
     */
    int remindOfWaiting(MessageKind kind, LocalDate after, LocalDate before, Instant now) {
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .param("zone", zone.getId())
                .param("before", before.atStartOfDay(zone).toOffsetDateTime())
                .param("after", after.atStartOfDay(zone).toOffsetDateTime())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How often each of these dossiers was reminded of a result that waits; without those that were not. */
    Map<DossierId, Reminded> of(Collection<DossierId> dossiers) {
        Map<DossierId, Reminded> reminded = new HashMap<>();
        jdbc.sql(OF)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    reminded.put(
                            new DossierId(row.getObject("dossier_id", UUID.class)),
                            new Reminded(
                                    row.getInt("times"),
                                    row.getObject("last", OffsetDateTime.class).toInstant(),
                                    row.getBoolean("reachable")));
                });
        return reminded;
    }
}
