package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import vn.motcua.dossier.HeldWorkQuery.Holder;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.life.Action;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.OfficialAdministration.Ending;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;

/**
 * Hands on the work of an official whose role ends, to a colleague or back to the pile of the office: each dossier by the same
 * acts by which a head assigns it or takes it out of somebody's hands, so that its history says so. An administrator may do so
 * without seeing the dossiers. What somebody else takes meanwhile stays with whoever took it.
 */
@Service
public class WorkOfLeavers {

    /** The most dossiers handed on at one time. */
    public static final int MOST = 1_000;

    private static final Logger log = LoggerFactory.getLogger(WorkOfLeavers.class);
    private static final int BATCH = 100;
    private static final String APPLICATION = "Motcua";

    private final Dossiers dossiers;
    private final HeldWorkQuery work;
    private final Organisation organisation;
    private final OfficialAdministration officials;
    private final Clock clock;

    WorkOfLeavers(
            Dossiers dossiers,
            HeldWorkQuery work,
            Organisation organisation,
            OfficialAdministration officials,
            Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.organisation = organisation;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * Ends a role, and hands on the work first where it ends by today and somebody chose who gets it. A role that ends later keeps
     * its work until then; {@link #handOnWhatIsLeft} hands it on after the last day.
     *
     * @param handOn whether the work goes to the heir, or to the pile without one; otherwise work in hand is against an end by today
     * @return number of dossiers handed on
     *
     * @throws RefusedException as {@link OfficialAdministration#end} does; the work handed on until then stays handed on
     */
    public int end(OfficialId leaver, Ending ending, boolean handOn, String reason, int revision, Actor administrator) {
        officials.requireEnding(leaver, ending, revision, administrator);
        int given = 0;
        if (handOn && officials.endsByToday(ending)) {
            Holder holder = new Holder(leaver, ending.office(), ending.role());
            given = handOn(holder, ending.heir(), asHead(holder, Actor.Kind.OFFICIAL, administrator));
        }
        officials.end(leaver, ending, reason, revision, administrator);
        return given;
    }

    /**
     * Hands on what officials hold in roles that have ended: to whom the administrator chose, else back to the pile, where all who
     * have the role see it.
     *
     * @return number of dossiers handed on
     */
    public int handOnWhatIsLeft() {
        LocalDate today = LocalDate.now(clock);
        int given = 0;
        for (Holder holder : work.holders()) {
            if (organisation.roles(holder.official(), holder.office(), today).contains(holder.role())) {
                continue;
            }
            OfficialId heir = organisation
                    .heir(holder.official(), holder.office(), holder.role())
                    .filter(each ->
                            organisation.roles(each, holder.office(), today).contains(holder.role()))
                    .orElse(null);
            Actor application = Actor.system(APPLICATION, holder.office());
            given += handOn(holder, heir, asHead(holder, Actor.Kind.SYSTEM, application));
            int left = officials.held(holder.official(), holder.office(), holder.role());
            if (left > 0) {
                log.warn("{} dossiers are still held in a role that has ended, at office {}", left, holder.office());
            }
        }
        return given;
    }

    /** Hands on in batches, those due first first. */
    private int handOn(Holder holder, @Nullable OfficialId heir, Actor head) {
        Action action = heir == null ? new Release(holder.official()) : new Assign(heir, holder.official());
        Set<UUID> refused = new HashSet<>();
        int given = 0;
        List<UUID> batch = next(holder, refused);
        while (!batch.isEmpty() && given < MOST && refused.size() < BATCH) {
            for (UUID dossier : batch) {
                try {
                    dossiers.perform(new DossierId(dossier), action, head, RequestKey.random(), null);
                    given++;
                } catch (RefusedException taken) { // by somebody else meanwhile, or somebody works on it just now
                    refused.add(dossier);
                }
            }
            batch = next(holder, refused);
        }
        return given;
    }

    private List<UUID> next(Holder holder, Set<UUID> refused) {
        return work.held(holder.official(), holder.office(), holder.role(), BATCH + refused.size()).stream()
                .filter(dossier -> !refused.contains(dossier))
                .toList();
    }

    private static Actor asHead(Holder holder, Actor.Kind kind, Actor who) {
        OfficeScope office = OfficeScope.of(Set.of(holder.office()));
        return new Actor(kind, who.id(), who.name(), office, office, Set.of(Role.DIVISION_HEAD), holder.office());
    }
}
