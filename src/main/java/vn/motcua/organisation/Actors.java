package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Service;

import vn.motcua.platform.RefusedException;

/** Makes {@link Actor}s, with the scopes that follow from roles and offices (domain reference, section 6). */
@Service
public class Actors {

    private static final Set<Role> SEE_BELOW = EnumSet.of(Role.LEADER, Role.SUPERVISOR, Role.INSPECTOR);
    private static final Set<Role> SEE_ALL = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR);

    private final Organisation organisation;
    private final Clock clock;

    Actors(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Makes the actor of an official who works for the office, with the roles valid today.
     *
     * @throws RefusedException when the official has no role there today
     */
    public Actor forOfficial(OfficialId official, OfficeId office) {
        Office at = organisation.office(office);
        Set<Role> roles = organisation.roles(official, office, LocalDate.now(clock));
        if (roles.isEmpty()) {
            throw RefusedException.forbidden("organisation.actor.no-role");
        }
        return Actor.official(organisation.official(official), at, roles, visible(at, roles));
    }

    /** Makes the actor of a client system. It acts for, and sees, the root office and all offices below it. */
    public Actor forClient(int clientId, String name, OfficeId root, Set<Role> roles) {
        OfficeScope scope = organisation.office(root).kind() == OfficeKind.PROVINCE
                ? OfficeScope.all()
                : OfficeScope.of(organisation.subtree(root));
        return new Actor(Actor.Kind.CLIENT_SYSTEM, clientId, name, scope, scope, roles, root);
    }

    private OfficeScope visible(Office office, Set<Role> roles) {
        boolean central = office.kind() == OfficeKind.PROVINCE || office.kind() == OfficeKind.SERVICE_CENTRE;
        if (central && roles.stream().anyMatch(SEE_ALL::contains)) {
            return OfficeScope.all();
        }
        if (roles.stream().anyMatch(SEE_BELOW::contains)) {
            return OfficeScope.of(organisation.subtree(office.id()));
        }
        if (roles.equals(Set.of(Role.ADMINISTRATOR))) {
            return OfficeScope.none();
        }
        return OfficeScope.of(Set.of(office.id()));
    }
}
