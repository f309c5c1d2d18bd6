package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.notification.channel.BackOff;
import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.NotDeliveredException;

/**
 * Sends deliveries through their channels. A worker claims a few deliveries for some minutes, then sends and records
 * each one separately, outside of any transaction: when the process dies, at most one delivery is sent twice, and the
 * others wait until the claim ends. Several workers may run at once; a claim skips rows that another has locked.
 */
@Component
class DeliveryWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    /** Number of deliveries of a claim: small enough to be sent before the claim ends, also by a slow server. */
    private static final int CLAIMED = 10;

    /** Duration of a claim. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /**
     * Number of successive failures after which a channel is not used until the next run, because its server is likely
     * down.
     */
    private static final int ENOUGH_FAILURES = 3;

    /** Failure of the application itself while making the message; the log has the details. */
    private static final String FAULT = "FAULT";

    private final DeliveryQuery query;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Messages letters;
    private final ChannelSenders carriers;
    private final QuietHours quiet;
    private final BackOff backOff;
    private final TransactionTemplate transaction;
    private final int tries;

    DeliveryWorker(
            DeliveryQuery query,
            Deliveries deliveries,
            Subscriptions subscriptions,
            Messages letters,
            ChannelSenders carriers,
            QuietHours quiet,
            BackOff backOff,
            PlatformTransactionManager transactions,
            NotificationProperties properties) {
        this.query = query;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.carriers = carriers;
        this.quiet = quiet;
        this.backOff = backOff;
        this.transaction = new TransactionTemplate(transactions);
        this.tries = properties.tries();
    }

    /** A claimed delivery and its subscription. */
    private record Claimed(Delivery delivery, Subscription to) {}

    /**
     * Sends all deliveries that are due.
     *
     * @param time source of the present moment, read anew for each claim because a run may be long
     * @return number of deliveries sent
     */
    int deliver(InstantSource time) {
        Set<NotificationChannel> open = EnumSet.noneOf(NotificationChannel.class);
        open.addAll(carriers.channels());
        Map<NotificationChannel, Integer> failures = new EnumMap<>(NotificationChannel.class);
        int carried = 0;
        List<Claimed> claimed = claim(open, time.instant());
        while (!claimed.isEmpty()) {
            for (Claimed each : claimed) {
                Instant now = time.instant();
                NotificationChannel channel = each.delivery().channel();
                if (!open.contains(channel)) {
                    note(each, delivery -> delivery.release(now));
                } else if (carry(each, now)) {
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

    private List<Claimed> claim(Set<NotificationChannel> open, Instant now) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<Long> ids = query.claim(open, quiet.silentAt(now), now, now.plus(CLAIM), CLAIMED);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Delivery> claimed = deliveries.findByIdInOrderById(ids);
        Map<UUID, Subscription> readers =
                subscriptions
                        .findAllById(claimed.stream()
                                .map(Delivery::subscription)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Subscription::id, Function.identity()));
        return claimed.stream()
                .map(each -> new Claimed(each, Objects.requireNonNull(readers.get(each.subscription()))))
                .toList();
    }

    /** @return false when the channel failed; true when it accepted the message, or there was none to send */
    private boolean carry(Claimed claimed, Instant now) {
        try {
            Optional<Message> letter = letters.of(claimed.delivery(), claimed.to());
            if (letter.isEmpty()) {
                note(claimed, Delivery::drop);
                return true;
            }
            carriers.of(claimed.delivery().channel()).carry(letter.get());
            note(claimed, delivery -> delivery.accept(now));
            return true;
        } catch (NotDeliveredException failure) {
            failed(claimed, failure.reason().name(), failure.isForGood(), now);
            return failure.isForGood(); // a wrong address does not mean that the channel is down
        } catch (RuntimeException fault) {
            log.warn("Message {} cannot be made", claimed.delivery().key(), fault);
            failed(claimed, FAULT, false, now);
            return true;
        }
    }

    private void failed(Claimed claimed, String why, boolean forGood, Instant now) {
        note(claimed, delivery -> {
            delivery.fail(why, forGood, tries, backOff, now);
            if (delivery.isDead()) {
                log.warn(
                        "Message {} by {} is laid aside after {} tries: {}",
                        delivery.key(),
                        delivery.channel(),
                        delivery.attempts(),
                        why);
            }
        });
    }

    /**
     * Records a result in a transaction of its own; a delivery that another worker has recorded meanwhile stays
     * unchanged.
     */
    private void note(Claimed claimed, Consumer<Delivery> verb) {
        transaction.executeWithoutResult(status -> deliveries
                .lock(claimed.delivery().id())
                .filter(Delivery::isWaiting)
                .ifPresent(verb));
    }
}
