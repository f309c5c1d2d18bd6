package vn.motcua.dossier.action.clock;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The office stops the dossier: the time for a supplement or a payment ran out, or it is not eligible (T8, Form 05).
 */
@ActionForm(key = "Alt+T", reasonTold = true)
public record Stop(String reason, @Nullable String legalBasis) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.IN_PROCESS,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.CONSULTING)
            .by(Role.DIVISION_HEAD, Role.LEADER);

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
        if (situation.dossier().resultSignedAt() != null) {
            throw RefusedException.conflict("dossier.refusal.signed");
        }
        situation.dossier().moveTo(BusinessState.STOPPED);
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("legalBasis", Texts.optional("legalBasis", legalBasis))
                .tell("STOPPED");
        situation.end();
    }
}
