package vn.motcua.dossier.action.desk;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.fact.Fees;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Says what the fee is that nobody knew at reception; it is due from then on, or nothing is.
 *
 * @param amount VND; 0 where nothing is due
 */
@ActionForm(key = "Alt+G")
public record SetFee(long amount) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.CONSULTING,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.RESULT_READY)
            .by(Role.CASHIER, Role.RECEPTION, Role.RETURN_DESK)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.dossier().money() != MoneyState.UNKNOWN) {
            throw RefusedException.conflict("dossier.refusal.fee-known");
        }
        if (amount < 0) {
            throw RefusedException.invalidField("amount", "dossier.refusal.fee-negative");
        }
        Long ruled = situation.procedureCase().fixedFee(situation.today());
        if (ruled != null && ruled != amount) {
            throw RefusedException.invalidField("amount", "dossier.refusal.fee-rule", ruled);
        }
        Fees fees = situation.dossier().fees();
        situation
                .dossier()
                .charge(
                        amount == 0 ? MoneyState.NOTHING_DUE : MoneyState.DUE,
                        new Fees(amount == 0 ? null : amount, fees.feeExemption(), fees.obligationAmount()));
        situation.detail("amount", amount);
    }
}
