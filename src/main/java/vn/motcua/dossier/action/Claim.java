package vn.motcua.dossier.action;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.DossierStep;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.dossier.life.StepField;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.Refusal;

/**
 * An official takes a step that nobody holds. Of many who try at once, one gets it.
 *
 * @param official for whom a client system claims; null when officials claim for themselves
 */
public record Claim(@Nullable OfficialId official) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS, BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        DossierStep step = situation.step();
        if (step.holder() != null) {
            throw Refusal.conflict("dossier.refusal.claimed");
        }
        OfficialId holder = holder(situation);
        situation.change().step(step.no(), StepField.HOLDER_ID, holder.value()).detail("step", step.name());
    }

    private OfficialId holder(Situation situation) {
        Integer id = situation.actor().id();
        if (situation.actor().kind() == Actor.Kind.OFFICIAL && id != null) {
            return new OfficialId(id);
        }
        if (official == null) {
            throw Refusal.invalidField("official", "dossier.refusal.required");
        }
        DossierStep step = situation.step();
        if (!situation
                .rules()
                .organisation()
                .roles(official, step.office(), situation.today())
                .contains(step.role())) {
            throw Refusal.invalidField("official", "dossier.refusal.cannot-hold", step.name());
        }
        return official;
    }
}
