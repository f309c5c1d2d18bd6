package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;

/**
 * The reception desk refuses a submission: outside authority, or prohibited (T4, Form 03).
 */
public record RefuseReception(String reason, @Nullable String legalBasis) implements Action {

    static final Guard GUARD =
            Guard.from(BusinessState.SUBMITTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        situation
                .change()
                .set(Field.BUSINESS_STATE, BusinessState.NOT_ACCEPTED)
                .set(Field.ANSWER_DUE_AT, null)
                .detail("reason", Given.text("reason", reason))
                .detail("legalBasis", Given.optional("legalBasis", legalBasis))
                .tell("NOT_ACCEPTED");
        situation.dropSteps();
        situation.close(situation.now());
    }
}
