package vn.motcua.dossier.action.step;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.NotAsked;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Gives a step back to the pool it was claimed from.
 *
 * @param from out of whose hands a head takes it, as where an official leaves; null for those who give back what they hold
 */
@ActionForm(key = "Alt+U")
public record Release(@NotAsked @Nullable OfficialId from) implements Action {

    public static final Guard GUARD = Guard.from(
            BusinessState.IN_PROCESS,
            BusinessState.SUPPLEMENT_REQUIRED,
            BusinessState.FINANCIAL_OBLIGATION,
            BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return from == null ? GUARD : GUARD.by(Role.DIVISION_HEAD, Role.LEADER);
    }

    @Override
    public void decide(ActionContext situation) {
        DossierStep step = HeldStep.of(situation, from);
        if (step.holder() == null) {
            throw RefusedException.conflict("dossier.refusal.nobody-holds");
        }
        step.release();
    }
}
