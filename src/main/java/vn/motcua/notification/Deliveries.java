package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.motcua.notification.channel.KeepingChannelSender;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** What was sent, what was not, and sending that again: for administrators. Addresses are masked. */
@Service
public class Deliveries {

    /** More messages than any dossier causes. */
    public static final int MOST_OF_DOSSIER = 500;

    private static final String ROWS = """
            select v.id, v.created_at, d.code, v.kind, v.channel, s.address, v.state, v.attempts, v.failure, v.next_try_at,
                   v.accepted_at, v.sent_again_by
            from delivery v
            join subscription s on s.id = v.subscription_id
            join dossier d on d.id = s.dossier_id
            """;

    static final String NEWEST = ROWS + "where v.id < :before order by v.id desc limit :size";

    static final String DEAD = ROWS + "where v.state = 'DEAD' and v.id < :before order by v.id desc limit :size";

    static final String OF_DOSSIER = ROWS + "where s.dossier_id = :dossier order by v.id limit :size";

    private static final String AGAIN = """
            update delivery set state = 'WAITING', attempts = 0, next_try_at = :now, sent_again_by = :who
            where id = :id and state = 'DEAD'
            """;

    private static final String KEPT = """
            select id, kept_at, channel, recipient, subject, body from kept_letter
            where id < :before order by id desc limit :size
            """;

    /** What follows these in a link opens or ends something. */
    private static final Pattern SECRET = Pattern.compile("(/h/|/n/|/bao-tin/)[A-Za-z0-9/-]+");

    private final JdbcClient jdbc;
    private final ChannelSenders carriers;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, ChannelSenders carriers, Clock clock) {
        this.jdbc = jdbc;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Whether messages of some channel are kept here instead of being sent. */
    public boolean keeps() {
        return carriers.channels().stream().anyMatch(channel -> carriers.of(channel) instanceof KeepingChannelSender);
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param deadOnly only those laid aside
     * @param cursor where the page begins, as the page before said; null for the first
     * @throws RefusedException FORBIDDEN for who is no administrator
     */
    public KeysetPage<DeliveryRow> list(Actor actor, boolean deadOnly, @Nullable String cursor, int size) {
        administrator(actor);
        int asked = KeysetPage.size(size);
        List<DeliveryRow> rows = jdbc.sql(deadOnly ? DEAD : NEWEST)
                .param("before", before(cursor))
                .param("size", asked + 1)
                .query(Deliveries::row)
                .list();
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.id()));
    }

    /**
     * What was sent about a dossier, oldest first, to masked addresses; without the codes that confirm an address. For
     * callers who have seen the dossier.
     *
     * @return the first {@value #MOST_OF_DOSSIER}
     */
    public List<DeliveryRow> of(DossierId dossier) {
        return jdbc
                .sql(OF_DOSSIER)
                .param("dossier", dossier.value())
                .param("size", MOST_OF_DOSSIER)
                .query(Deliveries::row)
                .list()
                .stream()
                .filter(each -> each.kind() != MessageKind.CONFIRM)
                .toList();
    }

    /**
     * Has a delivery that was laid aside tried anew, with the same key.
     *
     * @throws RefusedException FORBIDDEN for who is no administrator; CONFLICT when it is not laid aside any more
     */
    public void sendAgain(Actor actor, long id) {
        administrator(actor);
        int changed = jdbc.sql(AGAIN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", actor.name())
                .param("id", id)
                .update();
        if (changed == 0) {
            throw RefusedException.conflict("notification.refusal.not-dead");
        }
    }

    /**
     * A page of what the demo would have sent, newest first.
     *
     * @throws RefusedException FORBIDDEN for who is no administrator
     */
    public KeysetPage<KeptMessage> kept(Actor actor, @Nullable String cursor, int size) {
        administrator(actor);
        int asked = KeysetPage.size(size);
        List<Kept> rows = jdbc.sql(KEPT)
                .param("before", before(cursor))
                .param("size", asked + 1)
                .query((row, no) -> new Kept(row.getLong("id"), letter(row)))
                .list();
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.id())).map(Kept::letter);
    }

    private record Kept(long id, KeptMessage letter) {}

    private static KeptMessage letter(ResultSet row) throws SQLException {
        return new KeptMessage(
                Objects.requireNonNull(moment(row, "kept_at")),
                NotificationChannel.valueOf(row.getString("channel")),
                String.valueOf(row.getString("recipient")),
                row.getString("subject"),
                SECRET.matcher(String.valueOf(row.getString("body"))).replaceAll("$1\u2026"));
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

    private static long before(@Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        return after == null ? Long.MAX_VALUE : after.number(0);
    }

    private static void administrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("notification.refusal.administrators");
        }
    }
}
