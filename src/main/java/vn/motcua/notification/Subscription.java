package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * A subscription of an address to the messages of a dossier. It is never deleted: an ended subscription remains, so
 * that nothing is sent; a later request starts it again.
 */
@Entity
@DynamicUpdate
public class Subscription {

    /** Validity of a code. */
    static final Duration CODE_GOOD_FOR = Duration.ofMinutes(30);

    private static final int MOST_WRONG_CODES = 5;

    /** States of a subscription. */
    public enum State {
        /** A code was sent; nothing else is sent before it is confirmed. */
        ASKED,
        /** Messages are sent for every change. */
        CONFIRMED,
        /** No more messages are sent. */
        ENDED
    }

    /** Origins of an address. */
    enum Origin {
        /** Given at reception: subscribed without a code. */
        RECEPTION,
        /** Added by the holder of the slip. */
        CITIZEN
    }

    @Id
    private UUID id = new UUID(0, 0);

    private UUID dossierId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private NotificationChannel channel = NotificationChannel.EMAIL;

    private String address = "";
    private String language = "vi";

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.CITIZEN;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private Instant askedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int codeNo;

    @Nullable
    private Instant codeUntil;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int wrongCodes;

    @Nullable
    private Instant confirmedAt;

    @Nullable
    private Instant endedAt;

    private byte[] wayOutHash = {};

    /** For JPA only. */
    protected Subscription() {}

    /**
     * Makes a subscription requested by a citizen; {@link #askCode} then requests its first code.
     *
     * @param id random id that cannot be guessed
     * @param address address in its normalised form
     * @param wayOutHash hash of the unsubscribe token
     */
    static Subscription of(UUID id, DossierId dossier, NotificationChannel channel, String address, byte[] wayOutHash) {
        Subscription subscription = new Subscription();
        subscription.id = id;
        subscription.dossierId = dossier.value();
        subscription.channel = channel;
        subscription.address = address;
        subscription.wayOutHash = wayOutHash.clone();
        return subscription;
    }

    /**
     * Requests messages in this language and a new code; earlier codes become invalid.
     *
     * @return false when the subscription is confirmed: nothing changes
     */
    boolean askCode(Locale wanted, Instant now) {
        if (state == State.CONFIRMED) {
            return false;
        }
        state = State.ASKED;
        language = wanted.getLanguage().equals("en") ? "en" : "vi";
        askedAt = now;
        codeNo++;
        codeUntil = now.plus(CODE_GOOD_FOR);
        wrongCodes = 0;
        endedAt = null;
        return true;
    }

    /** Whether a code may still confirm it. */
    boolean awaitsCode(Instant now) {
        return state == State.ASKED && codeUntil != null && codeUntil.isAfter(now) && wrongCodes < MOST_WRONG_CODES;
    }

    /**
     * Takes an attempt to confirm the address.
     *
     * @param right whether the code was the last one sent
     * @return whether the address is now confirmed
     * @throws IllegalStateException when no code is awaited
     */
    boolean confirm(boolean right, Instant now) {
        if (!awaitsCode(now)) {
            throw new IllegalStateException("Subscription " + id + " awaits no code");
        }
        if (right) {
            state = State.CONFIRMED;
            confirmedAt = now;
            codeUntil = null;
        } else {
            wrongCodes++;
        }
        return right;
    }

    /** Ends it; does nothing when it is already ended. */
    void end(Instant now) {
        if (state != State.ENDED) {
            state = State.ENDED;
            endedAt = now;
        }
    }

    /**
     * Changes the language of the messages.
     *
     * @param wanted {@code vi} or {@code en}
     */
    void speak(String wanted) {
        language = wanted;
    }

    public UUID id() {
        return id;
    }

    DossierId dossier() {
        return new DossierId(dossierId);
    }

    public NotificationChannel channel() {
        return channel;
    }

    /** The address, masked, for display. */
    public String address() {
        return channel.masked(address);
    }

    /** The full address: for channels only, never for pages and logs. */
    String fullAddress() {
        return address;
    }

    /** The language of the messages. */
    Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** The state. */
    public State state() {
        return state;
    }

    /** Number of the last code sent, from 1; the code itself is derived, never stored. */
    int codeNo() {
        return codeNo;
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
