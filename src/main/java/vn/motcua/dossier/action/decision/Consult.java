package vn.motcua.dossier.action.decision;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Texts;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
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
        int no = situation.dossier().steps().stream()
                        .mapToInt(DossierStep::no)
                        .max()
                        .orElse(0)
                + 1;
        situation.dossier().moveTo(BusinessState.CONSULTING);
        DossierStep opinion = situation.dossier().stepOrNew(no);
        opinion.open(StepKind.OPINION, "Cho ý kiến", "Opinion", agency.id(), Role.SPECIALIST, situation.now());
        opinion.dueBy(situation.step().dueAt());
        situation.detail("office", agency.name()).detail("question", asked);
    }
}
