package vn.motcua.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/**
 * Other systems that use the API, each with a bearer token. Only the token's SHA-256 is kept: a token has 256 random
 * bits, which no salt or slow hash would make harder to guess.
 */
@Service
public class ClientSystems {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClientSystems(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Registers a system.
     *
     * @param name of the system, unique
     * @param root it acts for this office and all below
     * @param roles what it may do there
     * @param validTo when the token ends, or null
     * @return the token, to be shown once and never again
     */
    @Transactional
    public String register(String name, OfficeId root, Set<Role> roles, @Nullable Instant validTo) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        register(name, token, root, roles, validTo);
        return token;
    }

    /** With a given token: of the demo. A system of that name stays as it is. */
    @Transactional
    public void register(String name, String token, OfficeId root, Set<Role> roles, @Nullable Instant validTo) {
        jdbc.sql("""
                        insert into client_system (name, token_hash, office_id, roles, created_at, valid_to)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(name)
                .param(sha256(token))
                .param(root.value())
                .param(roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(validTo == null ? null : validTo.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets the token open nothing any more, from the next request on. */
    @Transactional
    public void disable(String name) {
        jdbc.sql("update client_system set enabled = false where name = ?")
                .param(name)
                .update();
    }

    /** The system this token belongs to, unless it is unknown, disabled or over. */
    public Optional<Actor> byToken(String token) {
        return jdbc.sql("""
                        select id, name, office_id, roles from client_system
                        where token_hash = ? and enabled and (valid_to is null or valid_to > ?)""")
                .params(sha256(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, no) -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf)
                            .forEach(roles::add);
                    return actors.forClient(
                            row.getInt("id"), row.getString("name"), new OfficeId(row.getInt("office_id")), roles);
                })
                .optional();
    }

    /** Whether this token opens anything. */
    public boolean isKnown(String token) {
        return jdbc.sql("select exists (select from client_system where token_hash = ? and enabled)")
                .param(sha256(token))
                .query(Boolean.class)
                .single();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", impossible);
        }
    }
}
