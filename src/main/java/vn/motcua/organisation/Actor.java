package vn.motcua.organisation;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Acting person or system: its identity, roles and scopes. Every service that changes or shows something takes an actor
 * as a parameter, so that no rule of the domain reads a security context.
 *
 * @param kind never null
 * @param id of the official or client system; null for citizens and the system itself
 * @param name as written into the history of a dossier written into the history
 * @param acting the offices in whose name the actor may change something
 * @param visible the offices whose dossiers the actor may see
 * @param roles the roles the actor has at {@code office} today
 * @param office the office the actor works for now, or null for a citizen
 */
public record Actor(
        Kind kind,
        @Nullable Integer id,
        String name,
        OfficeScope acting,
        OfficeScope visible,
        Set<Role> roles,
        @Nullable OfficeId office) {

    /** Kind of an actor. */
    public enum Kind {
        OFFICIAL,
        CLIENT_SYSTEM,
        CITIZEN,
        SYSTEM
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(acting, "acting");
        Objects.requireNonNull(visible, "visible");
        roles = Set.copyOf(roles);
        if ((kind == Kind.OFFICIAL || kind == Kind.CLIENT_SYSTEM) && (id == null || office == null)) {
            throw new IllegalArgumentException("An actor of kind " + kind + " has an id and an office");
        }
    }

    /** Makes the actor of an official who works for one office. */
    public static Actor official(Official official, Office office, Set<Role> roles, OfficeScope visible) {
        return new Actor(
                Kind.OFFICIAL,
                official.id().value(),
                official.fullName(),
                OfficeScope.of(Set.of(office.id())),
                visible,
                roles,
                office.id());
    }

    /**
     * Makes the actor of the application itself, for jobs and imports of an office. It may act for every office and has
     * no role.
     */
    public static Actor system(String name, OfficeId office) {
        return new Actor(Kind.SYSTEM, null, name, OfficeScope.all(), OfficeScope.all(), Set.of(), office);
    }

    /**
     * Makes the actor of a citizen, who has no account. Its scopes are empty: the code and the check number of a
     * dossier decide what a citizen may see.
     */
    public static Actor citizen(String name) {
        return new Actor(Kind.CITIZEN, null, name, OfficeScope.none(), OfficeScope.none(), Set.of(), null);
    }

    /** Official who acts; null for a client system, a citizen and the system itself. */
    public @Nullable OfficialId official() {
        return kind == Kind.OFFICIAL && id != null ? new OfficialId(id) : null;
    }

    /** Whether the actor may change something in this office's name. */
    public boolean mayActAt(OfficeId other) {
        return acting.contains(other);
    }

    /** Whether the actor may see this office's dossiers. */
    public boolean maySee(OfficeId other) {
        return visible.contains(other);
    }

    /** Whether the actor has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor has at least one of the roles. */
    public boolean hasAny(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    /** Owner of the actor's idempotency keys: the same key of two owners counts as two keys. */
    public String idempotencyOwner() {
        return switch (kind) {
            case OFFICIAL, CLIENT_SYSTEM -> kind + ":" + id;
            case CITIZEN -> kind.name();
            case SYSTEM -> kind + ":" + name;
        };
    }

    /** Omits the name of a citizen, which does not belong in a log. */
    @Override
    public String toString() {
        return "Actor[" + (kind == Kind.CITIZEN ? "CITIZEN" : idempotencyOwner()) + " at " + office + "]";
    }
}
