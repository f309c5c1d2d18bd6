package vn.motcua.dossier.action;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.MoneyState;
import vn.motcua.dossier.PromiseReason;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;

/**
 * The obligation is met; the clock goes on (T9).
 */
public record ConfirmPayment(String receipt) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.FINANCIAL_OBLIGATION)
            .by(Role.CASHIER, Role.RECEPTION)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        situation.change().set(Field.MONEY_STATE, MoneyState.PAID).detail("receipt", Given.text("receipt", receipt));
        situation.resume(PromiseReason.PAID);
        situation.change().tell("PAYMENT_RECEIVED");
    }
}
