package vn.motcua.dossier.action.step;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;

/**
 * Takes back what the same official did last, such as a hand-over, a submission, a request, a withdrawal or a refusal, as long
 * as nobody has acted on it. Both the act and its recall stay on record.
 */
@ActionForm(key = "Alt+U")
public record Recall(String reason) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.SUBMITTED,
                    BusinessState.ACCEPTED,
                    BusinessState.NOT_ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.CONSULTING,
                    BusinessState.WITHDRAWN,
                    BusinessState.STOPPED)
            .at(Guard.Place.LAST_ACT);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        String why = Texts.text("reason", reason);
        situation.detail("reason", why);
        situation.recall(why);
    }
}
