package vn.motcua.dossier.action;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.platform.Refusal;

/**
 * The clerk numbers and stamps the signed result: sign, number and stamp are three acts (Decree 30/2020).
 */
public record NumberAndStamp(String number) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.ISSUE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (situation.dossier().resultSignedAt() == null) {
            throw Refusal.conflict("dossier.refusal.not-signed");
        }
        if (situation.dossier().resultNumber() != null) {
            throw Refusal.conflict("dossier.refusal.numbered");
        }
        String given = Given.text("number", number);
        situation.change().set(Field.RESULT_NUMBER, given).detail("number", given);
    }
}
