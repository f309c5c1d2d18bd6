package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;

/**
 * The unit hands the result to the return desk: there the clock stops (T12).
 */
public record ResultReady(@Nullable String note) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.ISSUE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.dossier().resultNumber() == null) {
            throw RefusedException.conflict("dossier.refusal.not-numbered");
        }
        situation
                .detail("note", Texts.optional("note", note))
                .detail("outcome", situation.dossier().outcome());
        situation.advance();
    }
}
