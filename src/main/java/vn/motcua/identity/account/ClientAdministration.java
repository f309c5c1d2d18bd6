package vn.motcua.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Sha256;

/**
 * Service by which administrators register client systems, give them new tokens and revoke them, with reasons and on record. A token
 * is shown once. A system approves, supervises and administers nothing: these roles are people's.
 */
@Service
@Transactional
public class ClientAdministration {

    /** Roles that a system may have. */
    public static final Set<Role> ROLES = Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(Role.WITH_AUTHORITY)));

    /** How long the token before may be accepted, in hours. */
    public static final List<Integer> OVERLAPS = List.of(0, 24, 72, 168);

    private static final Duration LONGEST = Duration.ofDays(731);

    private final ClientSystems systems;
    private final Organisation organisation;
    private final ChangeLog log;
    private final Clock clock;
    private final ZoneId zone;

    ClientAdministration(ClientSystems systems, Organisation organisation, ChangeLog log, Clock clock, ZoneId zone) {
        this.systems = systems;
        this.organisation = organisation;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The systems of offices that the actor administers, by name. */
    @Transactional(readOnly = true)
    public List<ClientSystem> all(Actor actor) {
        return systems.findAllByOrderByName().stream()
                .filter(system -> organisation.administers(actor, system.root()))
                .toList();
    }

    /**
     * One system.
     *
     * @throws RefusedException NOT_FOUND for one that does not exist or belongs to others
     */
    @Transactional(readOnly = true)
    public ClientSystem get(int id, Actor actor) {
        return systems.findById(id)
                .filter(system -> organisation.administers(actor, system.root()))
                .orElseThrow(() -> RefusedException.notFound("identity.client.unknown"));
    }

    /**
     * Registers a system.
     *
     * @param root office that it acts for, with all offices below it
     * @param lastDay last day on which the token is accepted
     * @return the token, which can be shown only this once
     * @throws RefusedException INVALID at the field for a name that is taken, no role or one of people, a day that is past or too far
     */
    public String register(String name, OfficeId root, Set<Role> roles, LocalDate lastDay, String reason, Actor actor) {
        organisation.requireAdministrator(actor, root);
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw RefusedException.invalidField("roles", "identity.client.roles");
        }
        Instant expiry = expiry(lastDay);
        if (systems.findByName(name).isPresent()) {
            throw taken();
        }
        String token = ClientTokens.random();
        ClientSystem system = ClientSystem.register(name, Sha256.of(token), root, roles, clock.instant(), expiry);
        try {
            systems.saveAndFlush(system);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken();
        }
        Map<String, String> after = new LinkedHashMap<>();
        after.put("roles", names(roles));
        after.put("last-day", lastDay.toString());
        record(system, "client-registered", Map.of(), after, reason, actor);
        return token;
    }

    /**
     * Gives out a new token; the one of before is accepted for so many hours more.
     *
     * @param overlapHours one of {@link #OVERLAPS}
     * @param revision the revision the page was made from
     * @return the token, which can be shown only this once
     * @throws RefusedException CONFLICT for a revoked system, or when somebody else was faster
     */
    public String rotate(int id, int overlapHours, LocalDate lastDay, String reason, int revision, Actor actor) {
        ClientSystem system = known(id, revision, actor);
        if (!OVERLAPS.contains(overlapHours)) {
            throw RefusedException.invalidField("overlap", "identity.client.overlap");
        }
        String token = ClientTokens.random();
        Instant before = system.validTo();
        system.rotate(Sha256.of(token), clock.instant().plus(Duration.ofHours(overlapHours)), expiry(lastDay));
        save(system);
        record(
                system,
                "client-rotated",
                before == null ? Map.of() : Map.of("last-day", day(before)),
                Map.of("last-day", lastDay.toString(), "overlap-hours", String.valueOf(overlapHours)),
                reason,
                actor);
        return token;
    }

    /** Revokes a system: its tokens are refused from the next request on, on every instance. */
    public void revoke(int id, String reason, int revision, Actor actor) {
        ClientSystem system = known(id, revision, actor);
        system.disable();
        save(system);
        record(system, "client-revoked", Map.of(), Map.of(), reason, actor);
    }

    private ClientSystem known(int id, int revision, Actor actor) {
        ClientSystem system = get(id, actor);
        if (system.revision() != revision || system.state(clock.instant()) == ClientSystem.State.REVOKED) {
            throw changedMeanwhile();
        }
        return system;
    }

    private void save(ClientSystem system) {
        try {
            systems.saveAndFlush(system);
        } catch (ObjectOptimisticLockingFailureException faster) {
            throw changedMeanwhile();
        }
    }

    private Instant expiry(LocalDate lastDay) {
        Instant expiry = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST))) {
            throw RefusedException.invalidField("lastDay", "identity.client.last-day");
        }
        return expiry;
    }

    private String day(Instant expiry) {
        return LocalDate.ofInstant(expiry.minusSeconds(1), zone).toString();
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }

    private static RefusedException taken() {
        return RefusedException.invalidField("name", "identity.client.name-taken");
    }

    private static RefusedException changedMeanwhile() {
        return RefusedException.conflict("identity.client.changed-meanwhile");
    }

    private void record(
            ClientSystem system,
            String verb,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String reason,
            Actor actor) {
        log.record(
                new ChangeLog.Change(Subject.CLIENT_SYSTEM, system.name(), system.root(), verb, before, after, reason),
                actor);
    }
}
