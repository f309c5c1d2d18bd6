package vn.motcua.dossier.action.desk;

import java.util.List;

import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Role;

/**
 * The reception desk accepts what was handed in: code, slip, route and the first promise; the clock starts (T2).
 */
public record Accept(List<ReceivedComponent> components) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.SUBMITTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public boolean numbers() {
        return true;
    }

    @Override
    public void decide(ActionContext situation) {
        new Acceptance(situation).accept(components);
    }
}
