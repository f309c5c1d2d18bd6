package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.NotDeliveredException;
import vn.motcua.vocabulary.DossierId;

/**
 * Hands deliveries to their carriers. A few are claimed for some minutes, then each is carried and noted by itself, outside of
 * any transaction: of a process that dies only the one in its hands can be carried twice, and the rest waits until the claim
 * ends. Several may work at once; a claim skips what another has locked.
 */
@Component
class DeliveryWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    /** So few that they are done long before their claim ends, also with a server that takes its time. */
    private static final int CLAIMED = 10;

    /** How long claimed ones belong to whoever claimed them. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** After so many failures in a row a channel rests until the next run, for its server is likely down. */
    private static final int ENOUGH_FAILURES = 3;

    static final String CLAIM_NEXT = """
            with due as (
              select id from delivery
              where state = 'WAITING' and next_try_at <= :now and channel = any (:channels)
                and (kind = 'CONFIRM' or not channel = any (:silent)) -- who asked for a code is awake
              order by next_try_at, id limit :size for update skip locked)
            update delivery d set next_try_at = :until from due, subscription s
            where d.id = due.id and s.id = d.subscription_id
            returning d.id, d.subscription_id, d.kind, d.channel, d.message_key, d.attempts,
              s.dossier_id, s.address, s.language, s.state, s.code_no
            """;

    private static final String ACCEPTED = """
            update delivery set state = 'ACCEPTED', accepted_at = :now, attempts = attempts + 1, failure = null
            where id = :id and state = 'WAITING'
            """;
    private static final String FAILED = """
            update delivery set state = :state, attempts = :attempts, next_try_at = :next, failure = :failure
            where id = :id and state = 'WAITING'
            """;
    private static final String DROPPED = "update delivery set state = 'DROPPED' where id = :id and state = 'WAITING'";
    private static final String RELEASED =
            "update delivery set next_try_at = :now where id = :id and state = 'WAITING'";

    /** The letter cannot be made: a fault of ours, see the log. */
    private static final String FAULT = "FAULT";

    private final JdbcClient jdbc;
    private final Messages letters;
    private final ChannelSenders carriers;
    private final QuietHours quiet;
    private final BackOff backOff;
    private final int tries;

    DeliveryWorker(
            JdbcClient jdbc,
            Messages letters,
            ChannelSenders carriers,
            QuietHours quiet,
            BackOff backOff,
            NotificationProperties properties) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.carriers = carriers;
        this.quiet = quiet;
        this.backOff = backOff;
        this.tries = properties.tries();
    }

    /** A delivery in hand, and whom it is for. */
    record Delivery(
            long id, MessageKind kind, NotificationChannel channel, String key, int attempts, Recipient recipient) {}

    /**
     * Whom a delivery is for.
     *
     * @param codeNo which code was sent last to confirm the address
     */
    record Recipient(
            UUID subscription,
            DossierId dossier,
            String address,
            Locale language,
            Subscription.State state,
            int codeNo) {

        @Override
        public String toString() {
            return "Recipient[" + subscription + "]";
        }
    }

    /**
     * Carries what is due, until nothing is.
     *
     * @param time asked anew for each claim, for a run may be long
     * @return how many were carried
     */
    int deliver(InstantSource time) {
        Set<NotificationChannel> open = EnumSet.noneOf(NotificationChannel.class);
        open.addAll(carriers.channels());
        Map<NotificationChannel, Integer> failures = new EnumMap<>(NotificationChannel.class);
        int carried = 0;
        List<Delivery> claimed = claim(open, time.instant());
        while (!claimed.isEmpty()) {
            for (Delivery delivery : claimed) {
                Instant now = time.instant();
                NotificationChannel channel = delivery.channel();
                if (!open.contains(channel)) {
                    release(delivery, now);
                } else if (carry(delivery, now)) {
                    failures.remove(channel);
                    carried++;
                } else if (failures.merge(channel, 1, Integer::sum) >= ENOUGH_FAILURES) {
                    open.remove(channel);
                    log.warn("Messages by {} rest: {} failed in a row", channel, ENOUGH_FAILURES);
                }
            }
            claimed = claim(open, time.instant());
        }
        return carried;
    }

    private List<Delivery> claim(Set<NotificationChannel> open, Instant now) {
        if (open.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(CLAIM_NEXT)
                .param("now", at(now))
                .param("until", at(now.plus(CLAIM)))
                .param("channels", names(open))
                .param("silent", names(quiet.silentAt(now)))
                .param("size", CLAIMED)
                .query(DeliveryWorker::delivery)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    private static String[] names(Set<NotificationChannel> channels) {
        return channels.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Delivery delivery(ResultSet row, int no) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                MessageKind.of(row.getString("kind")),
                NotificationChannel.valueOf(row.getString("channel")),
                row.getString("message_key"),
                row.getInt("attempts"),
                new Recipient(
                        row.getObject("subscription_id", UUID.class),
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getString("address"),
                        Locale.forLanguageTag(row.getString("language")),
                        Subscription.State.valueOf(row.getString("state")),
                        row.getInt("code_no")));
    }

    /** @return false when the channel failed; true when it took the letter, or there was none to take */
    private boolean carry(Delivery delivery, Instant now) {
        try {
            Optional<Message> letter = letters.of(delivery);
            if (letter.isEmpty()) {
                drop(delivery);
                return true;
            }
            carriers.of(delivery.channel()).carry(letter.get());
            accepted(delivery, now);
            return true;
        } catch (NotDeliveredException failure) {
            failed(delivery, failure.reason().name(), failure.isForGood(), now);
            return failure.isForGood(); // one wrong address says nothing about its channel
        } catch (RuntimeException fault) {
            log.warn("Message {} cannot be made", delivery.key(), fault);
            failed(delivery, FAULT, false, now);
            return true;
        }
    }

    private void failed(Delivery delivery, String why, boolean forGood, Instant now) {
        int attempts = delivery.attempts() + 1;
        boolean dead = forGood || attempts >= tries;
        jdbc.sql(FAILED)
                .param("state", dead ? MessageState.DEAD.name() : MessageState.WAITING.name())
                .param("attempts", attempts)
                .param("next", at(now.plus(backOff.after(attempts))))
                .param("failure", why)
                .param("id", delivery.id())
                .update();
        if (dead) {
            log.warn(
                    "Message {} by {} is laid aside after {} tries: {}",
                    delivery.key(),
                    delivery.channel(),
                    attempts,
                    why);
        }
    }

    private void accepted(Delivery delivery, Instant now) {
        jdbc.sql(ACCEPTED).param("now", at(now)).param("id", delivery.id()).update();
    }

    private void drop(Delivery delivery) {
        jdbc.sql(DROPPED).param("id", delivery.id()).update();
    }

    private void release(Delivery delivery, Instant now) {
        jdbc.sql(RELEASED).param("now", at(now)).param("id", delivery.id()).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
