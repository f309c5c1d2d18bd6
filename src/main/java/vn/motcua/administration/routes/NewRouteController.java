package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;

/** Form by which a route is added with the steps of another. */
@Controller
@RequestMapping("/quan-tri/quy-trinh/them")
class NewRouteController {

    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final RouteAdministration routes;

    NewRouteController(Catalogue catalogue, CatalogueWords words, RouteAdministration routes) {
        this.catalogue = catalogue;
        this.words = words;
        this.routes = routes;
    }

    /**
     * Form of a new route.
     *
     * @param like code of the route whose steps it begins with
     */
    record NewRouteForm(
            @NotBlank @Size(max = 40) @Nullable String code,
            @NotBlank @Size(max = 200) @Nullable String name,
            @NotBlank @Size(max = 200) @Nullable String nameEn,
            @NotBlank @Size(max = 40) @Nullable String like) {}

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("form", new NewRouteForm(null, null, null, null));
        return show(locale, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") NewRouteForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (RefusedException.granted(
                errors,
                () -> routes.add(
                        String.valueOf(form.code()),
                        String.valueOf(form.name()),
                        String.valueOf(form.nameEn()),
                        String.valueOf(form.like()),
                        actor))) {
            Notice.of("administration.route.added").afterwards(redirect);
            return "redirect:" + RouteDraftController.path(String.valueOf(form.code()));
        }
        return show(locale, model);
    }

    private String show(Locale locale, Model model) {
        List<Option> options = new ArrayList<>();
        for (String code : catalogue.routes()) {
            List<Route> versions = catalogue.routes(code);
            options.add(Option.of(code, words.name(versions.get(versions.size() - 1), locale)));
        }
        model.addAttribute("routes", options);
        return "administration/route-new";
    }
}
