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

/** One message to one address: delivered at least once, under the same key however often it is tried. */
@Entity
@DynamicUpdate
class Delivery {

    /** Codes go ahead of what waits already: somebody sits at the page. */
    private static final Duration AHEAD = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID subscriptionId = new UUID(0, 0);

    /** The message of the outbox; null for the code that confirms an address. */
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

    /** When it is tried next; while somebody tries, until when it is his. */
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

    /** The delivery of a code that confirms the address of a subscription. */
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

    /** The channel took it. */
    void accept(Instant now) {
        requireWaiting();
        state = MessageState.ACCEPTED;
        acceptedAt = now;
        attempts++;
        failure = null;
    }

    /**
     * The channel did not take it: it is tried again, or laid aside for a person to look at.
     *
     * @param why worded by {@code notification.failure.<name>}
     * @param forGood whether trying again is of no use
     * @param most after how many failures it is laid aside
     */
    void fail(String why, boolean forGood, int most, BackOff backOff, Instant now) {
        requireWaiting();
        attempts++;
        failure = why;
        nextTryAt = now.plus(backOff.after(attempts));
        state = forGood || attempts >= most ? MessageState.DEAD : MessageState.WAITING;
    }

    /** Its reader does not want to be told any more. */
    void drop() {
        requireWaiting();
        state = MessageState.DROPPED;
    }

    /** Whoever claimed it lets it go untried. */
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
     * Has it tried anew, with the same key.
     *
     * @param who wants it
     * @throws RefusedException CONFLICT when it is not laid aside
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

    /** Whether it was laid aside. */
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

    /** What it is known by: the Message-ID of a letter. */
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
