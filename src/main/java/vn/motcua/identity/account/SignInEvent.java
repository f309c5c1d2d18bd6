package vn.motcua.identity.account;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Entry of the sign-in log: a sign-in, a sign-out, an unlocked desk or a failure. */
@Entity
@Immutable
@Table(name = "sign_in_log")
public class SignInEvent {

    /** Kind of an entry. */
    public enum Kind {
        SIGNED_IN,
        UNLOCKED,
        FAILED,
        BLOCKED,
        SIGNED_OUT,
        PASSWORD_SET,
        /** The password was right, and a second factor was asked for. */
        SECOND_FACTOR_ASKED,
        SECOND_FACTOR_FAILED,
        SECOND_FACTOR_SET,
        RECOVERY_CODE_USED,
        PASSKEY_SET,
        PASSKEY_REMOVED;

        /** Kinds that say that somebody did not get in. */
        public static final Set<Kind> FAILURES = Set.of(FAILED, BLOCKED, SECOND_FACTOR_FAILED);
    }

    /** Number of characters stored of a user name that belongs to no account. */
    private static final int SHOWN = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Instant at = Instant.EPOCH;
    private String username = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "event")
    private Kind kind = Kind.FAILED;

    @Nullable
    private Integer accountId;

    private String network = "";

    /** For JPA only. */
    protected SignInEvent() {}

    private SignInEvent(Kind kind, String username, @Nullable Integer account, String network, Instant at) {
        this.kind = kind;
        this.username = username;
        this.accountId = account;
        this.network = network;
        this.at = at;
    }

    /**
     * Makes an entry for an account.
     *
     * @param network network of the client, not its address
     */
    public static SignInEvent of(Kind kind, String username, int account, String network, Instant at) {
        return new SignInEvent(kind, username, account, network, at);
    }

    /**
     * Makes an entry for a failure with an unknown user name. Only its first characters are stored, since it may be a
     * password typed into the wrong field.
     */
    public static SignInEvent unknown(Kind kind, String typed, String network, Instant at) {
        String shown = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(SHOWN, typed.codePointCount(0, typed.length()))));
        return new SignInEvent(kind, shown + "…", null, network, at);
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    /** Number of the entry, which grows with time. */
    public long id() {
        return id;
    }

    /** The user name; of one that belongs to no account, its first characters. */
    public String username() {
        return username;
    }

    /** The account; null for a name that belongs to none. */
    public @Nullable Integer accountId() {
        return accountId;
    }

    /** Network of the client, never its whole address. */
    public String network() {
        return network;
    }

    @Override
    public String toString() {
        return "SignInEvent[" + id + ", " + kind + ", account " + accountId + ", " + at + "]";
    }
}
