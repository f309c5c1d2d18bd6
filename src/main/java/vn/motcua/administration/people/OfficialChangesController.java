package vn.motcua.administration.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.OfficeChoice;
import vn.motcua.administration.PageRevision;
import vn.motcua.dossier.WorkOfLeavers;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.OfficialAdministration.Appointment;
import vn.motcua.organisation.OfficialAdministration.Ending;
import vn.motcua.organisation.OfficialAdministration.Post;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.organisation.duty.SeparationOfDuties;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;

/** Forms by which an administrator appoints officials, corrects what is written of them, gives and ends roles. */
@Controller
@RequestMapping("/quan-tri/can-bo")
class OfficialChangesController {

    private final Organisation organisation;
    private final OfficialAdministration officials;
    private final WorkOfLeavers work;
    private final SeparationOfDuties duties;
    private final OfficeChoice choice;
    private final MessageSource words;
    private final Clock clock;

    OfficialChangesController(
            Organisation organisation,
            OfficialAdministration officials,
            WorkOfLeavers work,
            SeparationOfDuties duties,
            OfficeChoice choice,
            MessageSource words,
            Clock clock) {
        this.organisation = organisation;
        this.officials = officials;
        this.work = work;
        this.duties = duties;
        this.choice = choice;
        this.words = words;
        this.clock = clock;
    }

    /** Offices by typed words, while they are typed. */
    @GetMapping("/don-vi")
    String offices(@RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        model.addAttribute("scopes", choice.find(q, actor, locale));
        return "administration/scope :: options";
    }

    @GetMapping("/bo-nhiem")
    String appointing(
            @RequestParam(name = "don-vi", required = false) @Nullable String office, Locale locale, Model model) {
        String shown = office == null
                ? null
                : organisation
                        .officeByCode(office)
                        .map(found -> OfficeChoice.option(found, locale).text())
                        .orElse(null);
        model.addAttribute(
                "form", new AppointmentForm(null, null, null, office, shown, Set.of(), LocalDate.now(clock), null));
        return showAppointing(locale, model);
    }

    @PostMapping("/bo-nhiem")
    String appoint(
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (RefusedException.granted(errors, () -> appoint(form, actor, locale))) {
            Notice.of("administration.official.appointed", String.valueOf(form.name()))
                    .afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + String.valueOf(form.code());
        }
        return showAppointing(locale, model);
    }

    private void appoint(AppointmentForm form, Actor actor, Locale locale) {
        Office office = choice.read(form.office(), form.officeText(), actor, locale);
        LocalDate from = form.from();
        officials.appoint(
                new Appointment(
                        String.valueOf(form.code()),
                        name(form.name()),
                        String.valueOf(form.title()),
                        office.id(),
                        form.roles() == null ? Set.of() : form.roles(),
                        from == null ? LocalDate.now(clock) : from),
                String.valueOf(form.reason()),
                actor);
    }

    private String showAppointing(Locale locale, Model model) {
        model.addAttribute("roles", roles(locale));
        return "administration/official-appoint";
    }

    @GetMapping("/{code}/sua")
    String describing(@PathVariable String code, Model model) {
        Official official = organisation.official(code);
        model.addAttribute(
                "form", new DescriptionForm(official.fullName(), official.title(), null, official.revision()));
        model.addAttribute("whom", official);
        return "administration/official-describe";
    }

    @PostMapping("/{code}/sua")
    String describe(
            @PathVariable String code,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        if (RefusedException.granted(
                errors,
                () -> officials.describe(
                        official.id(),
                        name(form.name()),
                        String.valueOf(form.title()),
                        String.valueOf(form.reason()),
                        PageRevision.of(form.revision()),
                        actor))) {
            Notice.of("administration.official.described").afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + official.code();
        }
        model.addAttribute("whom", official);
        return "administration/official-describe";
    }

    @GetMapping("/{code}/giao-vai-tro")
    String assigning(@PathVariable String code, Locale locale, Model model) {
        Official official = organisation.official(code);
        Office office = official.assignments().stream()
                .reduce((first, second) -> second)
                .map(Assignment::office)
                .map(organisation::office)
                .orElse(null);
        model.addAttribute(
                "form",
                new RoleForm(
                        office == null ? null : office.code(),
                        office == null
                                ? null
                                : OfficeChoice.option(office, locale).text(),
                        null,
                        LocalDate.now(clock),
                        null,
                        null,
                        official.revision()));
        return showAssigning(official, locale, model);
    }

    @PostMapping("/{code}/giao-vai-tro")
    String assign(
            @PathVariable String code,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        Optional<Boolean> inForce = RefusedException.answered(errors, () -> assign(official, form, actor, locale));
        if (inForce.isPresent()) {
            String given = inForce.get() ? "administration.official.assigned" : "administration.waiting.prepared";
            boolean warned = duties.of(organisation.official(code)).stream()
                    .anyMatch(each -> each.one() == form.role() || each.other() == form.role());
            (warned ? Notice.warning(given + "-together") : Notice.of(given)).afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + official.code();
        }
        return showAssigning(official, locale, model);
    }

