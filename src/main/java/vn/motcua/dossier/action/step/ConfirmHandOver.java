package vn.motcua.dossier.action.step;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Change;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.StepField;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;

/**
 * The receiver takes the file: from now on it is in the receiver's custody. A result that reaches the return desk stops the
 * clock as of the moment it was given (T5, T12).
 */
public record ConfirmHandOver() implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS).at(Guard.Place.OFFERED_STEP);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        DossierStep taken = situation.step();
        situation
                .change()
                .ledger(
                        Change.Ledger.HAND_OVER_ANSWERED,
                        Map.<String, Object>of(
                                "state", "CONFIRMED",
                                "answered_at", situation.now(),
                                "answered_name", situation.actor().name()));
        situation.dossier().route().stream()
                .filter(DossierStep::here)
                .forEach(left -> situation
                        .change()
                        .step(left.no(), StepField.STATE, left.no() < taken.no() ? StepState.DONE : StepState.WAITING));
        Instant given = Objects.requireNonNull(taken.startedAt());
        situation.activate(taken);
        if (taken.kind() == StepKind.RETURN) {
            situation.finish(given);
        }
        situation.change().detail("step", taken.name());
    }
}
