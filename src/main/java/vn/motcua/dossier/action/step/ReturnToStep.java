package vn.motcua.dossier.action.step;

import java.util.List;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;

/**
 * Sends the file back to an earlier step, with a comment; the clock keeps running (T11).
 */
@ActionForm(key = "Alt+B")
public record ReturnToStep(int step, String comment) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS)
            .onStep(StepKind.PROCESSING, StepKind.OPINION, StepKind.REVIEW, StepKind.APPROVAL, StepKind.ISSUE);

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
        String why = Texts.text("comment", comment);
        DossierStep current = situation.step();
        List<DossierStep> earlier = situation.dossier().route().stream()
                .filter(each -> each.no() < current.no() && each.kind() != StepKind.RECEPTION)
                .toList();
        if (earlier.isEmpty()) {
            throw RefusedException.conflict("dossier.refusal.no-earlier-step");
        }
        DossierStep target = earlier.stream()
                .filter(each -> each.no() == step)
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("step", "dossier.refusal.no-earlier-step"));
        situation.dossier().route().stream()
                .filter(between -> between.no() > target.no() && between.no() < current.no())
                .forEach(DossierStep::await);
        situation.dossier().undecide();
        situation.detail("comment", why).detail("step", target.name());
        if (target.office().equals(current.office())) {
            current.await();
            situation.activate(target);
        } else {
            situation.offer(target);
        }
        situation.dossier().comeBack(true);
    }
}