    private boolean assign(Official official, RoleForm form, Actor actor, Locale locale) {
        Office office = choice.read(form.office(), form.officeText(), actor, locale);
        Role role = form.role();
        LocalDate from = form.from();
        return role != null
                && from != null
                && officials.assign(
                        official.id(),
                        new Post(office.id(), role, from, form.lastDay()),
                        String.valueOf(form.reason()),
                        PageRevision.of(form.revision()),
                        actor);
    }

    private String showAssigning(Official official, Locale locale, Model model) {
        model.addAttribute("whom", official);
        model.addAttribute("roles", roles(locale));
        return "administration/official-assign";
    }

    @GetMapping("/{code}/ket-thuc/{office}/{role}/{from}")
    String ending(
            @PathVariable String code,
            @PathVariable String office,
            @PathVariable Role role,
            @PathVariable LocalDate from,
            Locale locale,
            Model model) {
        Official official = organisation.official(code);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "form", new RoleEndForm(today.isBefore(from) ? from : today, null, null, official.revision()));
        return showEnding(official, post(official, office, role, from), locale, model);
    }

    @PostMapping("/{code}/ket-thuc/{office}/{role}/{from}")
    String end(
            @PathVariable String code,
            @PathVariable String office,
            @PathVariable Role role,
            @PathVariable LocalDate from,
            @Valid @ModelAttribute("form") RoleEndForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        Assignment post = post(official, office, role, from);
        Optional<Notice> ended = RefusedException.answered(errors, () -> end(official, post, form, actor));
        if (ended.isPresent()) {
            ended.get().afterwards(redirect);
            return "redirect:/quan-tri/can-bo/" + official.code();
        }
        return showEnding(official, post, locale, model);
    }

    private Notice end(Official official, Assignment post, RoleEndForm form, Actor actor) {
        LocalDate lastDay = Objects.requireNonNull(form.lastDay());
        String to = form.to();
        Official heir = to == null || to.equals(RoleEndForm.PILE)
                ? null
                : organisation
                        .officialByCode(to)
                        .orElseThrow(
                                () -> RefusedException.invalidField("to", "organisation.refusal.heir-without-role"));
        Ending ending =
                new Ending(post.office(), post.role(), post.validFrom(), lastDay, heir == null ? null : heir.id());
        int given = work.end(
                official.id(),
                ending,
                to != null,
                String.valueOf(form.reason()),
                PageRevision.of(form.revision()),
                actor);
        int held = officials.held(official.id(), post.office(), post.role());
        String name = heir == null ? "" : heir.fullName();
        String which = heir == null ? "-pile" : "-heir";
        if (held > 0) {
            return Notice.warning("administration.official.ends-later" + which, String.valueOf(held), name);
        }
        return given == 0
                ? Notice.of("administration.official.ended")
                : Notice.of("administration.official.ended" + which, String.valueOf(given), name);
    }

    private String showEnding(Official official, Assignment post, Locale locale, Model model) {
        List<Option> heirs = new ArrayList<>();
        heirs.add(Option.of(RoleEndForm.PILE, words.getMessage("administration.official.pile", null, locale)));
        organisation.officialsFrom(post.office(), post.role(), LocalDate.now(clock)).stream()
                .filter(each -> !each.id().equals(official.id()))
                .forEach(each -> heirs.add(Option.of(each.code(), each.fullName() + " – " + each.title())));
        model.addAttribute("whom", official);
        model.addAttribute("post", post);
        model.addAttribute("office", organisation.office(post.office()));
        model.addAttribute("held", officials.held(official.id(), post.office(), post.role()));
        model.addAttribute("heirs", heirs);
        return "administration/official-end";
    }

    private Assignment post(Official official, String office, Role role, LocalDate from) {
        return organisation
                .officeByCode(office)
                .flatMap(found -> official.assignment(found.id(), role, from))
                .orElseThrow(() -> RefusedException.notFound("organisation.refusal.no-such-role"));
    }

    private List<Option> roles(Locale locale) {
        return Arrays.stream(Role.values())
                .filter(Role.OF_OFFICIALS::contains)
                .map(role -> Option.of(
                        role.name(), words.getMessage("dossier.role." + role, null, role.name(), locale) + ""))
                .toList();
    }

    private static PersonName name(@Nullable String typed) {
        try {
            return new PersonName(String.valueOf(typed));
        } catch (InvalidValueException unfit) {
            throw RefusedException.invalidField(
                    "name", unfit.messageKey(), unfit.arguments().toArray());
        }
    }
}
