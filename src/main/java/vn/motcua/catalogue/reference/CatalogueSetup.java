package vn.motcua.catalogue.reference;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

/** Whether there are procedures that an office may receive today. */
@Component
class CatalogueSetup implements SetupCheck {

    private final Catalogue catalogue;

    CatalogueSetup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<SetupState> states() {
        boolean any = !catalogue.search(null, null, null, 1, null).isEmpty();
        return List.of(SetupState.of(SetupStep.PROCEDURES, any));
    }
}
