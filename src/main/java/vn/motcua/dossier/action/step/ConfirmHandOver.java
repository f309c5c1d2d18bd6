package vn.motcua.dossier.action.step;

import java.time.Instant;
import java.util.Objects;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;

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
        situation.answer(
                HandOverAnswered.confirmed(situation.now(), situation.actor().name()));
        for (DossierStep left : situation.dossier().route()) {
            if (left.here() && left.no() < taken.no()) {
                left.leave();
            } else if (left.here()) {
                left.await();
            }
        }
        Instant given = Objects.requireNonNull(taken.startedAt());
        situation.activate(taken);
        if (taken.kind() == StepKind.RETURN) {
            situation.finish(given);
        }
        situation.detail("step", taken.name());
    }
}
