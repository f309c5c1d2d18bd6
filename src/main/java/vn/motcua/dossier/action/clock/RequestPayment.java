package vn.motcua.dossier.action.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Afterwards;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.PauseMode;

/**
 * Asks the citizen to meet a financial obligation; the time of paying is not counted (T9).
 *
 * @param amount VND
 * @param notice the number of the notice of payment
 * @param effectiveAt when the citizen had the notice, if that was earlier than now; then with reason and document
 */
@ActionForm(key = "Alt+P")
public record RequestPayment(
        long amount,
        @Line String notice,
        @Afterwards @Nullable Instant effectiveAt,
        @Afterwards @Nullable String backDatedReason,
        @Afterwards @Nullable String backDatedDocument)
        implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.PROCESSING, StepKind.REVIEW, StepKind.APPROVAL);

    /** Asks now. */
    public RequestPayment(long amount, String notice) {
        this(amount, notice, null, null, null);
    }

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public boolean recallable() {
        return true;
    }

    @Override
    public void decide(ActionContext situation) {
        if (amount <= 0) {
            throw RefusedException.invalidField("amount", "dossier.refusal.fee-amount");
        }
        String document = Texts.text("notice", notice);
        Effect effect = new Effective(effectiveAt, backDatedReason, backDatedDocument).begin(situation);
        situation.dossier().moveTo(BusinessState.FINANCIAL_OBLIGATION);
        situation.dossier().charge(MoneyState.DUE, situation.dossier().fees().ofObligation(amount));
        situation.detail("amount", amount).detail("notice", document).tell("PAYMENT_ASKED");
        situation.pause("FINANCIAL_OBLIGATION", PauseMode.EXCLUDE, null, document, effect);
    }
}
