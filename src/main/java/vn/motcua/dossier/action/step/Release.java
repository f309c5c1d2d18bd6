package vn.motcua.dossier.action.step;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.platform.RefusedException;

/**
 * Gives a step back to the pool it was claimed from.
 */
@ActionForm(key = "Alt+U")
public record Release() implements Action {

    public static final Guard GUARD = Guard.from(
            BusinessState.IN_PROCESS,
            BusinessState.SUPPLEMENT_REQUIRED,
            BusinessState.FINANCIAL_OBLIGATION,
            BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.step().holder() == null) {
            throw RefusedException.conflict("dossier.refusal.nobody-holds");
        }
        situation.step().release();
    }
}
