package vn.motcua.identity.account;

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
import vn.motcua.vocabulary.EmailAddress;

/**
 * Account of an official. An update writes only the changed columns, so that a concurrent sign-in and a disabling do
 * not overwrite each other.
 */
@Entity
@DynamicUpdate
public class Account {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String username = "";
    private String passwordHash = "";
    private int officialId;
    private boolean enabled = true;
    private String language = "vi";
    private Instant createdAt = Instant.EPOCH;

    @Nullable
    private Instant signedInAt;

    @Nullable
    private String signedInFrom;

    private int wrongElsewhere;

    @Nullable
    private Instant wrongElsewhereAt;

    @Nullable
    private String wrongElsewhereFrom;

    @Nullable
    private Instant sessionsSince;

    @Nullable
    private Instant secondFactorSince;

    @Nullable
    private String email;

    /** For JPA only. */
    protected Account() {}

    /**
     * Opens an account.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @param passwordHash the output of the password encoder; empty until its holder sets a password
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

    /** Whether its holder has set a password. */
    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    /** Sets a new password and ends all sessions. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        endSessions(now);
    }

    /** Ends all sessions that began until now, with their next request. */
    void endSessions(Instant now) {
        sessionsSince = now;
    }

    /** Whether a session that began then has not been ended. */
    public boolean keepsSession(Instant begun) {
        return sessionsSince == null || begun.isAfter(sessionsSince);
    }

    /** Whether nobody signs in without a second factor any more, because its holder has set one. */
    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }

    /** From now on each session has to show a second factor; those that have not shown one are asked at their next request. */
    public void beginSecondFactor(Instant now) {
        if (secondFactorSince == null) {
            secondFactorSince = now;
        }
    }

    /** The account has no second factor any more, because its holder gave the last one up. */
    public void endSecondFactor() {
        secondFactorSince = null;
    }

    /** The account has no second factor any more, because it was lost; its sessions end. */
    public void forgetSecondFactor(Instant now) {
        endSecondFactor();
        endSessions(now);
    }

    /** Address to which a link is mailed when the password is forgotten; null while its holder has given none. */
    public @Nullable String email() {
        return email;
    }

    /** Sets that address, or takes it away. */
    void mailTo(@Nullable EmailAddress address) {
        email = address == null ? null : address.value();
    }

    /** Disables the account: nobody can sign in with it, and open sessions end with their next request. */
    void disable() {
        enabled = false;
    }

    /** Enables the account again. */
    void enable() {
        enabled = true;
    }

    /**
     * Records that the holder signed in, and forgets the wrong passwords typed elsewhere before.
     *
     * @param network network of the browser
     * @return the wrong passwords typed elsewhere since the last sign-in; null without any
     */
    @Nullable
    TriesElsewhere signedIn(String network, Instant now) {
        TriesElsewhere tries = wrongElsewhere == 0 || wrongElsewhereAt == null || wrongElsewhereFrom == null
                ? null
                : new TriesElsewhere(wrongElsewhere, wrongElsewhereAt, wrongElsewhereFrom, signedInAt);
        signedInAt = now;
        signedInFrom = network;
        wrongElsewhere = 0;
        wrongElsewhereAt = null;
        wrongElsewhereFrom = null;
        return tries;
    }

    /** Whether the holder signed in from this network the last time. */
    public boolean lastSignedInFrom(String network) {
        return network.equals(signedInFrom);
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

    /** State of an account, as administrators see it. */
    public enum State {
        /** Its holder has not set a password yet. */
        INVITED,
        OPEN,
        DISABLED
    }

    /** State of the account; never null. */
    public State state() {
        return !enabled ? State.DISABLED : hasPassword() ? State.OPEN : State.INVITED;
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
