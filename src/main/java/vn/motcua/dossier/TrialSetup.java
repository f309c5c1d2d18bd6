package vn.motcua.dossier;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

/** Whether a trial went the whole way: received, processed and returned. */
@Component
class TrialSetup implements SetupCheck {

    private static final String RETURNED =
            "select count(d) from Dossier d where d.synchronisationState = " + SynchronisationState.class.getName()
                    + ".TRIAL and d.businessState = " + BusinessState.class.getName() + ".RETURNED";

    private final EntityManager entities;

    TrialSetup(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SetupState> states() {
        long returned = entities.createQuery(RETURNED, Long.class).getSingleResult();
        return List.of(SetupState.of(SetupStep.TRIAL, returned > 0, returned));
    }
}
