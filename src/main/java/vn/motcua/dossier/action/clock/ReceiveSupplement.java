package vn.motcua.dossier.action.clock;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Afterwards;
import vn.motcua.dossier.fact.Effect;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The desk records the papers that came in; the clock goes on, and the citizen gets the new date with a new slip (T7).
 *
 * @param effectiveAt when they came in, if that was earlier than now, as by post; then with reason and document
 */
@ActionForm(key = "Alt+N")
public record ReceiveSupplement(
        List<ReceivedComponent> components,
        @Afterwards @Nullable Instant effectiveAt,
        @Afterwards @Nullable String backDatedReason,
        @Afterwards @Nullable String backDatedDocument)
        implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.SUPPLEMENT_REQUIRED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    /** They came in now. */
    public ReceiveSupplement(List<ReceivedComponent> components) {
        this(components, null, null, null);
    }

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        if (components.stream().noneMatch(component -> component.counts(situation.procedureCase()))) {
            throw RefusedException.invalidField("components", "dossier.refusal.required");
        }
        Effect effect = new Effective(effectiveAt, backDatedReason, backDatedDocument).end(situation);
        new Acceptance(situation).components(components);
        situation.resume(PromiseReason.SUPPLEMENTED, effect);
        situation.tell("SUPPLEMENT_RECEIVED");
    }
}
