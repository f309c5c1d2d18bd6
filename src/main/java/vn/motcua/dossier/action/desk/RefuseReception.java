package vn.motcua.dossier.action.desk;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;

/**
 * The reception desk refuses a submission: outside authority, or prohibited (T4, Form 03).
 */
@ActionForm(key = "Alt+R", reasonTold = true)
public record RefuseReception(String reason, @Nullable String legalBasis) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.SUBMITTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

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
        situation.dossier().moveTo(BusinessState.NOT_ACCEPTED);
        situation.dossier().answered();
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("legalBasis", Texts.optional("legalBasis", legalBasis))
                .tell("NOT_ACCEPTED");
        situation.dropSteps();
        situation.close(situation.now());
    }
}
