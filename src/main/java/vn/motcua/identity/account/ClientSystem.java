package vn.motcua.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/**
 * Client system that uses the API with a bearer token. Only the SHA-256 hash of the token is stored; a token has 256
 * random bits, so that a salt or a slow hash would not make it harder to guess. After a new token was given out, the one before
 * is accepted for a while.
 */
@Entity
public class ClientSystem {

    /** How exactly the moment of last use is known: it is not written at every request. */
    static final Duration PRECISION = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Version
    private int version;

    private String name = "";
    private byte[] tokenHash = {};
    private byte @Nullable [] previousTokenHash;
    private @Nullable Instant previousValidTo;
    private int officeId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles = {};

    private boolean enabled = true;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant usedAt;

    @Nullable
    private Instant validTo;

    /** For JPA only. */
    protected ClientSystem() {}

    /**
     * Registers a client system.
     *
     * @param root the office that the system acts for, with all offices below it
     * @param validTo the moment at which the token expires; null for never
     */
    static ClientSystem register(
            String name, byte[] tokenHash, OfficeId root, Set<Role> roles, Instant now, @Nullable Instant validTo) {
        ClientSystem system = new ClientSystem();
        system.name = name;
        system.tokenHash = tokenHash.clone();
        system.officeId = root.value();
        system.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        system.createdAt = now;
        system.validTo = validTo;
        return system;
    }

    /** Disables the client system: its token is refused from the next request on. */
    void disable() {
        enabled = false;
        previousTokenHash = null;
        previousValidTo = null;
    }

    /**
     * Takes a new token; the present one is accepted until then, and the one before it no more.
     *
     * @param until end of the present token
     * @param expiry end of the new one
     */
    void rotate(byte[] newHash, Instant until, Instant expiry) {
        previousTokenHash = tokenHash;
        previousValidTo = validTo != null && validTo.isBefore(until) ? validTo : until;
        tokenHash = newHash.clone();
        validTo = expiry;
    }

    /** Whether a token with this hash is accepted at a moment. */
    boolean accepts(byte[] hash, Instant now) {
        if (!enabled) {
            return false;
        }
        return Arrays.equals(hash, tokenHash)
                ? validTo == null || validTo.isAfter(now)
                : Arrays.equals(hash, previousTokenHash) && previousValidTo != null && previousValidTo.isAfter(now);
    }

    /** Whether a use now is worth writing down. */
    boolean isUseToBeWritten(Instant now) {
        return usedAt == null || usedAt.isBefore(now.minus(PRECISION));
    }

    /** What has become of it at a moment. */
    public State state(Instant now) {
        if (!enabled) {
            return State.REVOKED;
        }
        return validTo == null || validTo.isAfter(now) ? State.OPEN : State.EXPIRED;
    }

    /** States of a client system. */
    public enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    public int id() {
        return id;
    }

    /** Counts the changes by administrators. */
    public int revision() {
        return version;
    }

    public String name() {
        return name;
    }

    /** Office that the system acts for, with all offices below it. */
    public OfficeId root() {
        return new OfficeId(officeId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The moment at which the token expires; null for never. */
    public @Nullable Instant validTo() {
        return validTo;
    }

    /** The moment until which the token before is accepted; null for none, or past. */
    public @Nullable Instant previousValidTo() {
        return previousValidTo;
    }

    /** Last use, to a quarter of an hour; null for never. */
    public @Nullable Instant usedAt() {
        return usedAt;
    }

    /** Roles it has at these offices. */
    public Set<Role> roles() {
        Set<Role> known = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(known::add);
        return known;
    }

    @Override
    public String toString() {
        return "ClientSystem[" + id + ", " + name + "]";
    }
}
