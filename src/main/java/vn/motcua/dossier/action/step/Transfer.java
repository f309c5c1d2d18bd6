package vn.motcua.dossier.action.step;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * The file goes to the office that has the authority (T18). The clock keeps its start: moving a file never gives it more time.
 */
@ActionForm(key = "Alt+M", reasonTold = true)
public record Transfer(OfficeId office, String reason) implements Action {

    public static final Guard GUARD =
            Guard.from(BusinessState.ACCEPTED).by(Role.RECEPTION).at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext situation) {
        Office competent = situation.rules().organisation().office(office);
        if (competent.id().equals(situation.dossier().competentOffice())) {
            throw RefusedException.invalidField("office", "dossier.refusal.same-office");
        }
        if (situation.dossier().offeredStep().isPresent()) {
            throw RefusedException.conflict("dossier.refusal.on-its-way", DossierWords.action(name()));
        }
        situation.dossier().decidedBy(competent.id());
        situation.detail("office", competent.name()).detail("reason", Texts.text("reason", reason));
        new Acceptance(situation).reroute(competent);
    }
}
