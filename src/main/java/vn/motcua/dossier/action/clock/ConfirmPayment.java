package vn.motcua.dossier.action.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Afterwards;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;

/**
 * The obligation is met; the clock goes on, from the day of paying where the citizen paid elsewhere (T9).
 *
 * @param effectiveAt when it was paid, if that was earlier than now; then with reason and document
 */
@ActionForm(key = "Alt+P")
public record ConfirmPayment(
        @Line String receipt,
        @Afterwards @Nullable Instant effectiveAt,
        @Afterwards @Nullable String backDatedReason,
        @Afterwards @Nullable String backDatedDocument)
        implements Action {

    public static final Guard GUARD = Guard.from(BusinessState.FINANCIAL_OBLIGATION)
            .by(Role.CASHIER, Role.RECEPTION)
            .at(Guard.Place.RECEIVING_OFFICE);

    /** Paid now. */
    public ConfirmPayment(String receipt) {
        this(receipt, null, null, null);
    }

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Effect effect = new Effective(effectiveAt, backDatedReason, backDatedDocument).end(situation);
        situation.dossier().pay();
        situation.detail("receipt", Texts.text("receipt", receipt));
        situation.resume(PromiseReason.PAID, effect);
        situation.tell("PAYMENT_RECEIVED");
    }
}
