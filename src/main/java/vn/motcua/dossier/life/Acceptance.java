package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Office;
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
        Change change = situation.change();
        Instant now = situation.now();
        ProcedureCase procedureCase = situation.procedureCase();
        Submissions.complete(components, procedureCase, dossier.channel);
        components(components);
        change.set(Field.BUSINESS_STATE, BusinessState.ACCEPTED)
                .set(Field.ACCEPTED_AT, now)
                .set(Field.CLOCK_STARTED_AT, now)
                .set(Field.RECEIVED_ON, situation.today())
                .set(Field.ANSWER_DUE_AT, null);
        DerivedDates dates = firstDates(procedureCase);
        change.set(Field.ORIGINAL_DUE_AT, dates.current());
        situation.promise(dates, PromiseReason.ACCEPTED);
        List<DossierStep> route = route(resolve(situation.rules().organisation().office(dossier.competentOffice())));
        shares(route, dates.counted());
        change.step(1, StepField.FINISHED_AT, now).set(Field.STEP_NO, 1);
        secrets(1);
        code();
        change.tell("ACCEPTED");
    }

    /** By the rule of today: what held when the dossier was handed in may have changed since. */
    private DerivedDates firstDates(ProcedureCase procedureCase) {
        Dossier dossier = situation.dossier();
        Rules rules = situation.rules();
        TimeRuleInForce inForce =
                rules.catalogue().timeRule(procedureCase, dossier.receivingOffice(), situation.today());
        if (!inForce.rule().equals(dossier.timeRule()) || inForce.supplementPauseMode() != dossier.pauseMode) {
            Lifecycle.timeRule(situation.change(), inForce);
        }
        return DerivedDates.of(
                rules.calendar(dossier.receivingOffice()), inForce.rule(), situation.now(), List.of(), null);
    }

    /** Binds the case's route to offices, with the given office deciding. */
    public List<ResolvedStep> resolve(Office competent) {
        Dossier dossier = situation.dossier();
        ProcedureVersion version = situation.rules().catalogue().version(dossier.procedureVersion());
        Office receiving = situation.rules().organisation().office(dossier.receivingOffice());
        return situation.rules().catalogue().resolveRoute(situation.procedureCase(), version, receiving, competent);
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
        situation.change().set(Field.COMPETENT_OFFICE_ID, competent.id().value());
        if (situation.dossier().extendedAt() != null) {
            // the letter spoke of another date and gives none any more; but once is once, so that it was granted stays
            situation.change().set(Field.EXTENDED_TO, accepted);
        }
        TimeRuleInForce inForce = situation
                .rules()
                .catalogue()
                .timeRule(procedureCase, receiving.id(), situation.rules().day(accepted));
        Lifecycle.timeRule(situation.change(), inForce);
        List<DossierStep> route =
                route(situation.rules().catalogue().resolveRoute(procedureCase, version, receiving, competent));
        situation.dossier().route().stream()
                .filter(old -> old.no() > route.size())
                .forEach(old -> situation.change().step(old.no(), StepField.STATE, StepState.DROPPED));
        DerivedDates dates =
                DerivedDates.of(situation.rules().calendar(receiving.id()), inForce.rule(), accepted, List.of(), null);
        situation.promise(dates, PromiseReason.CONVERTED);
        shares(route, dates.counted());
        secrets(situation.dossier().slipIssue() + 1);
    }

    /** Writes a route into the change, all its steps still to come but the first. */
    public List<DossierStep> route(List<ResolvedStep> resolved) {
        List<DossierStep> route = new ArrayList<>();
        for (ResolvedStep each : resolved) {
            DossierStep step = new DossierStep(
                    situation.dossier().id().value(), each.step().no());
            step.kind = each.step().kind();
            step.name = each.step().name();
            step.nameEn = each.step().nameEn();
            step.officeId = each.office().value();
            step.role = each.step().role();
            step.share = each.step().share();
            step.parallelGroup = each.step().parallelGroup();
            step.state = each.step().kind() == StepKind.RECEPTION ? StepState.ACTIVE : StepState.WAITING;
            route.add(step);
            for (StepField field : StepField.values()) {
                if (field.ordinal() <= StepField.STATE.ordinal()) {
                    situation.change().step(step.no(), field, field.read(step));
                }
            }
        }
        return route;
    }

    /** Binds the steps to the offices that follow from another office's authority; their deadlines stay. */
    public void reroute(Office competent) {
        for (ResolvedStep each : resolve(competent)) {
            situation
                    .change()
                    .step(each.step().no(), StepField.OFFICE_ID, each.office().value());
        }
    }

    /** Gives each step of a route its deadline. */
    public void shares(List<DossierStep> route, Deadline deadline) {
        Instant due = deadline.dueAt();
        if (due == null || !due.isAfter(deadline.startsAt())) {
            return;
        }
        StepDeadlines.share(situation.deadlines(), deadline.startsAt(), due, route)
                .forEach((no, moment) -> situation.change().step(no, StepField.DUE_AT, moment));
    }

    /** A new issue of the slip: an older one stops working. */
    public void secrets(int issue) {
        SlipSecrets secrets = situation.rules().secrets();
        UUID id = situation.dossier().id().value();
        situation
                .change()
                .set(Field.SLIP_ISSUE, issue)
                .set(Field.CHECK_HASH, secrets.checkHash(id, secrets.checkNumber(id, issue)))
                .set(Field.TOKEN_HASH, secrets.tokenHash(secrets.token(id, issue)));
    }

    /** The code is taken last, so that the office's counter is locked as briefly as can be. */
    private void code() {
        Office receiving =
                situation.rules().organisation().office(situation.dossier().receivingOffice());
        int number = situation.number(receiving.id(), situation.today());
        situation
                .change()
                .set(
                        Field.CODE,
                        DossierCode.of(receiving.code(), situation.today(), number)
                                .value())
                .detail(
                        "code",
                        DossierCode.of(receiving.code(), situation.today(), number)
                                .value());
    }

    /** Writes the papers received into the change, numbered after those already there. */
    public void components(List<ReceivedComponent> components) {
        int no = (situation.dossier().eventCount() + 1) * 100; // papers of one event stand together
        int count = 0;
        for (ReceivedComponent component : components) {
            if (!component.counts(situation.procedureCase())) {
                continue;
            }
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("no", ++no);
            row.put("requirement_id", component.requirement());
            row.put("name", component.name());
            row.put("originals", component.originals());
            row.put("certified", component.certified());
            row.put("photocopies", component.photocopies());
            situation.change().component(row);
            count++;
        }
        situation.change().detail("papers", count);
    }
}
