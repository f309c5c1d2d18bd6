package vn.motcua.dossier.action.step;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;

/**
 * Gives the file to the next desk or office of the route, which must take it: custody stays with the giver until then
 * (T5). Also gives it again after it was refused.
 */
@ActionForm(key = "Alt+H")
public record HandOver(@Nullable String note) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS);

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
        DossierStep step = situation.step();
        if (step.finishedAt() == null) {
            throw RefusedException.conflict("dossier.refusal.work-not-done", step.name());
        }
        situation.detail("note", Texts.optional("note", note));
        situation.offer(situation.next(step.no()));
    }
}
