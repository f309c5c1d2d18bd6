package vn.motcua.dossier.action;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

/**
 * The citizen takes the request back, before the result is signed (T15, Form 05).
 */
public record Withdraw(String reason) implements Action {

    static final Guard GUARD = Guard.from(
                    BusinessState.SUBMITTED,
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.CONSULTING)
            .by(Role.RECEPTION)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (situation.dossier().resultSignedAt() != null) {
            throw Refusal.conflict("dossier.refusal.signed");
        }
        situation
                .change()
                .set(Field.BUSINESS_STATE, BusinessState.WITHDRAWN)
                .detail("reason", Given.text("reason", reason))
                .tell("WITHDRAWN");
        situation.end();
    }
}
