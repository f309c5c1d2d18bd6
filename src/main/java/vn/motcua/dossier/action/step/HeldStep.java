package vn.motcua.dossier.action.step;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/** Step that is taken out of an official's hands by somebody else. */
final class HeldStep {

    private HeldStep() {}

    /**
     * Step of the route at the actor's office that an official holds; the event says from whom it was taken.
     *
     * @param holder null for whoever holds the step that the action is about
     * @throws RefusedException CONFLICT when the official holds none there, or no longer
     */
    static DossierStep of(ActionContext situation, @Nullable OfficialId holder) {
        if (holder == null) {
            return situation.step();
        }
        DossierStep held = situation.dossier().route().stream()
                .filter(step -> step.here() && step.office().equals(situation.office()))
                .filter(step -> holder.equals(step.holder()))
                .findFirst()
                .orElseThrow(() -> RefusedException.conflict("dossier.refusal.no-longer-held"));
        situation.detail(
                "holder", situation.rules().organisation().official(holder).fullName());
        return held;
    }
}
