package vn.motcua.desk.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/** Favourite procedures of a desk: those it pinned, then those it received most often recently. */
@Service
@Transactional(readOnly = true)
public class DeskFavourites {

    /** Number of days of receptions that are considered. */
    private static final int DAYS = 60;

    private static final Limit MOST_PINNED = Limit.of(20);

    private final PinnedProcedures pins;
    private final DeskReceptionQuery received;
    private final Catalogue catalogue;
    private final Clock clock;

    DeskFavourites(PinnedProcedures pins, DeskReceptionQuery received, Catalogue catalogue, Clock clock) {
        this.pins = pins;
        this.received = received;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The favourites in force today, in order of rank. */
    public List<ProcedureVersion> of(OfficeId office, int most) {
        LocalDate today = LocalDate.now(clock);
        Set<String> codes = new LinkedHashSet<>(pinned(office));
        received.mostReceived(today.minusDays(DAYS), office)
                .forEach(version -> codes.add(catalogue.version(version).code()));
        return codes.stream()
                .flatMap(code -> catalogue.inForce(code, today).stream())
                .limit(most)
                .toList();
    }

    /** The codes of the procedures the desk pinned, oldest first. */
    public List<String> pinned(OfficeId office) {
        return pins.codes(office.value(), MOST_PINNED);
    }

    /**
     * Pins or unpins a procedure for the actor's desk.
     *
     * @throws RefusedException FORBIDDEN unless the actor receives at the office, NOT_FOUND for an unknown procedure
     */
    @Transactional
    public void pin(String code, boolean pinned, OfficeId office, Actor actor) {
        if (!actor.mayActAt(office) || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("counter.refusal.no-desk");
        }
        if (catalogue.versions(code).isEmpty()) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        if (pinned) {
            pins.pin(office.value(), code, clock.instant());
        } else {
            pins.unpin(office.value(), code);
        }
    }
}
