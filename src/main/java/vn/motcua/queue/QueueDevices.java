package vn.motcua.queue;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.PlainSymbols;

/**
 * The kiosks, boards and tablets of offices. A device signs in with no account: its address holds a secret of 131 bits, of which only
 * a keyed hash is kept, and which any official at the counter of the office makes and revokes.
 */
@Service
@Transactional
public class QueueDevices {

    private static final String PURPOSE = "queue-device";
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;

    QueueDevices(JdbcClient jdbc, ServerSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * A new device of the actor's office.
     *
     * @param desk whose tablet it is; null or blank for every desk's; of no other device
     * @return the secret for its address, to be shown once
     * @throws RefusedException CONFLICT when the office has {@value #MOST} already
     */
    public String add(Actor actor, QueueDevice.Kind kind, @Nullable String desk) {
        OfficeId office = Queues.officeOf(actor);
        if (list(actor).size() >= MOST) {
            throw RefusedException.conflict("queue.refusal.devices", MOST);
        }
        boolean ofDesk = kind == QueueDevice.Kind.TABLET && desk != null && !desk.isBlank();
        String token = Tokens.random();
        jdbc.sql("insert into queue_device (office_id, kind, desk, token_hash, created_by, created_at)"
                        + " values (:office, :kind, :desk, :hash, :official, :now)")
                .param("desk", ofDesk ? Queues.desk(desk) : null, Types.VARCHAR)
                .param("office", office.value())
                .param("kind", kind.name())
                .param("hash", secret.hmac(PURPOSE, token))
                .param("official", Objects.requireNonNull(actor.id()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** The devices of the actor's office, newest first. */
    @Transactional(readOnly = true)
    public List<QueueDevice> list(Actor actor) {
        return jdbc.sql("select id, office_id, kind, desk, created_at from queue_device"
                        + " where office_id = :office and revoked_at is null order by id desc limit " + MOST)
                .param("office", Queues.officeOf(actor).value())
                .query((row, no) -> device(row))
                .list();
    }

    /** Takes a device of the actor's office out of use; nothing happens when it is already. */
    public void revoke(Actor actor, int device) {
        jdbc.sql(
                        "update queue_device set revoked_at = :now where id = :id and office_id = :office and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", device)
                .param("office", Queues.officeOf(actor).value())
                .update();
    }

    /** Whether a tablet asks at this desk of the actor's office; null for a desk without a name. */
    @Transactional(readOnly = true)
    public boolean tabletAt(Actor actor, @Nullable String desk) {
        return list(actor).stream()
                .anyMatch(device -> device.kind() == QueueDevice.Kind.TABLET
                        && (device.desk() == null || device.desk().equals(desk)));
    }

    /** The device with this secret, if it is in use. */
    @Transactional(readOnly = true)
    public Optional<QueueDevice> find(@Nullable String token, QueueDevice.Kind kind) {
        if (!Tokens.shaped(token)) {
            return Optional.empty();
        }
        return jdbc.sql("select id, office_id, kind, desk, created_at from queue_device"
                        + " where token_hash = :hash and kind = :kind and revoked_at is null")
                .param("hash", secret.hmac(PURPOSE, Objects.requireNonNull(token)))
                .param("kind", kind.name())
                .query((row, no) -> device(row))
                .optional();
    }

    private static QueueDevice device(ResultSet row) throws SQLException {
        return new QueueDevice(
                row.getInt("id"),
                new OfficeId(row.getInt("office_id")),
                QueueDevice.Kind.valueOf(row.getString("kind")),
                row.getString("desk"),
                row.getTimestamp("created_at").toInstant());
    }

    /** Secrets in addresses, of the symbols that survive a Vietnamese input method. */
    static final class Tokens {

        private static final int LENGTH = 30; // of 21 symbols: 131 bits
        private static final Pattern SHAPE = Pattern.compile("[" + PlainSymbols.ALPHABET + "]{" + LENGTH + "}");
        private static final int HASH_BYTES = 32;
        private static final SecureRandom RANDOM = new SecureRandom();

        private Tokens() {}

        static String random() {
            byte[] bytes = new byte[HASH_BYTES];
            RANDOM.nextBytes(bytes);
            return of(bytes);
        }

        /** The secret that belongs to a hash: the same one each time. */
        static String of(byte[] hash) {
            return PlainSymbols.of(hash, LENGTH);
        }

        static boolean shaped(@Nullable String token) {
            return token != null && SHAPE.matcher(token).matches();
        }
    }
}
