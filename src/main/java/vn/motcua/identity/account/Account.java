package vn.motcua.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/**
 * Account of an official. An update writes only the changed columns, so that a concurrent sign-in and a disabling do
 * not overwrite each other.
 */
@Entity
@DynamicUpdate
public class Account {

    /** Number of consecutive wrong passwords without a wait; each further one doubles the wait. */
    public static final int FREE_ATTEMPTS = 3;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10; // 2^10 s exceed the longest wait of 15 min
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String username = "";
    private String passwordHash = "";
    private int officialId;
    private boolean enabled = true;
    private String language = "vi";
    private int failedAttempts;

    @Nullable
    private Instant blockedUntil;

    private Instant createdAt = Instant.EPOCH;

    /** For JPA only. */
    protected Account() {}

    /**
     * Opens an account.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @param passwordHash the output of the password encoder
     * @throws RefusedException INVALID for a malformed user name
     */
    public static Account open(String username, String passwordHash, OfficialId official, Instant now) {
        if (!USERNAME.matcher(username).matches()) {
            throw RefusedException.invalidField("username", "identity.account.username-shape");
        }
        Account account = new Account();
        account.username = username;
        account.passwordHash = passwordHash;
        account.officialId = official.value();
        account.createdAt = now;
        return account;
    }

    /** Disables the account: nobody can sign in with it, and open sessions end with their next request. */
    void disable() {
        enabled = false;
    }

    /** Enables the account again and resets its failed attempts. */
    void enable() {
        enabled = true;
        forgetFailures();
    }

    /**
     * Counts a sign-in attempt before the password is checked. The first three consecutive failures cause no wait; then
     * the wait is 1 s, 2 s, 4 s, … and at most 15 minutes. An account is never locked permanently.
     *
     * @return false when the account still has to wait after earlier failures; the attempt is not counted then
     */
    boolean beginAttempt(Instant now) {
        if (blockedUntil != null && blockedUntil.isAfter(now)) {
            return false;
        }
        blockedUntil = failedAttempts < FREE_ATTEMPTS ? null : now.plus(waitAfter(failedAttempts - FREE_ATTEMPTS));
        failedAttempts++;
        return true;
    }

    private static Duration waitAfter(int doublings) {
        Duration wait = Duration.ofSeconds(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Resets the failed attempts after the right password. */
    void forgetFailures() {
        failedAttempts = 0;
        blockedUntil = null;
    }

    /**
     * Stores the language in which the official works.
     *
     * @param chosen {@code vi} or {@code en}
     */
    void speak(String chosen) {
        language = chosen;
    }

    public int id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public OfficialId official() {
        return new OfficialId(officialId);
    }

    /** Whether the account is enabled. */
    public boolean enabled() {
        return enabled;
    }

    /** Language in which the official works: {@code vi} or {@code en}. */
    public String language() {
        return language;
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
