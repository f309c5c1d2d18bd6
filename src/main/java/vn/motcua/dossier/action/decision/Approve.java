package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.Texts;

/**
 * A division head reviews, or a leader approves and signs. After the signature the dossier cannot be withdrawn any more.
 */
@ActionForm(key = "Alt+Z")
public record Approve(@Nullable String comment) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.REVIEW, StepKind.APPROVAL);

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
        if (step.kind() == StepKind.APPROVAL) {
            situation.dossier().decide(DecisionOutcome.APPROVED, situation.now());
        }
        situation.detail("comment", Texts.optional("comment", comment)).detail("step", step.name());
        situation.advance();
    }
}
