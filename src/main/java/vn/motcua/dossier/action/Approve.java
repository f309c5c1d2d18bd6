package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.DecisionOutcome;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;

/**
 * A division head reviews, or a leader approves and signs. After the signature the dossier cannot be withdrawn any more.
 */
public record Approve(@Nullable String comment) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.REVIEW, StepKind.APPROVAL);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        DossierStep step = situation.step();
        if (step.kind() == StepKind.APPROVAL) {
            situation
                    .change()
                    .set(Field.OUTCOME, DecisionOutcome.APPROVED)
                    .set(Field.RESULT_SIGNED_AT, situation.now());
        }
        situation.change().detail("comment", Given.optional("comment", comment)).detail("step", step.name());
        situation.advance();
    }
}
