package vn.motcua.identity.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/**
 * Another system that uses the API, with a bearer token. Only the token's SHA-256 is kept: a token has 256 random bits, which no
 * salt or slow hash would make harder to guess.
 */
@Entity
class ClientSystem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String name = "";
    private byte[] tokenHash = {};
    private int officeId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles = {};

    private boolean enabled = true;
    private Instant createdAt = Instant.EPOCH;

    @Nullable
    private Instant validTo;

    /** For JPA only. */
    protected ClientSystem() {}

    /**
     * Registers a system.
     *
     * @param root it acts for this office and all below
     * @param validTo when the token ends; null for never
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

    /** Lets the token open nothing any more, from the next request on. */
    void disable() {
        enabled = false;
    }

    /** Whether its token opens something at that moment. */
    boolean isOpenAt(Instant now) {
        return enabled && (validTo == null || validTo.isAfter(now));
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    /** It acts for this office and all below. */
    OfficeId root() {
        return new OfficeId(officeId);
    }

    Set<Role> roles() {
        Set<Role> known = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(known::add);
        return known;
    }

    @Override
    public String toString() {
        return "ClientSystem[" + id + ", " + name + "]";
    }
}
