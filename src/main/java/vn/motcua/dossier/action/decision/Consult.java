package vn.motcua.dossier.action.decision;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/**
 * Asks another agency for its opinion; the clock keeps running and the file stays (T10).
 */
@ActionForm(key = "Alt+Y")
public record Consult(OfficeId office, String question) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.IN_PROCESS, BusinessState.CONSULTING).onStep(StepKind.PROCESSING, StepKind.REVIEW);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        String asked = Texts.text("question", question);
        Office agency = situation.rules().organisation().office(office);
        if (agency.id().equals(situation.office())) {
            throw RefusedException.invalidField("office", "dossier.refusal.consult-oneself");
        }
        situation.dossier().moveTo(BusinessState.CONSULTING);
        situation.consult(agency.id());
        situation.detail("office", agency.name()).detail("question", asked);
    }
}
