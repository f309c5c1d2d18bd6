package vn.motcua.dossier.action.decision;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;

/**
 * The agency that was asked gives its opinion (T10).
 */
@ActionForm(key = "Alt+V")
public record AnswerConsultation(String opinion) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.CONSULTING)
            .by(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER)
            .at(Guard.Place.CONSULTED_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        DossierStep answered = situation.step();
        boolean others = situation.dossier().steps().stream()
                .anyMatch(other ->
                        other.consultation() && other.no() != answered.no() && other.state() == StepState.ACTIVE);
        answered.done(situation.now());
        situation.dossier().moveTo(others ? BusinessState.CONSULTING : BusinessState.IN_PROCESS);
        situation.detail("opinion", Texts.text("opinion", opinion));
    }
}
