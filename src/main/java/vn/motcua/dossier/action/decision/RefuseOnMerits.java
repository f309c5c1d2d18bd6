package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.Texts;

/**
 * The leader refuses what is asked for, in writing and with reasons; it counts as resolved (T13).
 */
@ActionForm(key = "Alt+R", reasonTold = true)
public record RefuseOnMerits(String reason, @Nullable String legalBasis) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.APPROVAL);

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
        situation.dossier().decide(DecisionOutcome.REFUSED, situation.now());
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("legalBasis", Texts.optional("legalBasis", legalBasis));
        situation.advance();
    }
}
