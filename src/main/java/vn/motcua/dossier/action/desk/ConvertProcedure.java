package vn.motcua.dossier.action.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The dossier was received under the wrong procedure or case: it goes on under the right one, before anybody has begun on
 * it. It keeps its code and the start of its clock; the route, the fee and the date follow from the right procedure, the date
 * before stays on record, and the slip is issued anew, for the old one names the wrong procedure.
 *
 * @param procedureCase the number of the right case
 * @param papersChecked that whoever converts has compared the papers with those the right case asks for
 * @param further papers that were handed in besides, by their names
 */
@ActionForm(key = "Alt+C", newSlip = true, reasonTold = true)
public record ConvertProcedure(int procedureCase, boolean papersChecked, List<String> further, String reason)
        implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    public ConvertProcedure {
        further = List.copyOf(further);
    }

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Dossier dossier = situation.dossier();
        if (dossier.offeredStep().isPresent()) {
            throw RefusedException.conflict("dossier.refusal.on-its-way", DossierWords.action(name()));
        }
        ProcedureCaseId id = new ProcedureCaseId(procedureCase);
        ProcedureCase right = known(situation, id);
        ProcedureVersion version = situation.rules().catalogue().versionOf(id);
        Instant accepted = situation.accepted();
        if (!version.isInForceOn(situation.rules().day(accepted))) {
            throw RefusedException.invalidField("procedureCase", "dossier.refusal.not-in-force");
        }
        if (!right.proxyAllowed()
                && dossier.submitter().submitterRelation() != null
                && dossier.parties().stream().noneMatch(dossier.submitter()::is)) {
            throw RefusedException.invalidField("procedureCase", "dossier.refusal.no-proxy", right.name());
        }
        if (!papersChecked) {
            throw RefusedException.invalidField("papersChecked", "dossier.refusal.papers-unchecked");
        }
        ProcedureVersion wrong = situation.rules().catalogue().version(dossier.procedureVersion());
        situation
                .detail("from", wrong.code() + " " + wrong.name())
                .detail("procedure", version.code() + " " + version.name())
                .detail("case", right.name())
                .detail("reason", Texts.text("reason", reason))
                .tell("CONVERTED");
        Acceptance acceptance = new Acceptance(situation);
        String subject = dossier.matter().subject().equals(wrong.name())
                ? version.name()
                : dossier.matter().subject();
        dossier.convertTo(version.id(), dossier.matter().under(right.id().value(), subject));
        acceptance.components(papers(right));
        fee(situation, right);
        acceptance.convert(version, right, accepted);
    }

    /** The papers follow the procedure: those that were compared count as what the right case asks for. */
    private List<ReceivedComponent> papers(ProcedureCase right) {
        List<ReceivedComponent> papers = new ArrayList<>();
        right.components().stream()
                .filter(ComponentRequirement::mandatory)
                .forEach(required -> papers.add(new ReceivedComponent(
                        required.id(),
                        required.name(),
                        required.originals(),
                        required.certified(),
                        required.photocopies())));
        further.forEach(name -> papers.add(new ReceivedComponent(null, name, 1, 0, 0)));
        return papers;
    }

    private static ProcedureCase known(ActionContext situation, ProcedureCaseId id) {
        if (id.equals(situation.dossier().procedureCase())) {
            throw RefusedException.invalidField("procedureCase", "dossier.refusal.same-procedure");
        }
        try {
            return situation.rules().catalogue().procedureCase(id);
        } catch (RefusedException unknown) {
            throw RefusedException.invalidField("procedureCase", "catalogue.refusal.unknown");
        }
    }

    /** What was paid or forgiven stays so; what is still to be paid follows from the right procedure. */
    private static void fee(ActionContext situation, ProcedureCase right) {
        MoneyState money = situation.dossier().money();
        if (money == MoneyState.PAID || money == MoneyState.EXEMPT) {
            return;
        }
        List<ProcedureFee> fees = right.feesOn(situation.today());
        ProcedureFee only = fees.size() == 1 ? fees.get(0) : null;
        boolean free = !fees.isEmpty() && fees.stream().allMatch(ProcedureFee::isFree);
        boolean ruled = only != null && only.amount() != null && only.per() == null && only.condition() == null;
        MoneyState then = free ? MoneyState.NOTHING_DUE : ruled ? MoneyState.DUE : MoneyState.UNKNOWN;
        situation
                .dossier()
                .charge(
                        then,
                        situation
                                .dossier()
                                .fees()
                                .ofFee(then == MoneyState.DUE && only != null ? only.amount() : null));
    }
}
