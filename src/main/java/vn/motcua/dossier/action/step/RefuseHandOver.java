package vn.motcua.dossier.action.step;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;

/**
 * The receiver does not take the file, with a reason; it stays with the giver.
 */
@ActionForm(key = "Alt+R")
public record RefuseHandOver(String reason) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS).at(Guard.Place.OFFERED_STEP);

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
        String why = Texts.text("reason", reason);
        situation.step().refuse();
        situation.dossier().comeBack(true);
        situation.answer(
                HandOverAnswered.refused(situation.now(), situation.actor().name(), why));
        situation.detail("reason", why);
    }
}
