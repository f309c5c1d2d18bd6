package vn.motcua.supervision;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.history.ImportedDossiers;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;

/** Page of a dossier that was imported from a former system; nobody acts on it. */
@Controller
class ImportedDossierController {

    private final ImportedDossiers dossiers;
    private final Organisation organisation;

    ImportedDossierController(ImportedDossiers dossiers, Organisation organisation) {
        this.dossiers = dossiers;
        this.organisation = organisation;
    }

    @GetMapping("/giam-sat/ho-so-cu/{id}")
    String dossier(@PathVariable UUID id, Actor actor, Model model) {
        ImportedDossiers.WithEvents found = dossiers.view(id, actor);
        model.addAttribute("dossier", found.dossier());
        model.addAttribute("events", found.events());
        model.addAttribute("most", found.events().size() == ImportedDossiers.MOST_EVENTS);
        model.addAttribute("receiving", organisation.office(found.dossier().receiving()));
        return "supervision/imported";
    }
}
