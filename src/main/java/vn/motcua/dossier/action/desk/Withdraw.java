package vn.motcua.dossier.action.desk;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The citizen takes the request back, before the result is signed (T15, Form 05).
 */
@ActionForm(key = "Alt+W", reasonTold = true)
public record Withdraw(String reason) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.SUBMITTED,
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.CONSULTING)
            .by(Role.RECEPTION)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public boolean recallable() {
        return true;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.dossier().resultSignedAt() != null) {
            throw RefusedException.conflict("dossier.refusal.signed");
        }
        situation.dossier().moveTo(BusinessState.WITHDRAWN);
        situation.detail("reason", Texts.text("reason", reason)).tell("WITHDRAWN");
        situation.end();
    }
}
