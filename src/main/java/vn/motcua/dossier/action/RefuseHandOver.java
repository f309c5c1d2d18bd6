package vn.motcua.dossier.action;

import java.util.Map;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.StepState;
import vn.motcua.dossier.life.Change;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.dossier.life.StepField;

/**
 * The receiver does not take the file, with a reason; it stays with the giver.
 */
public record RefuseHandOver(String reason) implements Action {

    static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS).at(Guard.Place.OFFERED_STEP);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        String why = Given.text("reason", reason);
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
