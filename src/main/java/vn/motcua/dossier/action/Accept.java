package vn.motcua.dossier.action;

import java.util.List;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.ReceivedComponent;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;
import vn.motcua.organisation.Role;

/**
 * The reception desk accepts what was handed in: code, slip, route and the first promise; the clock starts (T2).
 */
public record Accept(List<ReceivedComponent> components) implements Action {

    static final Guard GUARD =
            Guard.from(BusinessState.SUBMITTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        new Acceptance(situation).accept(components);
    }
}
