package vn.motcua.identity.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Sha256;

/** Registers client systems and knows them by their tokens. */
@Service
public class ClientTokens {

    private static final int TOKEN_BYTES = 32;

    private final ClientSystems systems;
    private final Actors actors;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClientTokens(ClientSystems systems, Actors actors, Clock clock) {
        this.systems = systems;
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
        byte[] hash = Sha256.of(token);
        if (!systems.existsByNameOrTokenHash(name, hash)) {
            systems.save(ClientSystem.register(name, hash, root, roles, clock.instant(), validTo));
        }
    }

    /** Lets the token open nothing any more, from the next request on. */
    @Transactional
    public void disable(String name) {
        systems.findByName(name).ifPresent(ClientSystem::disable);
    }

    /** The system this token belongs to, unless it is unknown, disabled or over. */
    public Optional<Actor> byToken(String token) {
        return systems.findByTokenHash(Sha256.of(token))
                .filter(system -> system.isOpenAt(clock.instant()))
                .map(system -> actors.forClient(system.id(), system.name(), system.root(), system.roles()));
    }

    /** Whether this token opens anything. */
    public boolean isKnown(String token) {
        return systems.existsByTokenHashAndEnabledTrue(Sha256.of(token));
    }
}
