package vn.motcua.administration.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Official.WaitingRole;
import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Page on which an administrator confirms or declines a role with authority that another administrator gave. */
@Controller
@RequestMapping("/quan-tri/can-bo/{code}/cho/{office}/{role}/{from}")
class WaitingRolesController implements WaitingForAnother {

    private static final String PAGE = "administration/official-waiting";

    private final Organisation organisation;
    private final OfficialAdministration officials;
    private final MessageSource words;

    WaitingRolesController(Organisation organisation, OfficialAdministration officials, MessageSource words) {
        this.organisation = organisation;
        this.officials = officials;
        this.words = words;
    }

    @GetMapping
    String page(
            @PathVariable String code,
            @PathVariable String office,
            @PathVariable Role role,
            @PathVariable LocalDate from,
            Actor actor,
            Model model) {
        Official official = organisation.official(code);
        WaitingRole waiting = waiting(official, office, role, from);
        model.addAttribute("form", new DecisionForm(null, official.revision()));
        return show(official, waiting, actor, model);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            @PathVariable String code,
            @PathVariable String office,
            @PathVariable Role role,
            @PathVariable LocalDate from,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        WaitingRole waiting = waiting(official, office, role, from);
        if (RefusedException.granted(
                errors,
                () -> officials.confirm(
                        official.id(),
                        waiting.assignment().office(),
                        role,
                        from,
                        PageRevision.of(form.revision()),
                        actor))) {
            Notice.of("administration.waiting.confirmed").afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + official.code();
        }
        return show(official, waiting, actor, model);
    }

    @PostMapping("/tu-choi")
    String decline(
            @PathVariable String code,
            @PathVariable String office,
            @PathVariable Role role,
            @PathVariable LocalDate from,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        WaitingRole waiting = waiting(official, office, role, from);
        String reason = form.reason();
        if (reason == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(
                errors,
                () -> officials.decline(
                        official.id(),
                        waiting.assignment().office(),
                        role,
                        from,
                        String.valueOf(reason),
                        PageRevision.of(form.revision()),
                        actor))) {
            Notice.of("administration.waiting.declined").afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + official.code();
        }
        return show(official, waiting, actor, model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        return organisation.officialsWaiting().stream()
                .flatMap(official -> of(official, actor, locale).stream())
                .toList();
    }

    /** Roles of an official that wait at the offices that the actor administers. */
    List<Waiting> of(Official official, Actor actor, Locale locale) {
        return official.waiting().stream()
                .filter(each ->
                        organisation.administers(actor, each.assignment().office()))
                .map(each -> row(official, each, actor, locale))
                .toList();
    }

    private Waiting row(Official official, WaitingRole waiting, Actor actor, Locale locale) {
        Assignment assignment = waiting.assignment();
        var office = organisation.office(assignment.office());
        String role = words.getMessage(
                "dossier.role." + assignment.role(), null, assignment.role().name(), locale);
        return new Waiting(
                official.fullName() + ": " + role + ", " + office.nameIn(locale.getLanguage()),
                "/quan-tri/can-bo/%s/cho/%s/%s/%s"
                        .formatted(official.code(), office.code(), assignment.role(), assignment.validFrom()),
                organisation.official(waiting.preparedBy()).fullName(),
                waiting.preparedAt(),
                waiting.reason(),
                waiting.preparedBy().equals(actor.official()));
    }

    private String show(Official official, WaitingRole waiting, Actor actor, Model model) {
        model.addAttribute("whom", official);
        model.addAttribute("waiting", waiting);
        model.addAttribute("office", organisation.office(waiting.assignment().office()));
        model.addAttribute("preparedBy", organisation.official(waiting.preparedBy()));
        model.addAttribute("own", waiting.preparedBy().equals(actor.official()));
        return PAGE;
    }

    private WaitingRole waiting(Official official, String office, Role role, LocalDate from) {
        return official.waiting().stream()
                .filter(each ->
                        organisation.office(each.assignment().office()).code().equals(office)
                                && each.assignment().role() == role
                                && each.assignment().validFrom().equals(from))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("organisation.refusal.no-such-role"));
    }
}
