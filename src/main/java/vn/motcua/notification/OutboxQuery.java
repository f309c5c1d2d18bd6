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

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.notification.SentReminders.Reminded;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * The rows of the outbox, taken in bulk by workers that skip what another has locked, the deliveries made of them, and the
 * reminders, written in bulk with their messages: a row for each dossier, kind and day keeps a reminder from coming twice.
 */
@Component
class OutboxQuery {

    private static final String ADD = """
            insert into outbox_message (dossier_id, event_seq, kind, created_at) values (:dossier, :about, :kind, :now)
            """;

    private static final String NEXT = """
            select id, dossier_id, event_seq, kind from outbox_message
            where sent_at is null order by id limit :size for update skip locked
            """;

    private static final String DELIVER = """
            insert into delivery (subscription_id, message_id, kind, channel, message_key, state, next_try_at, created_at)
            values (:subscription, :message, :kind, :channel, :key, 'WAITING', :now, :now)
            on conflict (message_key) do nothing
            """;

    private static final String DONE = "update outbox_message set sent_at = :now where id = any (:ids)";

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

    private static final String WAITING_RESULTS = """
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

    private static final String REMINDED = """
            select r.dossier_id, count(*) as times, max(r.made_at) as last,
                   exists (select from subscription s
                           where s.dossier_id = r.dossier_id and s.state = 'CONFIRMED') as reachable
            from reminder r
            where r.dossier_id = any (:dossiers) and r.kind in ('WAITING_7', 'WAITING_30')
            group by r.dossier_id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final JdbcClient client;
    private final ZoneId zone;

    OutboxQuery(NamedParameterJdbcTemplate jdbc, JdbcClient client, ZoneId zone) {
        this.jdbc = jdbc;
        this.client = client;
        this.zone = zone;
    }

    /**
     * A message of the outbox.
     *
     * @param about number of the event it tells of; of what is no event, a number below 1
     */
    record OutboxMessage(long id, UUID dossier, int about, MessageKind kind) {}

    /** A message for one address. */
    record Addressed(OutboxMessage message, Subscription to, String key) {}

    void add(DossierId dossier, int about, MessageKind kind, Instant now) {
        jdbc.update(
                ADD,
                new MapSqlParameterSource("dossier", dossier.value())
                        .addValue("about", about)
                        .addValue("kind", kind.name())
                        .addValue("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Locks the oldest messages that are in no other hands. */
    List<OutboxMessage> next(int size) {
        return jdbc.query(
                NEXT,
                new MapSqlParameterSource("size", size),
                (row, no) -> new OutboxMessage(
                        row.getLong("id"),
                        row.getObject("dossier_id", UUID.class),
                        row.getInt("event_seq"),
                        MessageKind.of(row.getString("kind"))));
    }

    /** Has them delivered; a message that is known by its key already is left as it is. */
    void deliver(Collection<Addressed> messages, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        SqlParameterSource[] rows = messages.stream()
                .map(each -> new MapSqlParameterSource("subscription", each.to().id())
                        .addValue("message", each.message().id())
                        .addValue("kind", each.message().kind().name())
                        .addValue("channel", each.to().channel().name())
                        .addValue("key", each.key())
                        .addValue("now", moment))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(DELIVER, rows);
    }

    /** Notes that their deliveries were made. */
    void done(Collection<OutboxMessage> messages, Instant now) {
        jdbc.update(
                DONE,
                new MapSqlParameterSource("now", now.atOffset(ZoneOffset.UTC))
                        .addValue(
                                "ids", messages.stream().map(OutboxMessage::id).toArray(Long[]::new)));
    }

    /** The offices where somebody is expected after today, until the latest day. */
    List<OfficeId> officesWithAppointments(LocalDate today, LocalDate latest) {
        return client.sql(OFFICES_WITH_APPOINTMENTS)
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
        return client.sql(APPOINTMENTS)
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
        return client.sql(WAITING_RESULTS)
                .param("kind", kind.name())
                .param("zone", zone.getId())
                .param("before", before.atStartOfDay(zone).toOffsetDateTime())
                .param("after", after.atStartOfDay(zone).toOffsetDateTime())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How often each of these dossiers was reminded of a result that waits; without those that were not. */
    Map<DossierId, Reminded> reminded(Collection<DossierId> dossiers) {
        Map<DossierId, Reminded> found = new HashMap<>();
        client.sql(REMINDED)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new DossierId(row.getObject("dossier_id", UUID.class)),
                            new Reminded(
                                    row.getInt("times"),
                                    row.getObject("last", OffsetDateTime.class).toInstant(),
                                    row.getBoolean("reachable")));
                });
        return found;
    }
}
