package vn.motcua.audit;

import java.util.Collection;
import java.util.Set;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/** Why somebody looks at a dossier; stands in the view log, which its owner may ask to see. */
public enum ViewPurpose {
    /** To work on it, or to hand it over. */
    PROCESSING,
    /** To print one of its papers. */
    PRINTING,
    /** To take a list along as a file. */
    EXPORT,
    /** To hand over the result. */
    RETURN,
    /** To supervise or inspect. */
    SUPERVISION,
    /** Another system asked. */
    API,
    /** The citizen looks at the status of the own dossier. */
    STATUS,
    /** Who is at the counter was looked up by number. */
    APPLICANT_SEARCH,
    /** Dossiers were looked for by name, number or telephone. */
    SEARCH;

    private static final Set<Role> WATCHING = Set.of(Role.SUPERVISOR, Role.INSPECTOR, Role.ADMINISTRATOR);

    /**
     * The purpose for which this actor can look at a dossier: who may supervise, and works at none of the offices that handle
     * it, does not process it, whatever other work the actor has.
     *
     * @param handling offices that received it, decide on it, or have it on their way
     */
    public ViewPurpose of(Actor actor, Collection<OfficeId> handling) {
        boolean watches = this == PROCESSING
                && actor.kind() == Actor.Kind.OFFICIAL
                && WATCHING.stream().anyMatch(actor::has)
                && handling.stream().noneMatch(actor::mayActAt);
        return watches ? SUPERVISION : this;
    }

    /** The purpose for which this actor can look: who only supervises or inspects does not process. */
    ViewPurpose of(Actor actor) {
        boolean watches = this == PROCESSING
                && actor.kind() == Actor.Kind.OFFICIAL
                && !actor.roles().isEmpty()
                && WATCHING.containsAll(actor.roles());
        return watches ? SUPERVISION : this;
    }
}
