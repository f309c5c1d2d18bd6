package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Subscriptions to the messages of a dossier, without an account. The holder of the slip may add addresses, each
 * confirmed by a code sent to it, and end any subscription; the receiver of a message can end the own one by its link.
 * The caller has checked the slip. The number of codes a day is limited for each address and each dossier, so that
 * nobody can be flooded.
 */
@Service
public class CitizenSubscriptions {

    static final int CODES_A_DAY_FOR_AN_ADDRESS = 5;
    static final int CODES_A_DAY_FOR_A_DOSSIER = 15;
    static final int WAYS_OUT_A_MINUTE = 20;

    /** Maximum number of addresses for a dossier. */
    static final int MOST_FOR_A_DOSSIER = 10;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final SubscriptionSecrets secrets;
    private final ChannelSenders carriers;
    private final OutboxQuery outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Throttle codesForAddress;
    private final Throttle codesForDossier;
    private final Throttle waysOut;

    CitizenSubscriptions(
            Subscriptions subscriptions,
            Deliveries deliveries,
            SubscriptionSecrets secrets,
            ChannelSenders carriers,
            OutboxQuery outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.carriers = carriers;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.codesForAddress = new Throttle(CODES_A_DAY_FOR_AN_ADDRESS, Duration.ofDays(1), clock);
        this.codesForDossier = new Throttle(CODES_A_DAY_FOR_A_DOSSIER, Duration.ofDays(1), clock);
        this.waysOut = new Throttle(WAYS_OUT_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    /** The channels that a citizen can choose. */
    public Set<NotificationChannel> channels() {
        return carriers.channels();
    }

    /** The subscriptions that are not ended, with masked addresses; including the telephones given at reception. */
    public List<Subscription> of(DossierId dossier) {
        return subscriptions.told(dossier.value());
    }

    /** The subscription with an id; empty when there is none. */
    public Optional<Subscription> find(UUID id) {
        return subscriptions.findById(id);
    }

    /**
     * Requests messages to an address and sends it a code. A confirmed address gets no code.
     *
     * @param typed the address as typed
     * @param language language of the messages
     * @return id of the subscription, for the page on which the code is typed
     * @throws RefusedException INVALID for an address that is malformed or of a channel that is off; TOO_MANY for too
     *     many codes; CONFLICT for too many addresses
     */
    public UUID ask(DossierId dossier, NotificationChannel channel, @Nullable String typed, Locale language) {
        String address = address(channel, typed);
        throttle(codesForAddress, address);
        throttle(codesForDossier, dossier.toString());
        try {
            return askOnce(dossier, channel, address, language);
        } catch (DataIntegrityViolationException askedInTheSameMoment) {
            return askOnce(dossier, channel, address, language);
        }
    }

    private UUID askOnce(DossierId dossier, NotificationChannel channel, String address, Locale language) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            if (subscriptions.countAlive(dossier.value(), now) >= MOST_FOR_A_DOSSIER) {
                throw RefusedException.conflict("notification.refusal.enough");
            }
            Subscription subscription = subscriptions
                    .lock(dossier.value(), channel, address)
                    .orElseGet(() -> subscription(dossier, channel, address));
            if (subscription.askCode(language, now)) {
                subscriptions.saveAndFlush(subscription);
                String key = secrets.messageKey(
                        dossier.value(), -subscription.codeNo(), MessageKind.CONFIRM, channel, address);
                deliveries.save(Delivery.ofCode(subscription, key, now));
            }
            return subscription.id();
        }));
    }

    private Subscription subscription(DossierId dossier, NotificationChannel channel, String address) {
        UUID id = UUID.randomUUID();
        return Subscription.of(id, dossier, channel, address, secrets.wayOutHash(secrets.wayOut(id)));
    }

    private String address(NotificationChannel channel, @Nullable String typed) {
        if (!carriers.channels().contains(channel)) {
            throw RefusedException.invalidField("channel", "notification.refusal.off");
        }
        try {
            return channel.address(typed);
        } catch (InvalidValueException wrong) {
            throw RefusedException.invalidField("address", wrong.messageKey());
        }
    }

    private static void throttle(Throttle throttle, String key) {
        if (!throttle.take(key)) {
            throw RefusedException.tooMany("notification.refusal.too-many");
        }
    }

    /**
     * Confirms an address by the code that was sent to it.
     *
     * @return false for a wrong code, an expired code, or after too many wrong codes: a new code must then be requested
     */
    @Transactional
    public boolean confirm(UUID id, String typed) {
        Instant now = clock.instant();
        return subscriptions
                .lock(id)
                .filter(found -> found.awaitsCode(now))
                .map(found -> found.confirm(secrets.isCode(id, found.codeNo(), typed.replace(" ", "")), now))
                .orElse(false);
    }

    /**
     * Stops messages by these channels to the telephones and the address given at reception. To be called in the
     * transaction of the reception, before anything is sent; messages may still be requested afterwards.
     */
    @Transactional
    public void silence(DossierId dossier, Set<NotificationChannel> channels) {
        outbox.silence(dossier, channels, clock.instant());
    }

    /**
     * Sets a language other than Vietnamese for messages to the contacts given at reception. To be called in the
     * transaction of the reception, before anything is sent, and after {@link #silence}.
     *
     * @param language {@code vi} or {@code en}
     */
    @Transactional
    public void speak(DossierId dossier, String language) {
        subscriptions.fromReception(dossier.value()).forEach(known -> known.speak(language));
        outbox.tell(List.of(dossier.value()), carriers.channels(), language, clock.instant());
    }

    /** Ends a subscription of a dossier; does nothing when it is already ended or belongs to another dossier. */
    @Transactional
    public void end(DossierId dossier, UUID id) {
        subscriptions
                .lock(id)
                .filter(found -> found.dossier().equals(dossier))
                .ifPresent(found -> found.end(clock.instant()));
    }

    /**
     * The subscription that the unsubscribe link of a message would end; empty when there is none.
     *
     * @param client network address of the request, for throttling
     * @throws RefusedException TOO_MANY for too many requests of the client
     */
    public Optional<Subscription> byWayOut(String symbols, String client) {
        throttle(waysOut, client);
        return subscriptions.findByWayOutHash(secrets.wayOutHash(symbols));
    }

    /**
     * Ends a subscription by the unsubscribe link in its messages; does nothing when there is none, or it is already
     * ended.
     *
     * @param client network address of the request, for throttling
     * @throws RefusedException TOO_MANY for too many requests of the client
     */
    @Transactional
    public void endByWayOut(String symbols, String client) {
        throttle(waysOut, client);
        subscriptions.lockByWayOut(secrets.wayOutHash(symbols)).ifPresent(found -> found.end(clock.instant()));
    }
}
