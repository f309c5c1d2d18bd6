package vn.motcua.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;

import vn.motcua.dossier.action.step.Assign;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;

/**
 * Gives the work of an official who leaves to a colleague: each dossier by the same act by which a head assigns it, so that its
 * history says who gave it to whom. An administrator may do so without seeing the dossiers.
 */
@Service
public class WorkOfLeavers {

    /** The most dossiers given on at one time. */
    public static final int MOST = 100;

    private final Dossiers dossiers;
    private final HeldWorkQuery work;
    private final Organisation organisation;

    WorkOfLeavers(Dossiers dossiers, HeldWorkQuery work, Organisation organisation) {
        this.dossiers = dossiers;
        this.work = work;
        this.organisation = organisation;
    }

    /**
     * What was given on.
     *
     * @param given number of dossiers
     * @param left number of dossiers, counted up to {@value #MOST}, that the official still holds: somebody works on them just
     *     now, they are on their way, or there are more than are given at one time
     */
    public record Given(int given, int left) {}

    /**
     * Gives what an official holds at an office in a role to a colleague, at most {@value #MOST} dossiers.
     *
     * @throws RefusedException FORBIDDEN to who does not administer the office, INVALID for a colleague without the role
     */
    public Given giveOn(OfficialId from, OfficeId office, Role role, OfficialId to, Actor administrator) {
        organisation.requireAdministrator(administrator, office);
        Actor asHead = new Actor(
                Actor.Kind.OFFICIAL,
                administrator.id(),
                administrator.name(),
                OfficeScope.of(Set.of(office)),
                OfficeScope.of(Set.of(office)),
                Set.of(Role.DIVISION_HEAD),
                office);
        List<UUID> held = work.held(from, office, role, MOST);
        int given = 0;
        RefusedException last = null;
        for (UUID dossier : held) {
            try {
                dossiers.perform(new DossierId(dossier), new Assign(to), asHead, RequestKey.random(), null);
                given++;
            } catch (RefusedException refused) {
                last = refused;
            }
        }
        if (given == 0 && last != null) {
            throw last.at("to");
        }
        return new Given(given, work.held(from, office, role, MOST).size());
    }
}
