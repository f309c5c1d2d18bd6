package vn.motcua.dossier.action.clock;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Sends the apology (Form 04) that is still owed once the due date has passed: it is recorded and counted, and it changes no
 * date, for nothing done after a due date can make the dossier on time. Once; a dossier that was extended has its apology
 * already (domain reference, sections 3.5 and 9.7).
 *
 * @param reason why it is late
 * @param apology what is said to the citizen, as it stands in the letter
 */
@ActionForm(key = "Alt+X", reasonTold = true)
public record Apologise(String reason, String apology, @Line String letterNumber) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.CONSULTING,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.RESULT_READY,
                    BusinessState.RETURNED)
            .at(Guard.Place.PROCESSING_OFFICE)
            .by(Role.LEADER);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        if (situation.dossier().apologisedAt() != null || situation.dossier().extendedAt() != null) {
            throw RefusedException.conflict("dossier.refusal.apologised");
        }
        if (!situation.dates().lateness().byOriginal()) {
            throw RefusedException.conflict("dossier.refusal.not-late");
        }
        situation.dossier().apologise(situation.now());
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("apology", Texts.text("apology", apology))
                .detail("letterNumber", Texts.text("letterNumber", letterNumber))
                .tell("APOLOGISED");
    }
}
