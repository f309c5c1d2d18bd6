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
 * Client system that uses the API with a bearer token. Only the SHA-256 hash of the token is stored; a token has 256
 * random bits, so that a salt or a slow hash would not make it harder to guess.
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
    }

    /** Whether the token is accepted at a moment. */
    boolean isOpenAt(Instant now) {
        return enabled && (validTo == null || validTo.isAfter(now));
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Office that the system acts for, with all offices below it. */
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
