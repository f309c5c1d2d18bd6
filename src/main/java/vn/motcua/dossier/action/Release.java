package vn.motcua.dossier.action;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.dossier.life.StepField;
import vn.motcua.platform.Refusal;

/**
 * Gives a step back to the pool it was claimed from.
 */
public record Release() implements Action {

    static final Guard GUARD = Guard.from(
            BusinessState.IN_PROCESS,
            BusinessState.SUPPLEMENT_REQUIRED,
            BusinessState.FINANCIAL_OBLIGATION,
            BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (situation.step().holder() == null) {
            throw Refusal.conflict("dossier.refusal.nobody-holds");
        }
        situation.change().step(situation.step().no(), StepField.HOLDER_ID, null);
    }
}
