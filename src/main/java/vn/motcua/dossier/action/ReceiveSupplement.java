package vn.motcua.dossier.action;

import java.util.List;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.PromiseReason;
import vn.motcua.dossier.ReceivedComponent;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

/**
 * The desk records the papers that came in; the clock goes on, and the citizen gets the new date with a new slip (T7).
 */
public record ReceiveSupplement(List<ReceivedComponent> components) implements Action {

    static final Guard GUARD =
            Guard.from(BusinessState.SUPPLEMENT_REQUIRED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        if (components.stream().noneMatch(ReceivedComponent::present)) {
            throw Refusal.invalidField("components", "dossier.refusal.required");
        }
        new Acceptance(situation).components(components);
        situation.resume(PromiseReason.SUPPLEMENTED);
        situation.change().tell("SUPPLEMENT_RECEIVED");
    }
}
