package vn.motcua.dossier.action;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.MoneyState;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.dossier.life.Words;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

/**
 * Takes the fee that was left for later.
 *
 * @param transferred whether it came by a transfer and not in cash: the drawer at the end of the shift holds cash alone
 */
public record CollectFee(String receipt, boolean transferred) implements Action {

    static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.CONSULTING,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.RESULT_READY)
            .by(Role.CASHIER, Role.RECEPTION, Role.RETURN_DESK)
            .at(Guard.Place.RECEIVING_OFFICE);

    /** In cash. */
    public CollectFee(String receipt) {
        this(receipt, false);
    }

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (situation.dossier().money() != MoneyState.DUE) {
            throw Refusal.conflict(
                    "dossier.refusal.nothing-due", Words.of(situation.dossier().money()));
        }
        situation
                .change()
                .set(Field.MONEY_STATE, MoneyState.PAID)
                .detail("receipt", Given.text("receipt", receipt))
                .detail("amount", situation.dossier().feeAmount());
        if (transferred) {
            situation.change().detail("transferred", true);
        }
    }
}
