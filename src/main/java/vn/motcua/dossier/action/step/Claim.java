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
import vn.motcua.platform.RefusedException;

/**
 * An official takes a step that nobody holds. Of many who try at once, one gets it.
 *
 * @param official for whom a client system claims; null when officials claim for themselves
 */
@ActionForm(key = "Alt+K")
public record Claim(@NotAsked @Nullable OfficialId official) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS, BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        DossierStep step = situation.step();
        if (step.holder() != null) {
            throw RefusedException.conflict("dossier.refusal.claimed");
        }
        OfficialId holder = holder(situation);
        step.giveTo(holder);
        situation.detail("step", step.name());
    }

    private OfficialId holder(ActionContext situation) {
        OfficialId acting = situation.actor().official();
        if (acting != null) {
            return acting;
        }
        if (official == null) {
            throw RefusedException.invalidField("official", "dossier.refusal.required");
        }
        DossierStep step = situation.step();
        if (!situation
                .rules()
                .organisation()
                .roles(official, step.office(), situation.today())
                .contains(step.role())) {
            throw RefusedException.invalidField("official", "dossier.refusal.cannot-hold", step.name());
        }
        return official;
    }
}
