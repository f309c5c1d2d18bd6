package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Closes shifts: lists what an official received, returned and took on a day, by the history, and stores the amount
 * counted in the drawer. Fees and charges are accounted separately (domain reference, section 6), and so are cash and
 * transfers, because only cash can be counted. A difference must be explained, and a closing is never changed.
 */
@Service
public class ShiftService {

    /** Roles that collect fees, and so have a drawer to count. */
    private static final Set<Role> TAKING_MONEY = Set.of(Role.CASHIER, Role.RECEPTION, Role.RETURN_DESK);

    private final ShiftClosings closings;
    private final RegisterQuery query;
    private final Clock clock;
    private final ZoneId zone;

    ShiftService(ShiftClosings closings, RegisterQuery query, Clock clock, ZoneId zone) {
        this.closings = closings;
        this.query = query;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The actor's own day at the present desk.
     *
     * @throws RefusedException FORBIDDEN when the actor is not an official
     */
    @Transactional(readOnly = true)
    public ShiftDay day(Actor actor, LocalDate day) {
        OfficeId office = office(actor);
        int official = official(actor);
        List<ShiftDay.Line> lines = query.shift(official, office, day);
        return new ShiftDay(
                day,
                lines,
                ShiftDay.sum(lines, false),
                ShiftDay.sum(lines, true),
                closings.of(official, office.value(), day));
    }

    /**
     * Closes the actor's shift of today with the amount counted in the drawer.
     *
     * @param no number of the closing within the day, from 1; a repeated number changes nothing
     * @param explanation explanation of a difference; null or blank without one
     * @throws RefusedException FORBIDDEN without a role that takes money; INVALID with the field when the amount is negative
     *     or a difference is not explained
     */
    @Transactional
    public void close(Actor actor, int no, long counted, @Nullable String explanation) {
        if (!actor.hasAny(TAKING_MONEY)) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", "");
        }
        Instant now = clock.instant();
        ShiftDay day = day(actor, LocalDate.ofInstant(now, zone));
        if (no <= day.closings().size()) {
            return;
        }
        ShiftClosing closing = ShiftClosing.of(day, official(actor), office(actor), counted, explanation, now);
        try {
            closings.saveAndFlush(closing);
        } catch (DuplicateKeyException closedMeanwhile) {
            throw RefusedException.conflict("dossier.refusal.shift-closed");
        }
    }

    private static int official(Actor actor) {
        return Objects.requireNonNull(actor.id());
    }

    private static OfficeId office(Actor actor) {
        OfficeId office = actor.office();
        if (actor.kind() != Actor.Kind.OFFICIAL || office == null) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", "");
        }
        return office;
    }
}
