package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.dossier.fact.Counting;
import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.dossier.fact.ReceivedPaper;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.worktime.Deadline;

/** What acceptance does besides changing the state: the route, the code, the secrets of the slip, and the first date. */
public final class Acceptance {

    private final ActionContext situation;

    public Acceptance(ActionContext situation) {
        this.situation = situation;
    }

    /** Accepts with these papers; the clock starts now (domain reference, sections 2.3 and 3.1). */
    public void accept(List<ReceivedComponent> components) {
        Dossier dossier = situation.dossier();
        Instant now = situation.now();
        ProcedureCase procedureCase = situation.procedureCase();
        Submissions.complete(components, procedureCase, dossier.matter().channel());
        components(components);
        dossier.accept(now, situation.today());
        DerivedDates dates = firstDates(procedureCase);
        dossier.firstPromise(dates.current());
        situation.promise(dates, PromiseReason.ACCEPTED);
        List<DossierStep> route = route(resolve(situation.rules().organisation().office(dossier.competentOffice())));
        shares(route, dates.counted());
        DossierStep desk = route.get(0);
        desk.finishWork(now);
        dossier.arriveAt(desk);
        secrets(1);
        code();
        situation.tell("ACCEPTED");
    }

    /** By the rule of today: what held when the dossier was handed in may have changed since. */
    private DerivedDates firstDates(ProcedureCase procedureCase) {
        Dossier dossier = situation.dossier();
        Rules rules = situation.rules();
        TimeRuleInForce inForce =
                rules.catalogue().timeRule(procedureCase, dossier.receivingOffice(), situation.today());
        dossier.countBy(Counting.of(inForce.rule(), inForce.supplementPauseMode()));
        return DerivedDates.of(
                rules.calendar(dossier.receivingOffice()), inForce.rule(), situation.now(), List.of(), null);
    }

    /** Binds the route that held on the day of acceptance to offices, with the given office deciding. */
    public List<ResolvedStep> resolve(Office competent) {
        Dossier dossier = situation.dossier();
        Instant accepted = dossier.acceptedAt == null ? situation.now() : dossier.acceptedAt;
        ProcedureVersion version = situation.rules().catalogue().version(dossier.procedureVersion());
        Office receiving = situation.rules().organisation().office(dossier.receivingOffice());
        return situation
                .rules()
                .catalogue()
                .resolveRoute(
                        situation.procedureCase(),
                        version,
                        receiving,
                        competent,
                        situation.rules().day(accepted));
    }

    /**
     * Goes on by another procedure from the moment of acceptance: another office may decide, the steps are those of its
     * route, and the date follows from its limit alone, not from a letter that extended the one before. Steps the new route
     * does not have are dropped.
     */
    public void convert(ProcedureVersion version, ProcedureCase procedureCase, Instant accepted) {
        Office receiving =
                situation.rules().organisation().office(situation.dossier().receivingOffice());
        Office competent = situation
                .rules()
                .catalogue()
                .competentOffice(version, receiving, situation.rules().day(accepted));
        situation.dossier().decidedBy(competent.id());
        situation.dossier().voidExtension(accepted); // once is once: that it was granted stays
        TimeRuleInForce inForce = situation
                .rules()
                .catalogue()
                .timeRule(procedureCase, receiving.id(), situation.rules().day(accepted));
        situation.dossier().countBy(Counting.of(inForce.rule(), inForce.supplementPauseMode()));
        List<DossierStep> route = route(situation
                .rules()
                .catalogue()
                .resolveRoute(
                        procedureCase,
                        version,
                        receiving,
                        competent,
                        situation.rules().day(accepted)));
        situation.dossier().route().stream()
                .filter(old -> old.no() > route.size())
                .forEach(DossierStep::drop);
        DerivedDates dates =
                DerivedDates.of(situation.rules().calendar(receiving.id()), inForce.rule(), accepted, List.of(), null);
        situation.promise(dates, PromiseReason.CONVERTED);
        shares(route, dates.counted());
        secrets(situation.dossier().slipIssue() + 1);
    }

    /** Plans a route: all its steps still to come but the first. */
    public List<DossierStep> route(List<ResolvedStep> resolved) {
        Dossier dossier = situation.dossier();
        List<PlannedStep> steps = new ArrayList<>();
        resolved.forEach(each -> steps.add(planned(each)));
        dossier.steps().stream().skip(resolved.size()).forEach(more -> steps.add(more.planned()));
        dossier.follow(PlannedRoute.of(steps));
        List<DossierStep> route = dossier.steps().subList(0, resolved.size());
        for (DossierStep step : route) {
            if (step.kind() != StepKind.RECEPTION) {
                step.await();
            } else if (!step.here()) {
                step.open(situation.now());
            }
        }
        return route;
    }

    private static PlannedStep planned(ResolvedStep resolved) {
        RouteStep step = resolved.step();
        return new PlannedStep(
                step.no(),
                step.kind(),
                step.name(),
                step.nameEn(),
                resolved.office().value(),
                step.role(),
                step.share(),
                step.parallelGroup());
    }

    /** Binds the steps to the offices that follow from another office's authority; their deadlines stay. */
    public void reroute(Office competent) {
        Map<Integer, OfficeId> offices = resolve(competent).stream()
                .collect(Collectors.toMap(each -> each.step().no(), ResolvedStep::office));
        situation
                .dossier()
                .follow(PlannedRoute.of(situation.dossier().steps().stream()
                        .map(step -> step.planned()
                                .at(offices.getOrDefault(step.no(), step.office())
                                        .value()))
                        .toList()));
    }

    /** Gives each step of a route its deadline. */
    public void shares(List<DossierStep> route, Deadline deadline) {
        Instant due = deadline.dueAt();
        if (due == null || !due.isAfter(deadline.startsAt())) {
            return;
        }
        StepDeadlines.share(situation.deadlines(), deadline.startsAt(), due, route);
    }

    /** A new issue of the slip: an older one stops working. */
    public void secrets(int issue) {
        SlipSecrets secrets = situation.rules().secrets();
        UUID id = situation.dossier().id().value();
        situation.dossier().issueSlip(issue, secrets.tokenHash(secrets.token(id, issue)));
    }

    /** The code is taken last, so that the office's counter is locked as briefly as can be. */
    private void code() {
        Office receiving =
                situation.rules().organisation().office(situation.dossier().receivingOffice());
        boolean trial = situation.dossier().isTrial();
        int number = situation.number(receiving.id(), situation.today(), trial);
        DossierCode given = trial
                ? DossierCode.ofTrial(receiving.code(), situation.today(), number)
                : DossierCode.of(receiving.code(), situation.today(), number);
        String code = given.value();
        situation.dossier().take(code);
        situation.detail("code", code);
    }

    /** Receives papers, numbered after those already there. */
    public void components(List<ReceivedComponent> components) {
        int no = (situation.dossier().eventCount() + 1) * 100; // papers of one event stand together
        int count = 0;
        for (ReceivedComponent component : components) {
            if (!component.counts(situation.procedureCase())) {
                continue;
            }
            situation.receive(new ReceivedPaper(
                    ++no,
                    component.requirement(),
                    component.name(),
                    component.originals(),
                    component.certified(),
                    component.photocopies()));
            count++;
        }
        situation.detail("papers", count);
    }
}
