package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.CollectorCapacity;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;

/**
 * Hands the result to the citizen: once, ever (T14). Somebody else collects with an authorisation; a lost slip needs a note.
 *
 * @param collector the name of whoever collects for the owner or submitter, or of the owner where somebody else handed it in;
 *     null when the owner or submitter comes
 * @param authorisation the paper of authority shown by the collector
 * @param lossNote what the citizen declared about a lost slip; required unless it was returned
 */
@ActionForm(order = {"slipReturned", "lossNote", "collector", "authorisation"})
public record ReturnResult(
        @Nullable String collector,
        @Nullable String authorisation,
        boolean slipReturned,
        @Nullable String lossNote) implements Action {

    /** The detail of the event that names who collected for the owner or submitter. */
    public static final String COLLECTOR = "collector";

    public static final Guard GUARD =
            Guard.from(BusinessState.RESULT_READY).by(Role.RETURN_DESK).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Dossier dossier = situation.dossier();
        if (dossier.money() == MoneyState.DUE) {
            throw RefusedException.conflict(
                    "dossier.refusal.fee-left",
                    dossier.fees().feeAmount() == null ? 0 : dossier.fees().feeAmount());
        }
        if (!slipReturned) {
            situation.detail("lossNote", Texts.text("lossNote", lossNote));
        } else if (Texts.optional("lossNote", lossNote) != null) {
            throw RefusedException.invalidField("lossNote", "dossier.refusal.loss-note-of-returned");
        }
        collected(situation);
        dossier.returnStep().ifPresent(step -> step.done(situation.now()));
        dossier.handOut(situation.now());
        situation.tell("RETURNED");
    }

    /** Who collected, and in what capacity; the names of owner and submitter stand in the dossier already. */
    private void collected(ActionContext situation) {
        String given = Texts.optional("collector", collector);
        PersonName name = given == null ? null : name(given);
        if (name == null || situation.dossier().owner().ownerFolded().equals(name.folded())) {
            if (Texts.optional("authorisation", authorisation) != null) {
                throw RefusedException.invalidField(
                        name == null ? "collector" : "authorisation",
                        name == null ? "dossier.refusal.collector-missing" : "dossier.refusal.owner-collects");
            }
            boolean submitter = name == null && situation.dossier().submitter().submitterRelation() != null;
            situation.detail("capacity", submitter ? CollectorCapacity.SUBMITTER : CollectorCapacity.OWNER);
            return;
        }
        situation
                .detail("capacity", CollectorCapacity.PROXY)
                .detail(COLLECTOR, name.value())
                .detail("authorisation", Texts.text("authorisation", authorisation));
    }

    private static PersonName name(String given) {
        try {
            return new PersonName(given);
        } catch (InvalidValueException invalid) {
            throw invalid.at("collector");
        }
    }
}
