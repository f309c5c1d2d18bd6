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
 * Somebody who is told of a dossier, or asked to be. Never deleted: who ended it stays known, so that nothing is sent; a later
 * wish to be told is another matter.
 */
@Entity
@DynamicUpdate
public class Subscription {

    /** How long a code is good. */
    static final Duration CODE_GOOD_FOR = Duration.ofMinutes(30);

    private static final int MOST_WRONG_CODES = 5;

    /** How far a subscription is. */
    public enum State {
        /** A code was sent; nothing else is, until it is confirmed. */
        ASKED,
        /** It is told of every change. */
        CONFIRMED,
        /** It is told nothing any more. */
        ENDED
    }

    /** Where an address came from. */
    enum Origin {
        /** Given at reception: told without a code. */
        RECEPTION,
        /** Added by whoever holds the slip. */
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
     * A subscription a citizen wishes; its first code has yet to be asked for by {@link #askCode}.
     *
     * @param id a stranger cannot guess it
     * @param address in the one form of its channel
     * @param wayOutHash of the symbols that end it
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
     * Asks for messages in this language, by the next code; the ones before are void.
     *
     * @return false for who is told already: nothing changes
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
     * Takes a code in.
     *
     * @param right whether it was the one that was sent last
     * @return whether it confirmed the address
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

    /** Ends it; nothing happens when it is ended already. */
    void end(Instant now) {
        if (state != State.ENDED) {
            state = State.ENDED;
            endedAt = now;
        }
    }

    /**
     * Changes the language of its messages.
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

    /** The address, masked, for who looks on. */
    public String address() {
        return channel.masked(address);
    }

    /** The address messages go to: for channels alone, never for pages and logs. */
    String fullAddress() {
        return address;
    }

    /** The language of its messages. */
    Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Whether it is waiting for its code, told, or ended. */
    public State state() {
        return state;
    }

    /** Number of the code that was sent last, from 1; the code itself is derived, never stored. */
    int codeNo() {
        return codeNo;
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
