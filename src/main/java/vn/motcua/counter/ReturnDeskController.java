package vn.motcua.counter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ViewPurpose;
import vn.motcua.organisation.Actor;

/** The return desk: find by the slip, take what is left of the fee, hand over the result, once. */
@Controller
@RequestMapping("/quay/tra-ket-qua")
class ReturnDeskController {

    private static final int PAGE = 50;
    private static final Set<String> AT_THIS_DESK = Set.of("collect-fee", "return-result");

    private final DossierLists lists;
    private final DossierReader reader;
    private final DossierPages pages;

    ReturnDeskController(DossierLists lists, DossierReader reader, DossierPages pages) {
        this.lists = lists;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping
    String shelf(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("shelf", lists.uncollected(actor, after, PAGE));
        model.addAttribute("after", after);
        return "counter/return-desk";
    }

    @GetMapping("/{id}")
    String dossier(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        DossierView dossier = reader.view(new DossierId(id), actor, ViewPurpose.RETURN);
        DossierPage page = pages.page(dossier, actor, locale, null, Back.RETURN);
        List<ActionCard> cards = page.actions().stream()
                .filter(card -> AT_THIS_DESK.contains(card.name()))
                .toList();
        model.addAttribute("page", page.only(cards));
        return "counter/return";
    }
}
