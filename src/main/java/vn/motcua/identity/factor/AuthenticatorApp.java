package vn.motcua.identity.factor;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/**
 * Application that makes one-time codes for an account. Its secret is encrypted; a new one waits until a first code has shown
 * that the application has it. Wrong codes are counted here, so that neither a new session nor another instance begins anew.
 */
@Entity
class AuthenticatorApp {

    /** Number of consecutive wrong codes without a wait; each further one doubles the wait. */
    static final int FREE = 3;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    @Id
    private int accountId;

    private byte @Nullable [] secret;
    private byte @Nullable [] waitingSecret;
    private @Nullable Instant waitingSince;
    private @Nullable Instant confirmedAt;
    private long lastStep;
    private int failures;
    private @Nullable Instant blockedUntil;

    /** For JPA only. */
    protected AuthenticatorApp() {}

    AuthenticatorApp(int account) {
        accountId = account;
    }

    /** Keeps a new secret until a code confirms it; one of before waits no more. */
    void prepare(byte[] sealed, Instant now) {
        waitingSecret = sealed.clone();
        waitingSince = now;
    }

    /** The new secret takes the place of the old one, confirmed by the code of a step. */
    void confirm(long step, Instant now) {
        secret = waitingSecret;
        waitingSecret = null;
        waitingSince = null;
        confirmedAt = now;
        right(step);
    }

    /** A code was right: neither it nor an older one holds again. */
    void right(long step) {
        lastStep = step;
        failures = 0;
        blockedUntil = null;
    }

    /** A code was wrong: after some, the next has to wait. */
    void wrong(Instant now) {
        if (failures >= FREE) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
            blockedUntil = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        }
        failures++;
    }

    /** Whether a code has to wait. */
    boolean waits(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }

    /** Encrypted secret; null before the first is confirmed. */
    byte @Nullable [] secret() {
        return secret == null ? null : secret.clone();
    }

    /** Encrypted secret that waits for its first code; null without one. */
    byte @Nullable [] waitingSecret() {
        return waitingSecret == null ? null : waitingSecret.clone();
    }

    /** When it was confirmed; null before. */
    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    long lastStep() {
        return lastStep;
    }

    @Override
    public String toString() {
        return "AuthenticatorApp[account " + accountId + "]";
    }
}
