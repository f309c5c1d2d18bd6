package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.platform.Refusal;

/**
 * Gives the file to the next desk or office of the route, which must take it: custody stays with the giver until then
 * (T5). Also gives it again after it was refused.
 */
public record HandOver(@Nullable String note) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.ACCEPTED, BusinessState.IN_PROCESS);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        DossierStep step = situation.step();
        if (step.finishedAt() == null) {
            throw Refusal.conflict("dossier.refusal.work-not-done", step.name());
        }
        situation.change().detail("note", Given.optional("note", note));
        situation.offer(situation.next(step.no()));
    }
}
