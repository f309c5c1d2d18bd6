package vn.motcua.dossier.action.clock;

import java.time.Instant;

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
 * Extends the time with an apology (Form 04): once, signed by the head of the office that works on it, not later than the
 * day before the due date. The date that was promised first stays on record, and on-time is judged by it (T16; domain
 * reference, section 3.5). A file on its way to the next desk does not keep the head from writing.
 *
 * @param dueAt the new due moment, in working time
 * @param reason why it takes longer
 * @param apology what is said to the citizen, as it stands in the letter
 */
@ActionForm(key = "Alt+G", reasonTold = true)
public record Extend(
        Instant dueAt, String reason, String apology, @Line String letterNumber) implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED, BusinessState.IN_PROCESS, BusinessState.CONSULTING)
            .at(Guard.Place.PROCESSING_OFFICE)
            .by(Role.LEADER);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Instant promised = situation.dossier().dueAt();
        if (promised == null) {
            throw RefusedException.conflict("dossier.refusal.no-date");
        }
        if (situation.dossier().extendedAt() != null) {
            throw RefusedException.conflict("dossier.refusal.extended");
        }
        if (!situation.today().isBefore(situation.rules().day(promised))) {
            throw RefusedException.conflict("dossier.refusal.too-late-to-extend");
        }
        if (!dueAt.isAfter(promised)) {
            throw RefusedException.invalidField("dueAt", "dossier.refusal.not-later");
        }
        if (!situation.inWorkingTime(dueAt)) {
            throw RefusedException.invalidField("dueAt", "dossier.refusal.not-working-time");
        }
        situation
                .detail("reason", Texts.text("reason", reason))
                .detail("apology", Texts.text("apology", apology))
                .detail("letterNumber", Texts.text("letterNumber", letterNumber))
                .tell("EXTENDED");
        situation.extend(dueAt);
    }
}
