package vn.motcua.dossier.action.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.BackDatingLimit;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.value.Texts;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Pause;

/**
 * Something that is recorded later than it happened, such as a payment at the bank that is known only days after: since
 * when it holds, why it is recorded only now, and the paper that proves it. How far back is data (domain reference,
 * section 3.4); what it depends on must have happened before it.
 *
 * @param at since when it holds; null for now
 * @param reason why it is recorded only now; needed when it is back-dated
 * @param document the number of the paper that proves the moment; needed when it is back-dated
 */
record Effective(
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable String document) {

    private static final String AT = "effectiveAt";

    /** The beginning of a pause: the clock ran then, and the file was at this desk already. */
    Effect begin(ActionContext situation) {
        Effect effect = effect(situation);
        if (effect.backDated()) {
            DossierStep step = situation.step();
            Instant came = step.startedAt();
            if (effect.at().isBefore(situation.accepted())) {
                throw RefusedException.invalidField(AT, "dossier.refusal.effect-before-start");
            }
            if (came != null && effect.at().isBefore(came)) {
                throw RefusedException.invalidField(AT, "dossier.refusal.effect-before-step");
            }
            if (situation.pauses().stream()
                    .anyMatch(pause -> pause.to() != null && effect.at().isBefore(pause.to()))) {
                throw RefusedException.invalidField(AT, "dossier.refusal.effect-before-pause-end");
            }
        }
        return effect;
    }

    /** The end of the pause that lasts: not before it began. */
    Effect end(ActionContext situation) {
        Effect effect = effect(situation);
        if (effect.backDated()
                && situation.pauses().stream()
                        .filter(Pause::isOpen)
                        .anyMatch(pause -> effect.at().isBefore(pause.from()))) {
            throw RefusedException.invalidField(AT, "dossier.refusal.effect-before-pause");
        }
        return effect;
    }

    private Effect effect(ActionContext situation) {
        String why = Texts.optional("backDatedReason", reason);
        String proof = Texts.optional("backDatedDocument", document);
        if (at == null) {
            if (why != null || proof != null) {
                throw RefusedException.invalidField(AT, "dossier.refusal.required");
            }
            return new Effect(situation.now(), null);
        }
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        Instant now = situation.now().truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(now)) {
            throw RefusedException.invalidField(AT, "dossier.refusal.effect-future");
        }
        if (minute.equals(now)) {
            return new Effect(situation.now(), null);
        }
        Effect effect = new Effect(minute, Texts.text("backDatedDocument", proof));
        situation
                .detail(AT, minute)
                .detail("backDatedReason", Texts.text("backDatedReason", why))
                .detail("backDatedDocument", effect.document());
        BackDatingLimit limit =
                situation.rules().catalogue().backDating(situation.dossier().receivingOffice(), situation.today());
        int days = situation
                .rules()
                .calendar(situation.dossier().receivingOffice())
                .workingDaysBetween(situation.rules().day(minute), situation.today());
        if (days > limit.workingDays()) {
            throw RefusedException.invalidField(
                    AT, "dossier.refusal.effect-too-old", limit.workingDays(), limit.legalBasis());
        }
        return effect;
    }
}
