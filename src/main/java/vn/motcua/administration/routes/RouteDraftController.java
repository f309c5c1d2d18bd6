package vn.motcua.administration.routes;

import java.util.List;
import java.util.Locale;

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

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.RowAct;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/**
 * Editor of the next version of a route: a table to which each press of a button adds a step, or moves or removes one, without
 * scripts; nothing is stored before it is saved.
 */
@Controller
@RequestMapping("/quan-tri/quy-trinh/{code}/ban-thao")
class RouteDraftController {

    private static final String PAGE = "administration/route-draft";

    private final Catalogue catalogue;
    private final RouteAdministration routes;
    private final RouteFormReader reader;
    private final RouteWords words;
    private final RouteFaults faults;

    RouteDraftController(
            Catalogue catalogue,
            RouteAdministration routes,
            RouteFormReader reader,
            RouteWords words,
            RouteFaults faults) {
        this.catalogue = catalogue;
        this.routes = routes;
        this.reader = reader;
        this.words = words;
        this.faults = faults;
    }

    @PostMapping("/moi")
    String begin(@PathVariable String code, Actor actor) {
        routes.begin(code, actor);
        return "redirect:" + path(code) + "/ban-thao";
    }

    @GetMapping
    String page(@PathVariable String code, Locale locale, Model model) {
        RouteDraft draft = draft(code);
        if (draft.waiting() != null) {
            return "redirect:" + path(code) + "/cho";
        }
        model.addAttribute("form", RouteForm.of(draft));
        return show(draft, locale, model);
    }

    /**
     * @param act {@code them} for another row; {@code bo}, {@code len} or {@code xuong} and the number of a row, from 0, to remove
     *     or move it; otherwise the draft is saved
     */
    @PostMapping
    String save(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String act,
            @ModelAttribute("form") RouteForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RouteDraft draft = draft(code);
        RowAct rowAct = RowAct.of(act).orElse(null);
        if (rowAct != null) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form"); // the errors are of what was there before
            model.addAttribute("form", form.changed(rowAct));
            model.addAttribute("focused", rowAct.focused(Math.max(0, form.rows().size() - 1)));
            return show(draft, locale, model);
        }
        RouteDraft.Content content = reader.read(code, form, errors);
        if (RefusedException.granted(errors, () -> store(code, content, form, actor))) {
            Notice.of("administration.route.saved").afterwards(redirect);
            return "redirect:" + path(code) + "/ban-thao";
        }
        return show(draft, locale, model);
    }

    private void store(String code, RouteDraft.@Nullable Content content, RouteForm form, Actor actor) {
        if (content != null) {
            routes.save(
                    code,
                    content,
                    PageRevision.of(form.revision()),
                    new RequestKey(String.valueOf(form.requestId())),
                    actor);
        }
    }

    @PostMapping("/bo")
    String discard(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int revision,
            Actor actor,
            RedirectAttributes redirect) {
        routes.discard(code, revision, actor);
        Notice.of("administration.route.discarded").afterwards(redirect);
        return "redirect:" + path(code);
    }

    private String show(RouteDraft draft, Locale locale, Model model) {
        List<Route> versions = RoutesController.versions(catalogue, draft.routeCode());
        model.addAttribute("draft", draft);
        model.addAttribute("base", versions.get(versions.size() - 1));
        model.addAttribute("whole", routes.whole(draft.routeCode()));
        model.addAttribute("kinds", words.kinds(locale));
        model.addAttribute("units", words.units(locale));
        model.addAttribute("roles", words.roles(locale));
        model.addAttribute("routeWords", words);
        model.addAttribute("drawing", words.drawing(draft.content().steps(), locale));
        faults.add(draft, locale, model);
        return PAGE;
    }

    private RouteDraft draft(String code) {
        return routes.draft(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-route-draft"));
    }

    static String path(String code) {
        return "/quan-tri/quy-trinh/" + code;
    }
}
