package vn.motcua.administration.procedures;

import java.util.List;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.EverydayWordService;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Page of the words that people use when they search for procedures, with a field to try a search. */
@Controller
@RequestMapping("/quan-tri/tu-tim-kiem")
class EverydayWordsController {

    private static final int PAGE = 50;
    private static final int TRIED = 5;
    private static final String LIST = "redirect:/quan-tri/tu-tim-kiem";

    private final EverydayWordService service;
    private final Catalogue catalogue;
    private final CatalogueWords words;

    EverydayWordsController(EverydayWordService service, Catalogue catalogue, CatalogueWords words) {
        this.service = service;
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("form", new EverydayWordForm(null, null));
        return show(q, after, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") EverydayWordForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        String asked = form.asked();
        if (asked != null
                && !errors.hasErrors()
                && RefusedException.granted(errors, () -> service.add(asked, form.means(), actor))) {
            Notice.of("administration.words.added", asked).afterwards(redirect);
            return LIST;
        }
        return show(null, null, model);
    }

    @PostMapping("/{id:[0-9]{1,9}}/bo")
    String remove(@PathVariable int id, Actor actor, RedirectAttributes redirect) {
        service.remove(id, actor);
        Notice.of("administration.words.removed").afterwards(redirect);
        return LIST;
    }

    private String show(@Nullable String q, @Nullable String after, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("words", words);
        model.addAttribute(
                "found", q == null || q.isBlank() ? List.of() : catalogue.search(q, null, null, TRIED, null));
        model.addAttribute("listing", service.list(q, after, PAGE));
        return "administration/everyday-words";
    }
}
