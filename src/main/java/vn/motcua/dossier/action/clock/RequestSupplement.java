package vn.motcua.dossier.action.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Afterwards;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Asks the citizen for papers, all in one notice, through the desk; the clock stands until they come (T6, Form 02).
 * A second request needs a head or leader (domain reference, section 3.4).
 *
 * @param effectiveAt when the request went out, by a letter dated earlier than now; then with reason and document
 */
@ActionForm(key = "Alt+S", reasonTold = true)
public record RequestSupplement(
        List<String> missing,
        String reason,
        @Nullable String legalBasis,
        @Nullable LocalDate answerBy,
        @Afterwards @Nullable Instant effectiveAt,
        @Afterwards @Nullable String backDatedReason,
        @Afterwards @Nullable String backDatedDocument)
        implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.IN_PROCESS).onStep(StepKind.PROCESSING, StepKind.REVIEW, StepKind.APPROVAL);

    /** Asks now. */
    public RequestSupplement(
            List<String> missing, String reason, @Nullable String legalBasis, @Nullable LocalDate answerBy) {
        this(missing, reason, legalBasis, answerBy, null, null, null);
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
        if (missing.isEmpty()) {
            throw RefusedException.invalidField("missing", "dossier.refusal.required");
        }
        String why = Texts.text("reason", reason);
        boolean again =
                situation.pauses().stream().anyMatch(pause -> pause.cause().equals("SUPPLEMENT"));
        if (again
                && !situation.actor().has(Role.DIVISION_HEAD)
                && !situation.actor().has(Role.LEADER)) {
            throw RefusedException.conflict("dossier.refusal.second-supplement");
        }
        if (answerBy != null && !answerBy.isAfter(situation.today())) {
            throw RefusedException.invalidField("answerBy", "dossier.refusal.answer-by");
        }
        Effect effect = new Effective(effectiveAt, backDatedReason, backDatedDocument).begin(situation);
        situation.dossier().moveTo(BusinessState.SUPPLEMENT_REQUIRED);
        situation
                .detail("missing", missing)
                .detail("reason", why)
                .detail("legalBasis", Texts.optional("legalBasis", legalBasis))
                .detail("answerBy", answerBy)
                .tell("SUPPLEMENT_ASKED");
        situation.pause("SUPPLEMENT", situation.dossier().supplementPauseMode(), legalBasis, "02", effect);
    }
}
