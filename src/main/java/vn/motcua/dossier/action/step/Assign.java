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
 * The head gives the step to one official of the office who holds the step's role.
 *
 * @param official who gets it
 * @param from who must hold it until then, as where a leaver's work is handed on; null for anybody
 */
@ActionForm(key = "Alt+A")
public record Assign(
        OfficialId official, @NotAsked @Nullable OfficialId from) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.IN_PROCESS,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.CONSULTING)
            .by(Role.DIVISION_HEAD, Role.LEADER);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        DossierStep step = HeldStep.of(situation, from);
        boolean able = situation
                .rules()
                .organisation()
                .roles(official, step.office(), situation.today())
                .contains(step.role());
        if (!able) {
            throw RefusedException.invalidField("official", "dossier.refusal.cannot-hold", step.name());
        }
        step.giveTo(official);
        situation.detail(
                "official", situation.rules().organisation().official(official).fullName());
    }
}
