package vn.motcua.desk.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Makes slips for files that go to another office, and finds the slip of a scanned code. */
@Service
@Transactional
public class HandOverSlipService {

    /** Maximum number of files on a slip; further files are for the next slip. */
    public static final int MOST = 100;

    private final HandOverSlips slips;
    private final GivenFilesQuery files;
    private final Organisation organisation;
    private final ViewLog log;
    private final Clock clock;
    private final ZoneId zone;

    HandOverSlipService(
            HandOverSlips slips,
            GivenFilesQuery files,
            Organisation organisation,
            ViewLog log,
            Clock clock,
            ZoneId zone) {
        this.slips = slips;
        this.files = files;
        this.organisation = organisation;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A slip that was scanned.
     *
     * @param receiver whether it came to one of the actor's offices; otherwise such an office gave it
     * @param lines number of files on the slip
     */
    public record Found(HandOverSlipCode code, boolean receiver, int lines) {}

    /**
     * Makes the slip for files handed over by the actor's offices to another one and not yet taken, oldest first, at
     * most {@value #MOST}, and assigns its code.
     *
     * @throws RefusedException CONFLICT when there are no such files, or the numbers of the day are used up
     */
    public HandOverSlipContent make(OfficeId to, Actor actor) {
        log.listing("hand-over", actor, ViewPurpose.PRINTING);
        List<GivenFilesQuery.Given> given = files.given(to, actor, MOST);
        if (given.isEmpty()) {
            throw RefusedException.conflict("document.refusal.nothing-given");
        }
        Instant now = clock.instant();
        Office from = given.get(0).line().from();
        LocalDate day = LocalDate.ofInstant(now, zone);
        files.lockNumbers(from.id());
        int no = slips.lastNumber(from.id().value(), day) + 1;
        if (no > HandOverSlipCode.MOST) {
            throw RefusedException.conflict("dossier.refusal.slips-used-up", HandOverSlipCode.MOST);
        }
        HandOverSlipCode code = new HandOverSlipCode(from.code(), day, no);
        slips.save(new HandOverSlip(
                code,
                from.id(),
                to,
                now,
                actor.name(),
                given.stream()
                        .map(each -> new HandOverSlip.Line(each.line().dossier().value(), each.no()))
                        .toList()));
        return new HandOverSlipContent(
                code,
                from,
                organisation.office(to),
                now,
                given.stream().map(GivenFilesQuery.Given::line).toList());
    }

    /**
     * Finds the slip of a code that came to the actor's offices or was given by them; empty for other offices' slips
     * too. A code typed without its office is found only when it matches a single slip.
     */
    @Transactional(readOnly = true)
    public Optional<Found> find(HandOverSlipCode code, Actor actor) {
        List<Integer> acting = Arrays.stream(OfficeScopeCondition.ids(actor.acting(), organisation))
                .boxed()
                .toList();
        List<HandOverSlip> found = code.office() == null
                ? slips.ofDay(code.day(), code.no(), acting, Limit.of(2))
                : slips.ofCode(code.value(), acting);
        return found.size() == 1
                ? found.stream()
                        .map(slip -> new Found(
                                slip.code(),
                                acting.contains(slip.to().value()),
                                slip.lines().size()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Files handed over by the actor's offices to another one and not yet taken, oldest first, at most {@value #MOST}.
     */
    public List<HandOverLine> given(OfficeId to, Actor actor) {
        log.listing("hand-over", actor, ViewPurpose.PRINTING);
        return files.given(to, actor, MOST).stream()
                .map(GivenFilesQuery.Given::line)
                .toList();
    }
}
