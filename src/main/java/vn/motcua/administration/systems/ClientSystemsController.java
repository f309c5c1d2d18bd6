package vn.motcua.administration.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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

import vn.motcua.administration.ChangeWords;
import vn.motcua.administration.OfficeChoice;
import vn.motcua.administration.PageRevision;
import vn.motcua.identity.account.ClientAdministration;
import vn.motcua.identity.account.ClientSystem;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;

/** Pages of the client systems that use the API: the list, a new one, a new token, the end. */
@Controller
@RequestMapping("/quan-tri/he-thong")
class ClientSystemsController {

    private static final String PAGE = "/quan-tri/he-thong";
    private static final int CHANGES = 50;
    private static final int USUAL_MONTHS = 12;
    private static final int USUAL_OVERLAP = 72;

    private final ClientAdministration clients;
    private final Organisation organisation;
    private final OfficeChoice choice;
    private final ChangeLog log;
    private final ChangeWords changeWords;
    private final MessageSource words;
    private final Clock clock;

    ClientSystemsController(
            ClientAdministration clients,
            Organisation organisation,
            OfficeChoice choice,
            ChangeLog log,
            ChangeWords changeWords,
            MessageSource words,
            Clock clock) {
        this.clients = clients;
        this.organisation = organisation;
        this.choice = choice;
        this.log = log;
        this.changeWords = changeWords;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("systems", clients.all(actor));
        return showing("client-systems", model);
    }

    @GetMapping("/moi")
    String registering(Locale locale, Model model) {
        model.addAttribute("form", new ClientSystemForm(null, null, null, Set.of(), usualEnd(), null));
        return showRegistering(locale, model);
    }

    @PostMapping("/moi")
    String register(
            @Valid @ModelAttribute("form") ClientSystemForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model) {
        return RefusedException.answered(errors, () -> register(form, actor, locale))
                .map(token -> token(String.valueOf(form.name()), token, model))
                .orElseGet(() -> showRegistering(locale, model));
    }

    private String register(ClientSystemForm form, Actor actor, Locale locale) {
        LocalDate lastDay = form.lastDay();
        Set<Role> roles = form.roles();
        return clients.register(
                String.valueOf(form.name()),
                choice.read(form.office(), form.officeText(), actor, locale).id(),
                roles == null ? Set.of() : roles,
                lastDay == null ? LocalDate.MIN : lastDay,
                String.valueOf(form.reason()),
                actor);
    }

    private String showRegistering(Locale locale, Model model) {
        model.addAttribute(
                "roles",
                ClientAdministration.ROLES.stream()
                        .sorted()
                        .map(role -> Option.of(
                                role.name(), words.getMessage("dossier.role." + role, null, role.name(), locale) + ""))
                        .toList());
        return "administration/client-system-new";
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    String one(@PathVariable int number, Actor actor, Model model) {
        ClientSystem system = clients.get(number, actor);
        model.addAttribute("system", system);
        model.addAttribute("changes", log.of(Subject.CLIENT_SYSTEM, List.of(system.name()), null, CHANGES));
        model.addAttribute("changeWords", changeWords);
        return showing("client-system", model);
    }

    @GetMapping("/{number:[0-9]{1,9}}/ma-moi")
    String rotating(@PathVariable int number, Actor actor, Locale locale, Model model) {
        ClientSystem system = clients.get(number, actor);
        model.addAttribute("form", new TokenForm(USUAL_OVERLAP, usualEnd(), null, system.revision()));
        return showRotating(system, locale, model);
    }

    @PostMapping("/{number:[0-9]{1,9}}/ma-moi")
    String rotate(
            @PathVariable int number,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model) {
        ClientSystem system = clients.get(number, actor);
        return RefusedException.answered(errors, () -> rotate(number, form, actor))
                .map(token -> token(system.name(), token, model))
                .orElseGet(() -> showRotating(system, locale, model));
    }

    private String rotate(int number, TokenForm form, Actor actor) {
        Integer overlap = form.overlap();
        LocalDate lastDay = form.lastDay();
        return clients.rotate(
                number,
                overlap == null ? -1 : overlap,
                lastDay == null ? LocalDate.MIN : lastDay,
                String.valueOf(form.reason()),
                PageRevision.of(form.revision()),
                actor);
    }

    private String showRotating(ClientSystem system, Locale locale, Model model) {
        model.addAttribute("system", system);
        List<Option> overlaps = ClientAdministration.OVERLAPS.stream()
                .map(hours -> Option.of(
                        String.valueOf(hours),
                        words.getMessage("administration.client.overlap", new Object[] {hours}, locale)))
                .toList();
        model.addAttribute("overlaps", overlaps);
        return "administration/client-system-token";
    }

    @GetMapping("/{number:[0-9]{1,9}}/thu-hoi")
    String revoking(@PathVariable int number, Actor actor, Model model) {
        ClientSystem system = clients.get(number, actor);
        model.addAttribute("form", new RevocationForm(null, system.revision()));
        model.addAttribute("system", system);
        return "administration/client-system-revoke";
    }

    @PostMapping("/{number:[0-9]{1,9}}/thu-hoi")
    String revoke(
            @PathVariable int number,
            @Valid @ModelAttribute("form") RevocationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ClientSystem system = clients.get(number, actor);
        if (RefusedException.granted(
                errors,
                () -> clients.revoke(number, String.valueOf(form.reason()), PageRevision.of(form.revision()), actor))) {
            Notice.of("administration.client.revoked", system.name()).afterwards(redirect);
            return "redirect:" + PAGE;
        }
        model.addAttribute("system", system);
        return "administration/client-system-revoke";
    }

    /** The token is shown in the answer itself: it stands in no session, no address and no log. */
    private static String token(String name, @Nullable String token, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("token", token);
        return "administration/client-token";
    }

    private String showing(String page, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("now", clock.instant());
        return "administration/" + page;
    }

    private LocalDate usualEnd() {
        return LocalDate.now(clock).plusMonths(USUAL_MONTHS);
    }
}
