package vn.motcua.dossier.action.desk;

import java.util.List;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The reception desk finds an online or postal submission incomplete and asks for all that is missing in one notice;
 * no clock starts (T3).
 */
@ActionForm(key = "Alt+S", reasonTold = true)
public record AskCompletion(List<String> missing, String reason) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.SUBMITTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

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
        if (missing.isEmpty()) {
            throw RefusedException.invalidField("missing", "dossier.refusal.required");
        }
        situation.dossier().answered();
        situation
                .detail("missing", missing)
                .detail("reason", Texts.text("reason", reason))
                .tell("COMPLETION_ASKED");
    }
}
