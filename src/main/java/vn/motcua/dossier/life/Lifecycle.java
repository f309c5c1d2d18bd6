package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.dossier.fact.Counting;
import vn.motcua.dossier.fact.DeliveryWish;
import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.Fees;
import vn.motcua.dossier.fact.Matter;
import vn.motcua.dossier.fact.OwnerDetails;
import vn.motcua.dossier.fact.PartyDetails;
import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.dossier.fact.SubmitterDetails;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeLimit;

/**
 * The life of a dossier in memory: lets an action through its guard, has it decide, makes the event of it, and applies
 * the event. It writes nothing: whoever calls it stores what it returns, one by one or in batches.
 */
@Component
public class Lifecycle {

    private static final int ANSWER_WORKING_HOURS = 8; // domain reference, section 3.3

    private final Rules rules;

    public Lifecycle(Rules rules) {
        this.rules = rules;
    }

    /**
     * The first event of a dossier: it was handed in, and nobody has decided on it yet.
     *
     * @throws RefusedException INVALID when the reception is against a rule
     */
    public DossierEvent submit(Dossier fresh, Reception reception, Actor actor, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        ProcedureCase procedureCase = rules.catalogue().procedureCase(reception.procedureCase());
        ProcedureVersion version = rules.catalogue().versionOf(reception.procedureCase());
        Office receiving = rules.organisation().office(reception.office());
        Submissions.check(reception, version, procedureCase, receiving, rules.day(now));
        Office competent = rules.catalogue().competentOffice(version, receiving, rules.day(now));
        ObjectNode before = DossierJson.of(fresh);
        fresh.handIn(
                version.id(),
                new Matter(procedureCase.id().value(), reception.channel(), reception.subject()),
                receiving.id(),
                competent.id(),
                OwnerDetails.of(reception.owner()),
                parties(reception, procedureCase),
                SubmitterDetails.of(reception.submitter(), reception.owner()),
                now);
        fresh.wish(new DeliveryWish(reception.delivery(), reception.deliveryAddress()));
        if (reception.trial()) {
            fresh.beTrial();
        }
        EventDraft draft = new EventDraft();
        money(fresh, reception, draft);
        TimeRuleInForce inForce = rules.catalogue().timeRule(procedureCase, receiving.id(), rules.day(now));
        fresh.countBy(Counting.of(inForce.rule(), inForce.supplementPauseMode()));
        fresh.answerBy(rules.deadlines(receiving.id())
                .due(TimeLimit.hours(ANSWER_WORKING_HOURS), now, DueAt.SAME_TIME)
                .dueAt());
        fresh.follow(PlannedRoute.of(List.of(new PlannedStep(
                1, StepKind.RECEPTION, "Tiếp nhận", "Reception", receiving.id().value(), Role.RECEPTION, 0, null))));
        fresh.steps().get(0).open(now);
        if (reception.channel() != Channel.COUNTER) { // at the counter the slip is issued with the acceptance
            SlipSecrets secrets = rules.secrets();
            UUID id = fresh.id().value();
            fresh.issueSlip(1, secrets.tokenHash(secrets.token(id, 1)));
        }
        draft.detail("procedure", version.code());
        draft.detail("case", procedureCase.name());
        draft.detail("channel", reception.channel());
        return event(fresh, before, "hand-in", now, actor, receiving.id(), draft);
    }

    /** Makes the event of what has changed since a tree was taken; the dossier has its mark then. */
    static DossierEvent event(
            Dossier dossier,
            ObjectNode before,
            String kind,
            Instant now,
            Actor actor,
            OfficeId office,
            EventDraft draft) {
        dossier.tree = null;
        EventContent content = draft.content(DossierJson.difference(before, dossier.tree()));
        DossierEvent event = DossierEvent.next(dossier, kind, now, actor, office, content);
        dossier.mark(event);
        return event;
    }

    /**
     * Does something to a dossier.
     *
     * @param pauses the pauses of its clock so far, asked only by actions that need them
     * @param history all events so far, asked only by what takes the last of them back
     * @param numbering asked only by acceptance
     * @throws RefusedException when the guard or a rule says no; the dossier is unchanged then
     */
    public DossierEvent perform(
            Dossier dossier,
            Action action,
            Actor actor,
            Instant moment,
            Supplier<List<Pause>> pauses,
            Supplier<List<DossierEvent>> history,
            Numbering numbering) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        Guard.Admitted admitted = action.guard().admit(action.name(), dossier, actor);
        ObjectNode before = dossier.tree();
        List<DossierStep> steps = dossier.steps();
        List<StepWork> work = StepWork.of(dossier);
        EventDraft draft = new EventDraft();
        try {
            action.decide(new ActionContext(dossier, actor, admitted, now, rules, pauses, history, numbering, draft));
            dossier.recallableBy(recallableBy(action, dossier, actor));
            work.stream()
                    .filter(StepWork::ended)
                    .forEach(each -> draft.finished(each.finished(dossier, actor, now, rules, pauses)));
        } catch (RuntimeException refused) {
            DossierJson.apply(dossier, DossierJson.difference(DossierJson.of(dossier), before)); // as it was
            dossier.stepsAre(steps);
            throw refused;
        }
        return event(dossier, before, action.name(), now, actor, admitted.office(), draft);
    }

    /** Who may take an act back: an official who has just done it, unless the citizen was told that the result is there. */
    private static @Nullable Integer recallableBy(Action action, Dossier dossier, Actor actor) {
        return action.recallable()
                        && actor.kind() == Actor.Kind.OFFICIAL
                        && dossier.state() != BusinessState.RESULT_READY
                ? actor.id()
                : null;
    }

    /** Whether a guard would let the actor through now. */
    public boolean offers(Guard guard, Guard.Standing<?> dossier, Actor actor) {
        return guard.admits(dossier, actor);
    }

    /** Rebuilds a dossier from its history, up to and including the given event, or all of it for null. */
    public static Dossier rebuild(UUID id, List<DossierEvent> history, @Nullable Integer upTo) {
        Dossier dossier = new Dossier(id);
        history.stream().filter(event -> upTo == null || event.seq() <= upTo).forEach(dossier::apply);
        return dossier;
    }

    private static List<PartyDetails> parties(Reception reception, ProcedureCase procedureCase) {
        PartyRule rule = procedureCase.parties();
        return rule == null
                ? List.of()
                : reception.parties().stream()
                        .map(party -> PartyDetails.of(party, rule))
                        .toList();
    }

    private static void money(Dossier dossier, Reception reception, EventDraft draft) {
        FeePayment payment = reception.feePayment();
        MoneyState state = switch (payment) {
            case UNKNOWN -> MoneyState.UNKNOWN;
            case NOTHING_DUE -> MoneyState.NOTHING_DUE;
            case LATER -> MoneyState.DUE;
            case PAID, TRANSFERRED -> MoneyState.PAID;
            case EXEMPT -> MoneyState.EXEMPT;
        };
        dossier.charge(state, new Fees(reception.feeAmount(), reception.feeExemption(), null));
        if (payment == FeePayment.TRANSFERRED) {
            draft.detail("transferred", "true");
        }
    }
}
