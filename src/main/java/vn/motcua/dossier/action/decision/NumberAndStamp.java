package vn.motcua.dossier.action.decision;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;

/**
 * The clerk numbers and stamps the signed result: sign, number and stamp are three acts (Decree 30/2020).
 */
public record NumberAndStamp(@Line String number) implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.ISSUE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public boolean recallable() {
        return true;
    }

    @Override
    public boolean numbers() {
        return true;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.dossier().resultSignedAt() == null) {
            throw RefusedException.conflict("dossier.refusal.not-signed");
        }
        if (situation.dossier().resultNumber() != null) {
            throw RefusedException.conflict("dossier.refusal.numbered");
        }
        String given = Texts.text("number", number);
        if (!situation.takeNumber(given)) {
            throw RefusedException.invalidField("number", "dossier.refusal.number-taken", given);
        }
        situation.dossier().number(given);
        situation.detail("number", given);
    }
}
