package vn.motcua.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import vn.motcua.vocabulary.DossierId;

/** The rows of the outbox, taken in bulk by workers that skip what another has locked, and the deliveries made of them. */
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

    private final NamedParameterJdbcTemplate jdbc;

    OutboxQuery(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
}
