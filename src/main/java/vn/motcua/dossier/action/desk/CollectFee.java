package vn.motcua.dossier.action.desk;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Takes the fee that was left for later.
 *
 * @param transferred whether it came by a transfer and not in cash: the drawer at the end of the shift holds cash alone
 */
@ActionForm(key = "Alt+Q")
public record CollectFee(@Line String receipt, boolean transferred) implements Action {

    public static final Guard GUARD = Guard.from(
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
    public void decide(ActionContext situation) {
        if (situation.dossier().money() != MoneyState.DUE) {
            throw RefusedException.conflict(
                    "dossier.refusal.nothing-due",
                    DossierWords.of(situation.dossier().money()));
        }
        situation.dossier().pay();
        situation
                .detail("receipt", Texts.text("receipt", receipt))
                .detail("amount", situation.dossier().fees().feeAmount());
        if (transferred) {
            situation.detail("transferred", true);
        }
    }
}
