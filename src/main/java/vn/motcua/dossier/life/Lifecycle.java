package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;

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
        Change change = new Change();
        change.set(Field.PROCEDURE_VERSION_ID, version.id().value())
                .set(Field.PROCEDURE_CASE_ID, procedureCase.id().value())
                .set(Field.CHANNEL, reception.channel())
                .set(Field.RECEIVING_OFFICE_ID, receiving.id().value())
                .set(Field.COMPETENT_OFFICE_ID, competent.id().value())
                .set(Field.CURRENT_OFFICE_ID, receiving.id().value())
                .set(Field.BUSINESS_STATE, BusinessState.SUBMITTED)
                .set(Field.SUBJECT, reception.subject())
                .set(Field.RESULT_DELIVERY, reception.delivery())
                .set(Field.DELIVERY_ADDRESS, reception.deliveryAddress())
                .set(Field.SUBMITTED_AT, now);
        owner(change, reception.owner());
        submitter(change, reception);
        money(change, reception);
        timeRule(change, rules.catalogue().timeRule(procedureCase, receiving.id(), rules.day(now)));
        change.set(
                Field.ANSWER_DUE_AT,
                rules.deadlines(receiving.id())
                        .due(TimeLimit.hours(ANSWER_WORKING_HOURS), now, DueAt.SAME_TIME)
                        .dueAt());
        desk(change, receiving, now);
        change.detail("procedure", version.code())
                .detail("case", procedureCase.name())
                .detail("channel", reception.channel());
        DossierEvent event = DossierEvent.next(fresh, "hand-in", now, actor, receiving.id(), change);
        fresh.apply(event);
        return event;
    }

    /**
     * Does something to a dossier.
     *
     * @param pauses the pauses of its clock so far, asked only by actions that need them
     * @param numbering asked only by acceptance
     * @throws RefusedException when the guard or a rule says no; the dossier is unchanged then
     */
    public DossierEvent perform(
            Dossier dossier,
            Action move,
            Actor actor,
            Instant moment,
            Supplier<List<Pause>> pauses,
            Numbering numbering) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        Guard.Admitted admitted = move.guard().admit(move.name(), dossier, actor);
        Change change = new Change();
        move.decide(new ActionContext(dossier, actor, admitted, now, rules, pauses, numbering, change));
        DossierEvent event = DossierEvent.next(dossier, move.name(), now, actor, admitted.office(), change);
        dossier.apply(event);
        return event;
    }

    /** Whether a guard would let the actor through now. */
    public boolean offers(Guard guard, Dossier dossier, Actor actor) {
        return guard.admits(dossier, actor);
    }

    /** Rebuilds a dossier from its history, up to and including the given event, or all of it for null. */
    public static Dossier rebuild(UUID id, List<DossierEvent> history, @Nullable Integer upTo) {
        Dossier dossier = new Dossier(id);
        history.stream().filter(event -> upTo == null || event.seq() <= upTo).forEach(dossier::apply);
        return dossier;
    }

    private static void owner(Change change, Owner owner) {
        change.set(Field.OWNER_KIND, owner.kind())
                .set(Field.OWNER_NAME, owner.name())
                .set(Field.OWNER_FOLDED, Folding.fold(owner.name()))
                .set(
                        Field.OWNER_IDENTIFIER,
                        owner.identifier() == null ? null : owner.identifier().digits())
                .set(Field.OWNER_BIRTH_DATE, owner.birthDate())
                .set(Field.OWNER_BIRTH_YEAR, owner.birthYear())
                .set(
                        Field.OWNER_PHONE,
                        owner.phone() == null ? null : owner.phone().digits())
                .set(
                        Field.OWNER_EMAIL,
                        owner.email() == null ? null : owner.email().value())
                .set(
                        Field.OWNER_ADDRESS,
                        owner.address() == null ? null : owner.address().value());
    }

    private static void submitter(Change change, Reception reception) {
        Submitter submitter = reception.submitter();
        Owner owner = reception.owner();
        if (submitter == null) {
            change.set(Field.SUBMITTER_NAME, owner.name());
            return;
        }
        change.set(Field.SUBMITTER_NAME, submitter.name().value())
                .set(
                        Field.SUBMITTER_IDENTIFIER,
                        submitter.identifier() == null
                                ? null
                                : submitter.identifier().digits())
                .set(
                        Field.SUBMITTER_PHONE,
                        submitter.phone() == null ? null : submitter.phone().digits())
                .set(Field.SUBMITTER_RELATION, submitter.relation())
                .set(Field.AUTHORISATION, submitter.authorisation());
    }

    private static void money(Change change, Reception reception) {
        FeePayment payment = reception.feePayment();
        MoneyState state = switch (payment) {
            case UNKNOWN -> MoneyState.UNKNOWN;
            case NOTHING_DUE -> MoneyState.NOTHING_DUE;
            case LATER -> MoneyState.DUE;
            case PAID, TRANSFERRED -> MoneyState.PAID;
            case EXEMPT -> MoneyState.EXEMPT;
        };
        change.set(Field.MONEY_STATE, state)
                .set(Field.FEE_AMOUNT, reception.feeAmount())
                .set(Field.FEE_EXEMPTION, reception.feeExemption());
        if (payment == FeePayment.TRANSFERRED) {
            change.detail("transferred", true);
        }
    }

    /** Keeps how the dossier's time is counted: a later change of the catalogue does not touch it. */
    static void timeRule(Change change, TimeRuleInForce inForce) {
        TimeRule rule = inForce.rule();
        change.set(Field.LIMIT_UNIT, rule.limit().unit())
                .set(Field.LIMIT_AMOUNT, rule.limit().amount())
                .set(Field.LIMIT_CUT_OFF, rule.limit().cutOff())
                .set(Field.DUE_AT_RULE, rule.dueAt())
                .set(Field.FIRST_DAY, rule.firstDay())
                .set(Field.HOLIDAYS_COUNTED, rule.holidaysCounted())
                .set(Field.PAUSE_MODE, inForce.supplementPauseMode());
    }

    /** Until acceptance the route is one step: the desk. */
    private static void desk(Change change, Office receiving, Instant now) {
        change.step(1, StepField.KIND, StepKind.RECEPTION)
                .step(1, StepField.NAME, "Tiếp nhận")
                .step(1, StepField.NAME_EN, "Reception")
                .step(1, StepField.OFFICE_ID, receiving.id().value())
                .step(1, StepField.ROLE, Role.RECEPTION)
                .step(1, StepField.STATE, StepState.ACTIVE)
                .step(1, StepField.STARTED_AT, now);
    }
}
