package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.vocabulary.DossierId;

/** Lists deliveries in order of their ids, and claims those that are due. */
@Component
class DeliveryQuery {

    private static final String ROWS = """
            select v.id, v.created_at, d.code, v.kind, v.channel, s.address, v.state, v.attempts, v.failure, v.next_try_at,
                   v.accepted_at, v.sent_again_by
            from delivery v
            join subscription s on s.id = v.subscription_id
            join dossier_fact d on d.id = s.dossier_id
            """;

    private static final String NEWEST = ROWS + "where v.id < :before order by v.id desc limit :size";

    private static final String DEAD =
            ROWS + "where v.state = 'DEAD' and v.id < :before order by v.id desc limit :size";

    private static final String OF_DOSSIER = ROWS + "where s.dossier_id = :dossier order by v.id limit :size";

    private static final String CLAIM = """
            with due as (
              select id from delivery
              where state = 'WAITING' and next_try_at <= :now and channel = any (:channels)
                and (kind = 'CONFIRM' or not channel = any (:silent)) -- who asked for a code is awake
              order by next_try_at, id limit :size for update skip locked)
            update delivery d set next_try_at = :until from due
            where d.id = due.id
            returning d.id
            """;

    private final JdbcClient jdbc;

    DeliveryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest deliveries with ids below a bound, newest first. */
    List<DeliveryRow> newest(long before, int size) {
        return page(NEWEST, before, size);
    }

    /** The newest dead deliveries with ids below a bound, newest first. */
    List<DeliveryRow> dead(long before, int size) {
        return page(DEAD, before, size);
    }

    private List<DeliveryRow> page(String statement, long before, int size) {
        return jdbc.sql(statement)
                .param("before", before)
                .param("size", size)
                .query(DeliveryQuery::row)
                .list();
    }

    /** The first deliveries about a dossier, oldest first. */
    List<DeliveryRow> of(DossierId dossier, int size) {
        return jdbc.sql(OF_DOSSIER)
                .param("dossier", dossier.value())
                .param("size", size)
                .query(DeliveryQuery::row)
                .list();
    }

    /**
     * Claims deliveries that are due and not claimed by another worker.
     *
     * @param silent channels in their quiet hours, by which only codes are sent
     * @param until end of the claim
     * @return ids of the deliveries
     */
    List<Long> claim(
            Set<NotificationChannel> channels, Set<NotificationChannel> silent, Instant now, Instant until, int size) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("channels", names(channels))
                .param("silent", names(silent))
                .param("size", size)
                .query(Long.class)
                .list();
    }

    private static String[] names(Set<NotificationChannel> channels) {
        return channels.stream().map(Enum::name).toArray(String[]::new);
    }

    private static DeliveryRow row(ResultSet row, int no) throws SQLException {
        NotificationChannel channel = NotificationChannel.valueOf(row.getString("channel"));
        return new DeliveryRow(
                row.getLong("id"),
                Objects.requireNonNull(moment(row, "created_at")),
                row.getString("code"),
                MessageKind.of(row.getString("kind")),
                channel,
                channel.masked(String.valueOf(row.getString("address"))),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("failure"),
                Objects.requireNonNull(moment(row, "next_try_at")),
                moment(row, "accepted_at"),
                row.getString("sent_again_by"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
