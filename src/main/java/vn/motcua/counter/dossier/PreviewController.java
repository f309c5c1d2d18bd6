package vn.motcua.counter.dossier;

import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.vocabulary.DossierId;

/** A dossier beside the list it stands in. It is recorded as viewed, exactly as when it is opened. */
@Controller
class PreviewController {

    private final DossierReader reader;
    private final DossierPages pages;

    PreviewController(DossierReader reader, DossierPages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/ho-so/{id}/xem-nhanh")
    String pane(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        DossierView dossier = reader.view(new DossierId(id), actor, ViewPurpose.PROCESSING);
        model.addAttribute("page", pages.preview(dossier, actor, locale));
        return "counter/preview :: pane";
    }
}
