package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.platform.Refusal;

/**
 * The unit hands the result to the return desk: there the clock stops (T12).
 */
public record ResultReady(@Nullable String note) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.ISSUE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (situation.dossier().resultNumber() == null) {
            throw Refusal.conflict("dossier.refusal.not-numbered");
        }
        situation
                .change()
                .detail("note", Given.optional("note", note))
                .detail("outcome", situation.dossier().outcome());
        situation.advance();
    }
}
