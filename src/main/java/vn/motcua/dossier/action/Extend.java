package vn.motcua.dossier.action;

import java.time.Instant;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Field;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

/**
 * Extends the time with an apology (Form 04): once, by a leader, not later than the day before the due date. The date that
 * was promised first stays on record, and on-time is judged by it (T16; domain reference, section 3.5).
 *
 * @param dueAt the new due moment, in working time
 */
public record Extend(Instant dueAt, String reason, String letterNumber) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS, BusinessState.CONSULTING)
            .by(Role.LEADER);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        Instant promised = situation.dossier().dueAt();
        if (promised == null) {
            throw Refusal.conflict("dossier.refusal.no-date");
        }
        if (situation.dossier().extendedAt() != null) {
            throw Refusal.conflict("dossier.refusal.extended");
        }
        if (!situation.today().isBefore(situation.rules().day(promised))) {
            throw Refusal.conflict("dossier.refusal.too-late-to-extend");
        }
        if (!dueAt.isAfter(promised)) {
            throw Refusal.invalidField("dueAt", "dossier.refusal.not-later");
        }
        if (!situation.inWorkingTime(dueAt)) {
            throw Refusal.invalidField("dueAt", "dossier.refusal.not-working-time");
        }
        situation
                .change()
                .set(Field.EXTENDED_AT, situation.now())
                .detail("reason", Given.text("reason", reason))
                .detail("letterNumber", Given.text("letterNumber", letterNumber))
                .tell("EXTENDED");
        situation.extend(dueAt);
    }
}
