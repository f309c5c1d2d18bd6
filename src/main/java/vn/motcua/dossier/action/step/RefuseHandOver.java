package vn.motcua.dossier.action.step;

import java.util.Map;

import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Change;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.StepField;
import vn.motcua.dossier.life.Texts;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;

/**
 * The receiver does not take the file, with a reason; it stays with the giver.
 */
public record RefuseHandOver(String reason) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS).at(Guard.Place.OFFERED_STEP);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        String why = Texts.text("reason", reason);
        situation
                .change()
                .step(situation.step().no(), StepField.STATE, StepState.WAITING)
                .step(situation.step().no(), StepField.STARTED_AT, null)
                .ledger(
                        Change.Ledger.HAND_OVER_ANSWERED,
                        Map.<String, Object>of(
                                "state",
                                "REFUSED",
                                "answered_at",
                                situation.now(),
                                "answered_name",
                                situation.actor().name(),
                                "reason",
                                why))
                .detail("reason", why);
    }
}
