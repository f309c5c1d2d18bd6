package vn.motcua.administration.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.PublicationDecisionForm;
import vn.motcua.administration.PublicationForm;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteComparison;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Pages on which a version of a route is prepared, confirmed or declined by another administrator, and undone. */
@Controller
@RequestMapping("/quan-tri/quy-trinh/{code}")
class RoutePublicationController implements WaitingForAnother {

    private static final String PREPARE = "administration/route-publish";
    private static final String WAITING = "administration/route-waiting";
    private static final String UNDO = "administration/route-undo";

    private final Catalogue catalogue;
    private final RouteAdministration routes;
    private final RouteWords words;
    private final RouteFaults faults;
    private final Organisation organisation;
    private final Clock clock;

    RoutePublicationController(
            Catalogue catalogue,
            RouteAdministration routes,
            RouteWords words,
            RouteFaults faults,
            Organisation organisation,
            Clock clock) {
        this.catalogue = catalogue;
        this.routes = routes;
        this.words = words;
        this.faults = faults;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/cong-bo")
    String preparing(@PathVariable String code, Locale locale, Model model) {
        RouteDraft draft = draft(code);
        if (draft.waiting() != null) {
            return redirect(code, "/cho");
        }
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        model.addAttribute("form", new PublicationForm(tomorrow, null, draft.revision()));
        return show(PREPARE, draft, locale, model);
    }

    @PostMapping("/cong-bo")
    String prepare(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RouteDraft draft = draft(code);
        Optional<Boolean> published = RefusedException.answered(
                errors,
                () -> routes.prepare(
                        code,
                        Objects.requireNonNull(form.validFrom()),
                        String.valueOf(form.reason()),
                        PageRevision.of(form.revision()),
                        actor));
        if (published.isPresent()) {
            Notice.of(published.get() ? "administration.route.published" : "administration.route.prepared")
                    .afterwards(redirect);
            return redirect(code, "");
        }
        return show(PREPARE, draft, locale, model);
    }

    @GetMapping("/cho")
    String waitingPage(@PathVariable String code, Actor actor, Locale locale, Model model) {
        RouteDraft draft = draft(code);
        model.addAttribute("form", new PublicationDecisionForm(null, draft.revision()));
        return showWaiting(draft, actor, locale, model);
    }

    @PostMapping("/cho/xac-nhan")
    String confirm(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RouteDraft draft = draft(code);
        if (RefusedException.granted(errors, () -> routes.confirm(code, PageRevision.of(form.revision()), actor))) {
            Notice.of("administration.route.published").afterwards(redirect);
            return redirect(code, "");
        }
        return showWaiting(draft, actor, locale, model);
    }

    @PostMapping("/cho/tu-choi")
    String decline(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RouteDraft draft = draft(code);
        if (form.reason() == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(
                errors,
                () -> routes.decline(code, String.valueOf(form.reason()), PageRevision.of(form.revision()), actor))) {
            Notice.of("administration.route.declined").afterwards(redirect);
            return redirect(code, "/ban-thao");
        }
        return showWaiting(draft, actor, locale, model);
    }

    @GetMapping("/hoan-tac")
    String undoing(@PathVariable String code, Model model) {
        Route last = last(code);
        model.addAttribute("form", new PublicationDecisionForm(null, last.version()));
        return showUndo(last, model);
    }

    @PostMapping("/hoan-tac")
    String undo(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (form.reason() == null) {
            errors.rejectValue("reason", "administration.route.error.required");
        }
        if (RefusedException.granted(
                errors,
                () -> routes.undo(code, PageRevision.of(form.revision()), String.valueOf(form.reason()), actor))) {
            Notice.of("administration.route.undone").afterwards(redirect);
            return redirect(code, "");
        }
        return showUndo(last(code), model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        return routes.mayEdit(actor)
                ? routes.waiting().stream()
                        .map(draft -> row(draft, Objects.requireNonNull(draft.waiting()), actor, locale))
                        .toList()
                : List.of();
    }

    private Waiting row(RouteDraft draft, Preparation waiting, Actor actor, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        RouteDraft.Content content = draft.content();
        return new Waiting(
                words.word("administration.route.waiting-named", locale, english ? content.nameEn() : content.name()),
                RouteDraftController.path(draft.routeCode()) + "/cho",
                organisation.official(waiting.by()).fullName(),
                waiting.preparedAt(),
                waiting.reason(),
                waiting.by().equals(actor.official()));
    }

    private String showWaiting(RouteDraft draft, Actor actor, Locale locale, Model model) {
        Preparation waiting = draft.waiting();
        if (waiting == null) {
            throw RefusedException.notFound("catalogue.refusal.route-not-waiting");
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("preparedBy", organisation.official(waiting.by()));
        model.addAttribute("own", waiting.by().equals(actor.official()));
        return show(WAITING, draft, locale, model);
    }

    private String show(String page, RouteDraft draft, Locale locale, Model model) {
        Route last = last(draft.routeCode());
        List<RouteStep> steps = draft.content().steps();
        model.addAttribute("draft", draft);
        model.addAttribute("last", last);
        model.addAttribute("open", routes.open(draft.routeCode()));
        model.addAttribute("most", RouteAdministration.MOST_COUNTED);
        model.addAttribute("comparison", RouteComparison.of(last.steps(), steps));
        model.addAttribute("rows", words.rows(steps, locale));
        model.addAttribute("whole", routes.whole(draft.routeCode()));
        model.addAttribute("drawing", words.drawing(steps, locale));
        faults.add(draft, locale, model);
        return page;
    }

    private String showUndo(Route last, Model model) {
        model.addAttribute("last", last);
        model.addAttribute("undoable", routes.undoable(last.code()));
        return UNDO;
    }

    private Route last(String code) {
        List<Route> versions = RoutesController.versions(catalogue, code);
        return versions.get(versions.size() - 1);
    }

    private RouteDraft draft(String code) {
        return routes.draft(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-route-draft"));
    }

    private static String redirect(String code, String page) {
        return "redirect:" + RouteDraftController.path(code) + page;
    }
}
