package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.DecisionOutcome;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;

/**
 * The leader refuses what is asked for, in writing and with reasons; it counts as resolved (T13).
 */
public record RefuseOnMerits(String reason, @Nullable String legalBasis) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.APPROVAL);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        situation
                .change()
                .set(Field.OUTCOME, DecisionOutcome.REFUSED)
                .set(Field.RESULT_SIGNED_AT, situation.now())
                .detail("reason", Given.text("reason", reason))
                .detail("legalBasis", Given.optional("legalBasis", legalBasis));
        situation.advance();
    }
}
