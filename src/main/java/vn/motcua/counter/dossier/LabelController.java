package vn.motcua.counter.dossier;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.document.form.Codes;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Label for the folder of a dossier, of 90 by 50 mm: its code, also in bars, whose it is, what it is about, until when. */
@Controller
class LabelController {

    private final DossierReader dossiers;

    LabelController(DossierReader dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/ho-so/{id}/nhan")
    String label(@PathVariable UUID id, Actor actor, Model model) {
        DossierView dossier = dossiers.view(new DossierId(id), actor, ViewPurpose.PRINTING);
        String code = dossier.code();
        if (code == null) {
            throw RefusedException.conflict("counter.label.no-code");
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("bars", Codes.code128(code));
        return "counter/label";
    }
}
