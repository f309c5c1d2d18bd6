package vn.motcua.dossier.action.desk;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Gives the fee back, all or a part of it, where the dossier ended without a result.
 *
 * @param amount VND, at most what was paid
 * @param receipt number of the paper the citizen signed
 * @param transferred whether it went by a transfer and not from the drawer
 */
@ActionForm(key = "Alt+G")
public record RefundFee(long amount, @Line String receipt, boolean transferred) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.WITHDRAWN, BusinessState.NOT_ACCEPTED, BusinessState.STOPPED)
            .by(Role.CASHIER, Role.RECEPTION, Role.RETURN_DESK)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Long paid = situation.dossier().fees().feeAmount();
        if (situation.dossier().money() != MoneyState.PAID || paid == null) {
            throw RefusedException.conflict("dossier.refusal.nothing-paid");
        }
        if (amount <= 0 || amount > paid) {
            throw RefusedException.invalidField("amount", "dossier.refusal.refund-amount", paid);
        }
        situation.dossier().refund();
        situation.detail("amount", amount).detail("receipt", Texts.text("receipt", receipt));
        if (transferred) {
            situation.detail("transferred", true);
        }
    }
}
