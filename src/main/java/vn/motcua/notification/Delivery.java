package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.notification.channel.BackOff;
import vn.motcua.platform.RefusedException;

/** Delivery of one message to one address, at least once, with the same key in every attempt. */
@Entity
@DynamicUpdate
class Delivery {

    /** Priority of codes over other waiting deliveries, because somebody is waiting at the page. */
    private static final Duration AHEAD = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID subscriptionId = new UUID(0, 0);

    /** Id of the message in the outbox; null for the code that confirms an address. */
    @Nullable
    private Long messageId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind = MessageKind.CHANGED;

    @Enumerated(EnumType.STRING)
    private NotificationChannel channel = NotificationChannel.EMAIL;

    private String messageKey = "";

    @Enumerated(EnumType.STRING)
    private MessageState state = MessageState.WAITING;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int attempts;

    /** Moment of the next attempt; while a worker has claimed it, end of the claim. */
    private Instant nextTryAt = Instant.EPOCH;

    @Nullable
    private String failure;

    private Instant createdAt = Instant.EPOCH;

    @Nullable
    private Instant acceptedAt;

    @Nullable
    private String sentAgainBy;

    /** For JPA only. */
    protected Delivery() {}

    /** Makes the delivery of a code that confirms the address of a subscription. */
    static Delivery ofCode(Subscription subscription, String key, Instant now) {
        Delivery delivery = new Delivery();
        delivery.subscriptionId = subscription.id();
        delivery.kind = MessageKind.CONFIRM;
        delivery.channel = subscription.channel();
        delivery.messageKey = key;
        delivery.nextTryAt = now.minus(AHEAD);
        delivery.createdAt = now;
        return delivery;
    }

    /** Records that the channel accepted the message. */
    void accept(Instant now) {
        requireWaiting();
        state = MessageState.ACCEPTED;
        acceptedAt = now;
        attempts++;
        failure = null;
    }

    /**
     * Records that the channel did not accept the message: it is tried again, or becomes dead and waits for an
     * administrator.
     *
     * @param why reason, worded by {@code notification.failure.<name>}
     * @param forGood whether a further attempt is useless
     * @param most number of failures after which the delivery is dead
     */
    void fail(String why, boolean forGood, int most, BackOff backOff, Instant now) {
        requireWaiting();
        attempts++;
        failure = why;
        nextTryAt = now.plus(backOff.after(attempts));
        state = forGood || attempts >= most ? MessageState.DEAD : MessageState.WAITING;
    }

    /** Drops the delivery, because its receiver has ended the subscription. */
    void drop() {
        requireWaiting();
        state = MessageState.DROPPED;
    }

    /** Releases the claim without an attempt. */
    void release(Instant now) {
        requireWaiting();
        nextTryAt = now;
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new IllegalStateException("Delivery " + id + " is " + state);
        }
    }

    /**
     * Starts the attempts again, with the same key.
     *
     * @param who name of the official who requests it
     * @throws RefusedException CONFLICT when the delivery is not dead
     */
    void sendAgain(String who, Instant now) {
        if (state != MessageState.DEAD) {
            throw RefusedException.conflict("notification.refusal.not-dead");
        }
        state = MessageState.WAITING;
        attempts = 0;
        nextTryAt = now;
        sentAgainBy = who;
    }

    boolean isWaiting() {
        return state == MessageState.WAITING;
    }

    /** Whether the delivery is dead. */
    boolean isDead() {
        return state == MessageState.DEAD;
    }

    long id() {
        return id;
    }

    UUID subscription() {
        return subscriptionId;
    }

    MessageKind kind() {
        return kind;
    }

    NotificationChannel channel() {
        return channel;
    }

    /** Key of the message, used as Message-ID of an e-mail. */
    String key() {
        return messageKey;
    }

    int attempts() {
        return attempts;
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", " + kind + ", " + channel + ", " + state + "]";
    }
}
