package vn.motcua.dossier.life;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Who may act on a dossier, in which states, and where: the part of an action's conditions that can be asked before it
 * is tried.
 *
 * @param states the states the action starts from
 * @param place at which office the actor must act
 * @param roles the roles of which the actor must hold one; none: the role of the step
 * @param kinds the kinds of step it is done at; none: any
 */
public record Guard(Set<BusinessState> states, Place place, Set<Role> roles, Set<StepKind> kinds) {

    /** At which office an action is done. */
    public enum Place {
        /** Where the file is. */
        CURRENT_STEP,
        /** Where the file was offered to. */
        OFFERED_STEP,
        /** The agency whose opinion was asked. */
        CONSULTED_OFFICE,
        /** The desk that received it. */
        RECEIVING_OFFICE,
        /** Who has the authority to decide. */
        COMPETENT_OFFICE,
        /** With whoever did the last thing to it that can be taken back. */
        LAST_ACT,
        /** Who works on it: where the file is, and before and after that who works on it first. */
        PROCESSING_OFFICE
    }

    /** Where a dossier stands: all of it that a guard asks for. Steps come in the order of their numbers. */
    public interface Standing<S extends Standing.Step> {

        BusinessState state();

        OfficeId receivingOffice();

        OfficeId competentOffice();

        OfficeId currentOffice();

        /** The official who may take the last act back; null for nobody. */
        @Nullable
        Integer recallableBy();

        List<S> steps();

        /** The route without consultations. */
        default List<S> route() {
            return steps().stream().filter(step -> !step.consultation()).toList();
        }

        /** The step that was offered the file and has not taken it; empty when nothing is on its way. */
        default Optional<S> offeredStep() {
            return steps().stream()
                    .filter(step -> step.state() == StepState.OFFERED)
                    .findFirst();
        }

        /** One step of it. */
        interface Step {

            StepKind kind();

            String name();

            OfficeId office();

            Role role();

            StepState state();

            /** The official who has it in hand; null while nobody does. */
            @Nullable
            OfficialId holder();

            /** Whether this is the opinion of another agency that was asked on the way, not a step of the route. */
            boolean consultation();

            /** The file lies here, whether or not the clock runs. */
            default boolean here() {
                return state() == StepState.ACTIVE || state() == StepState.PAUSED;
            }
        }
    }

    /** An actor who was let through: at which office, and on which step, if the action is about one. */
    public record Admitted(OfficeId office, @Nullable DossierStep step) {}

    /** From these states; where the file is and by the role of the step, until said otherwise. */
    public static Guard from(BusinessState first, BusinessState... others) {
        return new Guard(EnumSet.of(first, others), Place.CURRENT_STEP, Set.of(), Set.of());
    }

    /** By one of these roles. */
    public Guard by(Role... allowed) {
        return new Guard(states, place, Set.of(allowed), kinds);
    }

    /** At this place. */
    public Guard at(Place where) {
        return new Guard(states, where, roles, kinds);
    }

    /** At a step of one of these kinds. */
    public Guard onStep(StepKind... allowed) {
        return new Guard(states, place, roles, Set.of(allowed));
    }

    private record Found<S extends Standing.Step>(
            OfficeId office, @Nullable S step) {}

    /** Whether the actor would be let through now; what the action itself may still refuse is not asked. */
    <S extends Standing.Step> boolean admits(Standing<S> dossier, Actor actor) {
        try {
            check("-", dossier, actor);
            return true;
        } catch (RefusedException refusal) {
            return false;
        }
    }

    /**
     * Lets an actor through.
     *
     * @throws RefusedException CONFLICT when the state does not allow it, FORBIDDEN when another office or role must do it
     */
    Admitted admit(String action, Dossier dossier, Actor actor) {
        Found<DossierStep> found = check(action, dossier, actor);
        return new Admitted(found.office(), found.step());
    }

