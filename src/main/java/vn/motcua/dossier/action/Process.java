package vn.motcua.dossier.action;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Situation;

/**
 * Records work on the step: verified, visited, drafted. The file stays where it is.
 */
public record Process(String note) implements Action {

    static final Guard GUARD = Guard.from(BusinessState.IN_PROCESS, BusinessState.CONSULTING);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(Situation situation) {
        situation
                .change()
                .detail("note", Given.text("note", note))
                .detail("step", situation.step().name());
    }
}
