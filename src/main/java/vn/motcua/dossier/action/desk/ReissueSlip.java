package vn.motcua.dossier.action.desk;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The desk voids the slip and issues another: it was lost, spoilt, or shown to a stranger. The new one has its own check
 * number and QR code; the old ones open nothing any more, and the old QR code says when it was replaced. Code, dates and
 * everything else stay.
 */
@ActionForm(key = "Alt+I", newSlip = true, reasonTold = true)
public record ReissueSlip(String reason) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.CONSULTING,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.RESULT_READY)
            .by(Role.RECEPTION, Role.RETURN_DESK)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Dossier dossier = situation.dossier();
        byte[] token = dossier.tokenHash();
        if (token == null) {
            throw RefusedException.conflict("dossier.refusal.no-slip");
        }
        int issue = dossier.slipIssue() + 1;
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("issue", issue)
                .voidSlip(token);
        new Acceptance(situation).secrets(issue);
    }
}