    private <S extends Standing.Step> Found<S> check(String action, Standing<S> dossier, Actor actor) {
        if (!states.contains(dossier.state())) {
            throw RefusedException.conflict(
                    "dossier.refusal.state", DossierWords.action(action), DossierWords.of(dossier.state()));
        }
        if (place == Place.CURRENT_STEP && dossier.offeredStep().isPresent()) {
            throw RefusedException.conflict("dossier.refusal.on-its-way", DossierWords.action(action));
        }
        if (place == Place.LAST_ACT && dossier.recallableBy() == null) {
            throw RefusedException.conflict("dossier.refusal.nothing-to-recall");
        }
        if (place == Place.OFFERED_STEP && dossier.offeredStep().isEmpty()) {
            throw RefusedException.conflict("dossier.refusal.nothing-offered");
        }
        Found<S> admitted = find(dossier, actor)
                .orElseThrow(
                        () -> RefusedException.forbidden("dossier.refusal.not-yours", DossierWords.action(action)));
        S step = admitted.step();
        if (step != null && !kinds.isEmpty() && !kinds.contains(step.kind())) {
            throw RefusedException.conflict("dossier.refusal.wrong-step", DossierWords.action(action), step.name());
        }
        if (place == Place.CURRENT_STEP && roles.isEmpty() && step != null) {
            refuseOthersWork(step, actor, action);
        }
        return admitted;
    }

    private static void refuseOthersWork(Standing.Step step, Actor actor, String action) {
        OfficialId holder = step.holder();
        OfficialId acting = actor.official();
        if (holder != null && acting != null && !holder.equals(acting)) {
            throw RefusedException.conflict("dossier.refusal.held", DossierWords.action(action));
        }
    }

    private <S extends Standing.Step> Optional<Found<S>> find(Standing<S> dossier, Actor actor) {
        return switch (place) {
            case CURRENT_STEP ->
                among(dossier.route().stream().filter(Standing.Step::here).toList(), actor);
            case OFFERED_STEP -> among(dossier.offeredStep().stream().toList(), actor);
            case CONSULTED_OFFICE ->
                among(
                        dossier.steps().stream()
                                .filter(step -> step.consultation() && step.state() == StepState.ACTIVE)
                                .toList(),
                        actor);
            case RECEIVING_OFFICE -> this.<S>office(dossier.receivingOffice(), actor);
            case LAST_ACT -> last(dossier, actor);
            case COMPETENT_OFFICE -> this.<S>office(dossier.competentOffice(), actor);
            case PROCESSING_OFFICE ->
                processing(dossier).stream()
                        .map(office -> this.<S>office(office, actor))
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    /** The offices that work on a dossier now; the desk that received it and hands it back is none of them. */
    private static Set<OfficeId> processing(Standing<?> dossier) {
        List<? extends Standing.Step> work = dossier.route().stream()
                .filter(step -> step.kind() != StepKind.RECEPTION && step.kind() != StepKind.RETURN)
                .toList();
        Set<OfficeId> now = offices(work.stream().filter(Standing.Step::here));
        Set<OfficeId> first = offices(
                work.stream().filter(step -> step.kind() == StepKind.PROCESSING).limit(1));
        return !now.isEmpty() ? now : !first.isEmpty() ? first : Set.of(dossier.competentOffice());
    }

    private static Set<OfficeId> offices(Stream<? extends Standing.Step> steps) {
        return steps.map(Standing.Step::office).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <S extends Standing.Step> Optional<Found<S>> among(List<S> steps, Actor actor) {
        return steps.stream()
                .filter(step -> actor.mayActAt(step.office()))
                .filter(step -> roles.isEmpty() ? actor.has(step.role()) : actor.hasAny(roles))
                .findFirst()
                .map(step -> new Found<>(step.office(), step));
    }

    private static <S extends Standing.Step> Optional<Found<S>> last(Standing<S> dossier, Actor actor) {
        OfficialId official = actor.official();
        return official != null && Integer.valueOf(official.value()).equals(dossier.recallableBy())
                ? Optional.of(new Found<>(actor.office() == null ? dossier.currentOffice() : actor.office(), null))
                : Optional.empty();
    }

    private <S extends Standing.Step> Optional<Found<S>> office(OfficeId office, Actor actor) {
        return actor.mayActAt(office) && actor.hasAny(roles)
                ? Optional.of(new Found<>(office, null))
                : Optional.empty();
    }
}
