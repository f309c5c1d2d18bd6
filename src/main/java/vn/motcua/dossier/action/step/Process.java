package vn.motcua.dossier.action.step;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;

/**
 * Records work on the step: verified, visited, drafted. The file stays where it is.
 */
@ActionForm(key = "Alt+J")
public record Process(String note) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS, BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        situation
                .detail("note", Texts.text("note", note))
                .detail("step", situation.step().name());
    }
}
