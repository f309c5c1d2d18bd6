package vn.motcua.notification;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.EventRows;
import vn.motcua.notification.SentReminders.Reminded;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * Reads and writes in bulk the rows of the outbox, their deliveries, and the reminders with their messages. Workers
 * skip rows that another has locked. A row for each dossier, kind and day prevents a repeated reminder.
 *
 * It also finds the contacts that are subscribed without request: the telephones and the address given at reception,
 * unless the applicant declined, until the subscription is ended by the link in a message, on the dossier's page, or at
 * the desk.
 */
@Component
class OutboxQuery implements EventRows {

    private record Message(
            UUID dossierId,
            int eventSeq,
            String kind,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    @Override
    public String table() {
        return "outbox_message";
    }

    @Override
    public String insert() {
        return """
                insert into outbox_message (dossier_id, event_seq, kind, created_at, sent_at)
                select dossier_id, event_seq, kind, created_at, sent_at
                from {rows}""";
    }

    @Override
    public @Nullable Object row(UUID dossier, int seq, EventContent content, Instant happenedAt, boolean told) {
        return content.message() == null
                ? null
                : new Message(dossier, seq, content.message(), happenedAt, told ? happenedAt : null);
    }

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

    /** The mobile telephones of this country and the address given at reception, without duplicates. */
    private static final String CONTACTS = """
            select d.id, c.channel, c.address
            from dossier_fact d
            cross join lateral (values ('SMS', d.owner_phone), ('SMS', d.submitter_phone), ('EMAIL', d.owner_email))
                as c (channel, address)
            where d.id = any (:dossiers) and c.address is not null and c.channel = any (:channels)
              and (c.channel <> 'SMS' or c.address ~ '^0[35789]')
              and not exists (select from subscription s
                              where s.dossier_id = d.id and s.channel = c.channel and s.address = c.address)
            group by d.id, c.channel, c.address
            """;

    private static final String ADD_CONTACT = """
            insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, confirmed_at, ended_at,
                way_out_hash)
            values (:id, :dossier, :channel, :address, :language, 'RECEPTION', :state, :now, :confirmed, :ended, :way_out)
            on conflict (dossier_id, channel, address) do nothing
            """;

    /** Default language of messages. */
    static final String USUAL_LANGUAGE = "vi";

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionSecrets secrets;
    private final JdbcClient client;
    private final ZoneId zone;

    OutboxQuery(NamedParameterJdbcTemplate jdbc, JdbcClient client, SubscriptionSecrets secrets, ZoneId zone) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.client = client;
        this.zone = zone;
    }

    /**
     * A message of the outbox.
     *
     * @param about number of the event that it reports; below 1 for a message without an event
     */
    record OutboxMessage(long id, UUID dossier, int about, MessageKind kind) {}

    /** A message for one address, with its key. */
    record Addressed(OutboxMessage message, Subscription to, String key) {}

    void add(DossierId dossier, int about, MessageKind kind, Instant now) {
        jdbc.update(
                ADD,
                new MapSqlParameterSource("dossier", dossier.value())
                        .addValue("about", about)
                        .addValue("kind", kind.name())
                        .addValue("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Locks the oldest messages that no other worker has locked. */
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

    /** Inserts deliveries; a delivery whose key already exists is left unchanged. */
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

    /** Records that the deliveries of these messages were made. */
    void done(Collection<OutboxMessage> messages, Instant now) {
        jdbc.update(
                DONE,
                new MapSqlParameterSource("now", now.atOffset(ZoneOffset.UTC))
                        .addValue(
                                "ids", messages.stream().map(OutboxMessage::id).toArray(Long[]::new)));
    }

    /** The offices that have appointments after today, up to the latest day. */
    List<OfficeId> officesWithAppointments(LocalDate today, LocalDate latest) {
        return client.sql(OFFICES_WITH_APPOINTMENTS)
                .param("today", today)
                .param("latest", latest)
                .query((row, no) -> new OfficeId(row.getInt(1)))
                .list();
    }

    /**
     * Writes reminders of appointments at these offices on a day.
     *
     * @return number of reminders
     */
    int remindOfAppointments(LocalDate day, Collection<OfficeId> offices, Instant now) {
        return client.sql(APPOINTMENTS)
                .param("day", day)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Writes reminders of results that became ready within a period.
     *
     * @param after first local day, inclusive
     * @param before last local day, exclusive
     * @return number of reminders
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

    /** The reminders of a waiting result, by dossier; dossiers without reminders are missing. */
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

    /** Subscribes the contacts of these channels that are not known yet, in this language. */
    void tell(Collection<UUID> dossiers, Set<NotificationChannel> channels, String language, Instant now) {
        addContacts(Subscription.State.CONFIRMED, dossiers, channels, language, now);
    }

    /** Inserts the contacts of these channels as ended subscriptions, so that nothing is sent to them. */
    void silence(DossierId dossier, Set<NotificationChannel> channels, Instant now) {
        addContacts(Subscription.State.ENDED, List.of(dossier.value()), channels, USUAL_LANGUAGE, now);
    }

    private void addContacts(
            Subscription.State state,
            Collection<UUID> dossiers,
            Set<NotificationChannel> channels,
            String language,
            Instant now) {
        MapSqlParameterSource among = new MapSqlParameterSource("dossiers", dossiers.toArray(UUID[]::new))
                .addValue("channels", channels.stream().map(Enum::name).toArray(String[]::new));
        List<SqlParameterSource> contacts = jdbc.query(CONTACTS, among, (row, no) -> {
            UUID id = UUID.randomUUID();
            return new MapSqlParameterSource("id", id)
                    .addValue("dossier", row.getObject("id", UUID.class))
                    .addValue("channel", row.getString("channel"))
                    .addValue("address", row.getString("address"))
                    .addValue("language", language)
                    .addValue("state", state.name())
                    .addValue("now", now.atOffset(ZoneOffset.UTC))
                    .addValue(
                            "confirmed",
                            state == Subscription.State.CONFIRMED ? now.atOffset(ZoneOffset.UTC) : null,
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue(
                            "ended",
                            state == Subscription.State.ENDED ? now.atOffset(ZoneOffset.UTC) : null,
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("way_out", secrets.wayOutHash(secrets.wayOut(id)));
        });
        jdbc.batchUpdate(ADD_CONTACT, contacts.toArray(SqlParameterSource[]::new));
    }
}
