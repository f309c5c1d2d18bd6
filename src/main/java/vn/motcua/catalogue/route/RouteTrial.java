package vn.motcua.catalogue.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;

/** Runs a dossier that does not exist along the steps of a route: who would have it, and until when. Nothing is stored. */
@Service
public class RouteTrial {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Calendars calendars;
    private final ZoneId zone;

    RouteTrial(Catalogue catalogue, Organisation organisation, Calendars calendars, ZoneId zone) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * A step as it would be.
     *
     * @param staff who could do it on the day of the reception; empty where nobody could
     * @param dueAt its due moment; null where the limit is unknown or no date can be promised
     */
    public record TriedStep(
            RouteStep step,
            Office office,
            List<Official> staff,
            @Nullable Instant dueAt) {}

    /**
     * Runs the steps.
     *
     * @param at moment of the acceptance
     * @throws RefusedException CONFLICT when the office that decides, or the office of a step, cannot be determined
     */
    public List<TriedStep> run(
            List<RouteStep> steps, ProcedureVersion version, ProcedureCase which, Office receiving, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        Office competent = catalogue.competentOffice(version, receiving, day);
        List<ResolvedStep> resolved = catalogue.resolveSteps(steps, version, receiving, competent);
        List<@Nullable Instant> dues = dues(steps, which, receiving, at, day);
        List<TriedStep> tried = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            RouteStep step = resolved.get(i).step();
            Office office = organisation.office(resolved.get(i).office());
            tried.add(
                    new TriedStep(step, office, organisation.officialsAt(office.id(), step.role(), day), dues.get(i)));
        }
        return tried;
    }

    private List<@Nullable Instant> dues(
            List<RouteStep> steps, ProcedureCase which, Office receiving, Instant at, LocalDate day) {
        List<@Nullable Instant> none = new ArrayList<>();
        steps.forEach(step -> none.add(null));
        if (steps.isEmpty() || RouteChecks.sum(steps) == 0) {
            return none;
        }
        try {
            Deadlines deadlines = new Deadlines(calendars.forOffice(receiving.id()));
            Deadline deadline =
                    deadlines.due(catalogue.timeRule(which, receiving.id(), day).rule(), at, List.of());
            Instant due = deadline.dueAt();
            return due == null || !due.isAfter(deadline.startsAt())
                    ? none
                    : shared(deadlines, deadline.startsAt(), due, steps);
        } catch (CalendarYearAbsentException | RefusedException noCalendar) {
            return none;
        }
    }

    private static List<@Nullable Instant> shared(
            Deadlines deadlines, Instant from, Instant due, List<RouteStep> steps) {
        List<List<RouteStep>> stages = Route.stages(steps);
        List<Integer> parts = stages.stream()
                .map(stage -> stage.stream().mapToInt(RouteStep::share).max().orElse(0))
                .toList();
        List<Instant> moments = deadlines.share(from, due, parts);
        List<@Nullable Instant> dues = new ArrayList<>();
        for (int stage = 0; stage < moments.size(); stage++) {
            dues.addAll(Collections.nCopies(stages.get(stage).size(), moments.get(stage)));
        }
        return dues;
    }
}
