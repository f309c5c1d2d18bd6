package vn.motcua.dossier.action.step;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;

/**
 * The specialist, or an official asked for an opinion on the route, has done the step and submits it to the next (trình).
 */
@ActionForm(key = "Alt+O")
public record Submit(String summary) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.PROCESSING, StepKind.OPINION);

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
        situation.detail("summary", Texts.text("summary", summary)).detail("step", step.name());
        situation.advance();
    }
}
