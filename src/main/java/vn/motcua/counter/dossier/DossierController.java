package vn.motcua.counter.dossier;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.DeskTablet;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.ReturnTo;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.StaleDossierException;
import vn.motcua.dossier.action.Actions;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/** Page of a dossier, and the actions executed on it. */
@Controller
@RequestMapping("/ho-so")
class DossierController {

    /** Action that gives the citizen a new slip, which is printed at once. */
    private static final String RETURN = "return-result";

    /** Actions that give the citizen another date: a slip with it is offered. */
    private static final Set<String> NEW_DATE = Set.of("receive-supplement", "confirm-payment", "extend");

    private final DossierReader reader;
    private final Dossiers dossiers;
    private final DossierPageModel page;
    private final ActionReader actions;
    private final Problems problems;
    private final EventWords events;
    private final DeskTablet tablet;

    DossierController(
            DossierReader reader,
            Dossiers dossiers,
            DossierPageModel page,
            ActionReader actions,
            Problems problems,
            EventWords events,
            DeskTablet tablet) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.page = page;
        this.actions = actions;
        this.problems = problems;
        this.events = events;
        this.tablet = tablet;
    }

    /** Opens a dossier from a link that contains only its code. */
    @GetMapping(params = "ma")
    String byCode(@RequestParam String ma, Actor actor) {
        DossierId found =
                reader.find(ma, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        return "redirect:/ho-so/" + found;
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        DossierView dossier = reader.view(new DossierId(id), actor, ViewPurpose.PROCESSING);
        page.add(dossier, actor, locale, null, ReturnTo.DOSSIER, model);
        return "counter/dossier";
    }

    @PostMapping("/{id}/{action}")
    String act(
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DossierId dossier = new DossierId(id);
        FormInput typed = FormInput.of(sent);
        ReturnTo back = ReturnTo.of(typed.raw("back"));
        try {
            dossiers.perform(
                    dossier,
                    actions.read(
                            action,
                            typed,
                            () -> reader.view(dossier, actor, ViewPurpose.PROCESSING)
                                    .procedureCase()),
                    actor,
                    new RequestKey(typed.raw("requestId")),
                    version(typed));
        } catch (StaleDossierException stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            show(dossier, new Attempt(action, typed, null, Map.of()), back, actor, locale, model);
            model.addAttribute("meanwhile", events.lines(stale.meanwhile(), locale));
            return "counter/stale";
        } catch (InvalidValueException invalid) {
            response.setStatus(422);
            show(dossier, problems.invalid(action, typed, invalid, locale), back, actor, locale, model);
            return "counter/dossier";
        } catch (RefusedException refusal) {
            if (refusal.kind() == RefusedException.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(Problems.status(refusal).value());
            show(dossier, problems.refused(action, typed, refusal, locale), back, actor, locale, model);
            return "counter/dossier";
        }
        if (action.equals(RETURN)) {
            tablet.returned(dossier, actor, request);
        }
        if (Actions.issuesSlip(action)) {
            return "redirect:/ho-so/" + dossier + "/giay-hen?moi";
        }
        Notice notice = Notice.of("dossier.event." + action);
        if (NEW_DATE.contains(action) && back == ReturnTo.DOSSIER) {
            notice.withLink("counter.slip.new", "/ho-so/" + dossier + "/giay-hen?moi")
                    .afterwards(redirect);
            return "redirect:" + back.path(dossier);
        }
        (back == ReturnTo.DOSSIER ? notice : notice.withLink("counter.open", "/ho-so/" + dossier)).afterwards(redirect);
        return "redirect:" + back.path(dossier);
    }

    private void show(DossierId id, Attempt attempt, ReturnTo back, Actor actor, Locale locale, Model model) {
        DossierView dossier = reader.view(id, actor, ViewPurpose.PROCESSING);
        page.add(dossier, actor, locale, attempt, back, model);
        model.addAttribute("attempt", attempt);
    }

    private static Integer version(FormInput typed) {
        try {
            return Integer.valueOf(typed.raw("version"));
        } catch (NumberFormatException missing) {
            throw RefusedException.invalid("dossier.refusal.request-key");
        }
    }
}
