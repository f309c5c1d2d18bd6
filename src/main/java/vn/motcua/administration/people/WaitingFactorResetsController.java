package vn.motcua.administration.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.WaitingForAnother;
import vn.motcua.identity.factor.SecondFactorAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Page on which an administrator confirms or declines the reset of a lost second factor that another administrator prepared. */
@Controller
@RequestMapping("/quan-tri/can-bo/{code}/cho-lop-hai/{username}")
class WaitingFactorResetsController implements WaitingForAnother {

    private static final String PAGE = "administration/factor-reset-waiting";

    private final Organisation organisation;
    private final SecondFactorAdministration factors;
    private final MessageSource words;

    WaitingFactorResetsController(Organisation organisation, SecondFactorAdministration factors, MessageSource words) {
        this.organisation = organisation;
        this.factors = factors;
        this.words = words;
    }

    @GetMapping
    String page(@PathVariable String code, @PathVariable String username, Actor actor, Model model) {
        model.addAttribute("form", new DecisionForm(null, null));
        return show(code, username, actor, model);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            @PathVariable String code,
            @PathVariable String username,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (RefusedException.granted(errors, () -> factors.confirm(username, actor))) {
            Notice.of("administration.factor.reset", username).afterwards(redirect);
            return back(code);
        }
        return show(code, username, actor, model);
    }

    @PostMapping("/tu-choi")
    String decline(
            @PathVariable String code,
            @PathVariable String username,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        String reason = form.reason();
        if (reason == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(errors, () -> factors.decline(username, String.valueOf(reason), actor))) {
            Notice.of("administration.factor.kept", username).afterwards(redirect);
            return back(code);
        }
        return show(code, username, actor, model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        return factors.waiting(actor).stream()
                .map(each -> row(each, actor, locale))
                .toList();
    }

    /** Resets of an official's accounts that wait at the offices that the actor administers. */
    List<Waiting> of(Official official, Actor actor, Locale locale) {
        return factors.waiting(actor).stream()
                .filter(each -> each.official().equals(official.id()))
                .map(each -> row(each, actor, locale))
                .toList();
    }

    private Waiting row(SecondFactorAdministration.Waiting each, Actor actor, Locale locale) {
        Official official = organisation.official(each.official());
        return new Waiting(
                official.fullName() + ": " + words.getMessage("administration.factor.waiting", null, locale),
                "/quan-tri/can-bo/%s/cho-lop-hai/%s".formatted(official.code(), each.username()),
                organisation.official(each.preparedBy()).fullName(),
                each.preparedAt(),
                each.reason(),
                each.preparedBy().equals(actor.official()));
    }

    private String show(String code, String username, Actor actor, Model model) {
        Official official = organisation.official(code);
        Optional<SecondFactorAdministration.Waiting> waiting = factors.waiting(actor).stream()
                .filter(each ->
                        each.username().equals(username) && each.official().equals(official.id()))
                .findFirst();
        SecondFactorAdministration.Waiting reset =
                waiting.orElseThrow(() -> RefusedException.notFound("identity.factor.no-reset"));
        model.addAttribute("whom", official);
        model.addAttribute("reset", reset);
        model.addAttribute("preparedBy", organisation.official(reset.preparedBy()));
        model.addAttribute("own", reset.preparedBy().equals(actor.official()));
        return PAGE;
    }

    private static String back(String code) {
        return "redirect:/quan-tri/can-bo/" + code;
    }
}
