package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.fact.SubmitterDetails;
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
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.Identifier;
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
@ActionForm(order = {"slipReturned", "lossNote", "collector", "collectorNumber", "collectorRelation", "authorisation"})
public record ReturnResult(
        @Nullable String collector,
        @Nullable String authorisation,
        boolean slipReturned,
        @Nullable String lossNote,
        @Nullable String collectorNumber,
        @Nullable String collectorRelation)
        implements Action {

    /** A return of which no more is said of the collector than the name. */
    public ReturnResult(
            @Nullable String collector,
            @Nullable String authorisation,
            boolean slipReturned,
            @Nullable String lossNote) {
        this(collector, authorisation, slipReturned, lossNote, null, null);
    }

    /** The detail of the event that names who collected for the owner or submitter. */
    public static final String COLLECTOR = "collector";

    /** The detail with the number of the collector's paper of identity. */
    public static final String COLLECTOR_NUMBER = "collectorNumber";

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
        CollectorCapacity capacity = capacity(situation.dossier(), name);
        situation.detail("capacity", capacity);
        if (capacity == CollectorCapacity.PARTY || capacity == CollectorCapacity.PROXY) {
            situation.detail(COLLECTOR, name == null ? null : name.value());
        }
        if (capacity == CollectorCapacity.PROXY) {
            situation.detail("authorisation", Texts.text("authorisation", authorisation));
        } else if (Texts.optional("authorisation", authorisation) != null) {
            throw RefusedException.invalidField(
                    name == null ? "collector" : "authorisation",
                    name == null ? "dossier.refusal.collector-missing" : "dossier.refusal.owner-collects");
        }
        String number = Texts.optional("collectorNumber", collectorNumber);
        String relation = Texts.optional("collectorRelation", collectorRelation);
        boolean named = capacity == CollectorCapacity.PROXY || capacity == CollectorCapacity.PARTY;
        if (!named && (number != null || relation != null)) {
            throw RefusedException.invalidField("collector", "dossier.refusal.collector-unnamed");
        }
        situation
                .detail(COLLECTOR_NUMBER, number == null ? null : number(number))
                .detail("collectorRelation", relation);
    }

    /** What a person is to the dossier; without a name, whoever is expected. */
    private static CollectorCapacity capacity(Dossier dossier, @Nullable PersonName name) {
        SubmitterDetails submitter = dossier.submitter();
        boolean represented = submitter.submitterRelation() != null;
        if (name == null) {
            return represented ? CollectorCapacity.SUBMITTER : CollectorCapacity.OWNER;
        }
        if (dossier.owner().ownerFolded().equals(name.folded())) {
            return CollectorCapacity.OWNER;
        }
        if (represented && Folding.fold(submitter.submitterName()).equals(name.folded())) {
            return CollectorCapacity.SUBMITTER;
        }
        return dossier.parties().stream()
                        .anyMatch(party -> Folding.fold(party.name()).equals(name.folded()))
                ? CollectorCapacity.PARTY
                : CollectorCapacity.PROXY;
    }

    private static String number(String given) {
        try {
            return Identifier.parse(given).digits();
        } catch (InvalidValueException invalid) {
            throw invalid.at("collectorNumber");
        }
    }

    private static PersonName name(String given) {
        try {
            return new PersonName(given);
        } catch (InvalidValueException invalid) {
            throw invalid.at("collector");
        }
    }
}
