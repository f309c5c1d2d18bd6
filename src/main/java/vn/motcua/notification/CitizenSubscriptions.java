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
 * Who is told of a dossier. Whoever holds its slip may add addresses, each confirmed by a code sent to it, and end any of them;
 * whoever gets a message can end it there. There is no account. For callers who have checked the slip. Nobody can flood a
 * stranger with codes: their number a day is limited for an address and for a dossier.
 */
@Service
public class CitizenSubscriptions {

    static final int CODES_A_DAY_FOR_AN_ADDRESS = 5;
    static final int CODES_A_DAY_FOR_A_DOSSIER = 15;
    static final int WAYS_OUT_A_MINUTE = 20;

    /** More addresses than that nobody needs for one dossier. */
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

    /** The channels citizens can choose from here. */
    public Set<NotificationChannel> channels() {
        return carriers.channels();
    }

    /** Those who are told, with masked addresses; the telephones given at reception among them. */
    public List<Subscription> of(DossierId dossier) {
        return subscriptions.told(dossier.value());
    }

    /** A subscription by its name; empty when there is none. */
    public Optional<Subscription> find(UUID id) {
        return subscriptions.findById(id);
    }

    /**
     * Asks for messages to an address and sends it a code. An address that is told already gets none.
     *
     * @param typed the address as typed
     * @param language of the messages
     * @return names the request on the page that takes the code
     * @throws RefusedException INVALID for no address of the channel, or one that is off; TOO_MANY; CONFLICT for too many addresses
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
     * @return false for a wrong code, one too old, or after too many wrong ones: a new one has to be asked for then
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
     * The people of a dossier want no messages by these channels to the telephones and the address given at reception. To be
     * called in the transaction of the reception, before anything is sent; they may still ask for messages afterwards.
     */
    @Transactional
    public void silence(DossierId dossier, Set<NotificationChannel> channels) {
        outbox.silence(dossier, channels, clock.instant());
    }

    /**
     * The people of a dossier want their messages in a language other than Vietnamese. To be called with the reception, before
     * anything is sent, and after {@link #silence}.
     *
     * @param language {@code vi} or {@code en}
     */
    @Transactional
    public void speak(DossierId dossier, String language) {
        subscriptions.fromReception(dossier.value()).forEach(known -> known.speak(language));
        outbox.tell(List.of(dossier.value()), carriers.channels(), language, clock.instant());
    }

    /** Ends a subscription of a dossier; nothing happens when it is ended already or belongs to another one. */
    @Transactional
    public void end(DossierId dossier, UUID id) {
        subscriptions
                .lock(id)
                .filter(found -> found.dossier().equals(dossier))
                .ifPresent(found -> found.end(clock.instant()));
    }

    /**
     * What a message's way out would end.
     *
     * @param client the address the request came from, to be throttled by
     * @throws RefusedException TOO_MANY
     */
    public Optional<Subscription> byWayOut(String symbols, String client) {
        throttle(waysOut, client);
        return subscriptions.findByWayOutHash(secrets.wayOutHash(symbols));
    }

    /**
     * Ends a subscription by the way out in its messages; nothing happens when there is none, or it is ended already.
     *
     * @param client the address the request came from, to be throttled by
     * @throws RefusedException TOO_MANY
     */
    @Transactional
    public void endByWayOut(String symbols, String client) {
        throttle(waysOut, client);
        subscriptions.lockByWayOut(secrets.wayOutHash(symbols)).ifPresent(found -> found.end(clock.instant()));
    }
}
