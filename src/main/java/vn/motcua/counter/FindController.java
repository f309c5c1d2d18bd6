package vn.motcua.counter;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.dossier.ApplicantSearch;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierRow;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Listing;
import vn.motcua.platform.Refusal;

/**
 * The scan box: a dossier's code, its slip's QR code, an identity number, a telephone number or a name. One hit opens;
 * nothing found and nothing in scope are answered alike. The text travels in the body, since it may name a person.
 */
@Controller
@RequestMapping("/quay/tim")
class FindController {

    private static final int MOST = 50;

    private final DossierReader reader;
    private final ApplicantSearch search;

    FindController(DossierReader reader, ApplicantSearch search) {
        this.reader = reader;
        this.search = search;
    }

    @GetMapping
    String empty(Model model) {
        model.addAttribute("found", new Listing<DossierRow>(List.of(), null));
        model.addAttribute("sought", false);
        return "counter/found";
    }

    @PostMapping
    ModelAndView find(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "DOSSIER") Back back, Actor actor) {
        Optional<DossierId> scanned = reader.find(q.strip(), actor);
        if (scanned.isPresent()) {
            return open(scanned.get(), back);
        }
        ModelAndView page = new ModelAndView("counter/found");
        page.addObject("sought", true);
        page.addObject("back", back);
        try {
            Listing<DossierRow> found = search.search(person(q), actor, null, MOST);
            if (found.rows().size() == 1) {
                return open(found.rows().get(0).dossier(), back);
            }
            page.addObject("found", found);
            page.setStatus(found.rows().isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        } catch (Refusal refusal) {
            page.addObject("found", new Listing<DossierRow>(List.of(), null));
            page.addObject("refusal", refusal);
            page.setStatus(Problems.status(refusal));
        }
        return page;
    }

    private static ModelAndView open(DossierId dossier, Back back) {
        return new ModelAndView(
                "redirect:" + (back == Back.RETURN ? "/quay/tra-ket-qua/" + dossier : "/ho-so/" + dossier));
    }

    /** The card's QR code holds {@code number|old number|name|birth|…}: the number says who it is. */
    private static String person(String text) {
        int bar = text.indexOf('|');
        return bar > 0 ? text.substring(0, bar) : text.strip();
    }
}
