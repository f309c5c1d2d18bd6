package vn.motcua.dossier.action.decision;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * A wrong result is called back and the dossier goes back to the specialist (T17). The due date stays: nothing done now can
 * make a late dossier on time.
 */
@ActionForm(key = "Alt+Q", reasonTold = true)
public record CorrectResult(String reason) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.RESULT_READY, BusinessState.RETURNED)
            .by(Role.LEADER)
            .at(Guard.Place.COMPETENT_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Dossier dossier = situation.dossier();
        DossierStep processing = dossier.route().stream()
                .filter(step -> step.kind() == StepKind.PROCESSING)
                .reduce((first, second) -> second)
                .orElseThrow(() -> RefusedException.conflict("dossier.refusal.no-earlier-step"));
        dossier.route().stream().filter(step -> step.no() > processing.no()).forEach(DossierStep::await);
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("cancelledNumber", dossier.resultNumber())
                .tell("CORRECTING");
        dossier.reopen();
        situation.activate(processing);
    }
}
