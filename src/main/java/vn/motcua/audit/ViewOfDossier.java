package vn.motcua.audit;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

/**
 * That somebody looked at a dossier, as its citizen is told: not by name.
 *
 * @param office where they work; null for citizens
 * @param roles of the official at that office on that day; empty for others
 */
public record ViewOfDossier(
        Instant viewedAt, Actor.Kind kind, @Nullable Office office, Set<Role> roles, ViewPurpose purpose) {

    public ViewOfDossier {
        roles = Set.copyOf(roles);
    }
}
