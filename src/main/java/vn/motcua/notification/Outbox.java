package vn.motcua.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns the messages of the outbox into deliveries, one for every address that is told. A message and its deliveries change
 * in one transaction: a process that dies leaves the message as it was.
 */
@Component
class Outbox {

    private static final int BATCH = 200;

    static final String NEXT = """
            select id, dossier_id, event_seq, kind from outbox_message
            where sent_at is null order by id limit :size for update skip locked
            """;

    private static final String TOLD = """
            select id, dossier_id, channel, address from subscription
            where dossier_id = any (:dossiers) and channel = any (:channels) and state = 'CONFIRMED'
            """;

    private static final String DELIVER = """
            insert into delivery (subscription_id, message_id, kind, channel, message_key, state, next_try_at, created_at)
            values (:subscription, :message, :kind, :channel, :key, 'WAITING', :now, :now)
            on conflict (message_key) do nothing
            """;

    private static final String DONE = "update outbox_message set sent_at = :now where id = any (:ids)";

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionSecrets secrets;
    private final ReceptionContacts contacts;
    private final ChannelSenders carriers;

    Outbox(
            NamedParameterJdbcTemplate jdbc,
            SubscriptionSecrets secrets,
            ReceptionContacts contacts,
            ChannelSenders carriers) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.contacts = contacts;
        this.carriers = carriers;
    }

    private record Message(long id, UUID dossier, int event, MessageKind kind) {}

    private record Address(UUID subscription, UUID dossier, NotificationChannel channel, String address) {}

    /**
     * Takes the next messages.
     *
     * @return how many were taken; 0 when none waits, or all are in other hands
     */
    @Transactional
    public int take(Instant now) {
        List<Message> messages = jdbc.query(
                NEXT,
                new MapSqlParameterSource("size", BATCH),
                (row, no) -> new Message(
                        row.getLong("id"),
                        row.getObject("dossier_id", UUID.class),
                        row.getInt("event_seq"),
                        MessageKind.of(row.getString("kind"))));
        if (messages.isEmpty()) {
            return 0;
        }
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        MapSqlParameterSource among = new MapSqlParameterSource()
                .addValue(
                        "dossiers",
                        messages.stream().map(Message::dossier).distinct().toArray(UUID[]::new))
                .addValue(
                        "channels", carriers.channels().stream().map(Enum::name).toArray(String[]::new));
        contacts.remember(among, moment);
        List<Address> told = jdbc.query(
                TOLD,
                among,
                (row, no) -> new Address(
                        row.getObject("id", UUID.class),
                        row.getObject("dossier_id", UUID.class),
                        NotificationChannel.valueOf(row.getString("channel")),
                        row.getString("address")));
        jdbc.batchUpdate(DELIVER, deliveries(messages, told, moment));
        jdbc.update(
                DONE,
                new MapSqlParameterSource("now", moment)
                        .addValue("ids", messages.stream().map(Message::id).toArray(Long[]::new)));
        return messages.size();
    }

    private SqlParameterSource[] deliveries(List<Message> messages, List<Address> told, OffsetDateTime now) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Message message : messages) {
            Stream<Address> addresses =
                    told.stream().filter(each -> each.dossier().equals(message.dossier()));
            addresses.forEach(to -> rows.add(new MapSqlParameterSource("subscription", to.subscription())
                    .addValue("message", message.id())
                    .addValue("kind", message.kind().name())
                    .addValue("channel", to.channel().name())
                    .addValue(
                            "key",
                            secrets.messageKey(
                                    message.dossier(), message.event(), message.kind(), to.channel(), to.address()))
                    .addValue("now", now)));
        }
        return rows.toArray(SqlParameterSource[]::new);
    }
}
