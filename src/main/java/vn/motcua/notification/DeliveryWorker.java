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

    /** The letter cannot be made: a fault of ours, see the log. */
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

    /** A delivery in hand, and whom it is for. */
    private record Claimed(Delivery delivery, Subscription to) {}

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

    /** @return false when the channel failed; true when it took the letter, or there was none to take */
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
            return failure.isForGood(); // one wrong address says nothing about its channel
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

    /** In a transaction of its own; a delivery that another has noted meanwhile stays as it is. */
    private void note(Claimed claimed, Consumer<Delivery> verb) {
        transaction.executeWithoutResult(status -> deliveries
                .lock(claimed.delivery().id())
                .filter(Delivery::isWaiting)
                .ifPresent(verb));
    }
}
