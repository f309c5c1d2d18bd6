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

/** Service that registers client systems and identifies them by their tokens. */
@Service
public class ClientTokens {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientSystems systems;
    private final Actors actors;
    private final Clock clock;

    ClientTokens(ClientSystems systems, Actors actors, Clock clock) {
        this.systems = systems;
        this.actors = actors;
        this.clock = clock;
    }

    /** A secret of 256 random bits, as text that is safe in a URL. */
    static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Registers a client system and creates its token.
     *
     * @param name the unique name of the system
     * @param root the office that the system acts for, with all offices below it
     * @param roles the roles it has at these offices
     * @param validTo the moment at which the token expires; null for never
     * @return the token, which can be shown only this once
     */
    @Transactional
    public String register(String name, OfficeId root, Set<Role> roles, @Nullable Instant validTo) {
        String token = random();
        register(name, token, root, roles, validTo);
        return token;
    }

    /** Registers a client system with a given token, for the demo. Has no effect when a system of that name exists. */
    @Transactional
    public void register(String name, String token, OfficeId root, Set<Role> roles, @Nullable Instant validTo) {
        byte[] hash = Sha256.of(token);
        if (!systems.existsByNameOrTokenHash(name, hash)) {
            systems.save(ClientSystem.register(name, hash, root, roles, clock.instant(), validTo));
        }
    }

    /** Disables a client system: its token is refused from the next request on. */
    @Transactional
    public void disable(String name) {
        systems.findByName(name).ifPresent(ClientSystem::disable);
    }

    /** Actor of the client system with this token; empty when the token is unknown, disabled or expired. */
    public Optional<Actor> byToken(String token) {
        byte[] hash = Sha256.of(token);
        Instant now = clock.instant();
        Optional<ClientSystem> accepted = systems.findByToken(hash).filter(system -> system.accepts(hash, now));
        accepted.filter(system -> system.isUseToBeWritten(now))
                .ifPresent(system -> systems.used(system.id(), now, now.minus(ClientSystem.PRECISION)));
        return accepted.map(system -> actors.forClient(system.id(), system.name(), system.root(), system.roles()));
    }

    /** Whether the token is accepted. */
    public boolean isKnown(String token) {
        return systems.existsByTokenHashAndEnabledTrue(Sha256.of(token));
    }
}
