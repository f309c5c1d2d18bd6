package vn.motcua.administration.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeAdministration;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;

/** Forms by which an administrator adds offices, writes anew what is said of them, closes them and takes that back. */
@Controller
@RequestMapping("/quan-tri/don-vi")
class OfficeChangesController {

    private final Organisation organisation;
    private final OfficeAdministration offices;
    private final OfficeChoice choice;
    private final MessageSource words;
    private final Clock clock;

    OfficeChangesController(
            Organisation organisation,
            OfficeAdministration offices,
            OfficeChoice choice,
            MessageSource words,
            Clock clock) {
        this.organisation = organisation;
        this.offices = offices;
        this.choice = choice;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/them")
    String adding(@RequestParam(name = "duoi", required = false) @Nullable String above, Locale locale, Model model) {
        Office parent = above == null
                ? organisation.province()
                : organisation.officeByCode(above).orElseGet(organisation::province);
        model.addAttribute(
                "form",
                new OfficeForm(
                        null,
                        parent.code(),
                        OfficeChoice.option(parent, locale).text(),
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        LocalDate.now(clock),
                        null,
                        null));
        return showAdding(locale, model);
    }

    @PostMapping("/them")
    String add(
            @Valid @ModelAttribute("form") OfficeForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (RefusedException.granted(errors, () -> add(form, actor, locale))) {
            Notice.of("administration.office.added", String.valueOf(form.name()))
                    .afterwards(redirect);
            return "redirect:/quan-tri/don-vi/" + form.code();
        }
        return showAdding(locale, model);
    }

    private void add(OfficeForm form, Actor actor, Locale locale) {
        OfficeKind kind = form.kind();
        if (kind == null) {
            throw RefusedException.invalidField("kind", "organisation.refusal.kind-wanted");
        }
        Office above = choice.read(form.office(), form.officeText(), actor, locale);
        LocalDate from = form.from();
        offices.add(
                kind,
                above.id(),
                form.description(),
                from == null ? LocalDate.now(clock) : from,
                String.valueOf(form.reason()),
                actor);
    }

    private String showAdding(Locale locale, Model model) {
        List<Option> kinds = Arrays.stream(OfficeKind.values())
                .filter(kind -> kind != OfficeKind.PROVINCE)
                .map(kind -> Option.of(
                        kind.name(),
                        words.getMessage("administration.office-kind." + kind, null, kind.name(), locale) + ""))
                .toList();
        model.addAttribute("kinds", kinds);
        return "administration/office-add";
    }

    @GetMapping("/{code}/sua")
    String describing(@PathVariable String code, Model model) {
        Office office = known(code);
        model.addAttribute(
                "form", OfficeForm.of(office, offices.record(office.id()).revision()));
        model.addAttribute("office", office);
        return "administration/office-describe";
    }

    @PostMapping("/{code}/sua")
    String describe(
            @PathVariable String code,
            @Valid @ModelAttribute("form") OfficeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Office office = known(code);
        if (RefusedException.granted(
                errors,
                () -> offices.describe(
                        office.id(),
                        form.description(),
                        String.valueOf(form.reason()),
                        PageRevision.of(form.revision()),
                        actor))) {
            Notice.of("administration.office.described").afterwards(redirect);
            return "redirect:/quan-tri/don-vi/" + form.code();
        }
        model.addAttribute("office", office);
        return "administration/office-describe";
    }

    @GetMapping("/{code}/ket-thuc")
    String closing(@PathVariable String code, Model model) {
        Office office = known(code);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "form",
                new OfficeClosingForm(
                        today,
                        null,
                        null,
                        null,
                        null,
                        offices.record(office.id()).revision()));
        return showClosing(office, today, model);
    }

    @PostMapping("/{code}/ket-thuc")
    String close(
            @PathVariable String code,
            @Valid @ModelAttribute("form") OfficeClosingForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Office office = known(code);
        LocalDate lastDay = form.lastDay();
        if (lastDay != null && RefusedException.granted(errors, () -> close(office, lastDay, form, actor, locale))) {
            Notice.of("administration.office.closed", office.nameIn(locale.getLanguage()))
                    .afterwards(redirect);
            return "redirect:/quan-tri/don-vi/" + office.code();
        }
        return showClosing(office, lastDay == null ? LocalDate.now(clock) : lastDay, model);
    }

    private void close(Office office, LocalDate lastDay, OfficeClosingForm form, Actor actor, Locale locale) {
        OfficeId successor = form.officeText() == null && form.office() == null
                ? null
                : choice.read(form.office(), form.officeText(), actor, locale).id();
        offices.close(
                office.id(),
                lastDay,
                successor,
                String.valueOf(form.basis()),
                String.valueOf(form.reason()),
                PageRevision.of(form.revision()),
                actor);
    }

    private String showClosing(Office office, LocalDate lastDay, Model model) {
        model.addAttribute("office", office);
        model.addAttribute("obstacles", offices.obstacles(office.id(), lastDay.plusDays(1)));
        return "administration/office-close";
    }

    @PostMapping("/{code}/mo-lai")
    String reopen(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Integer revision,
            Actor actor,
            RedirectAttributes redirect) {
        Office office = known(code);
        if (reason == null || reason.isBlank()) {
            Notice.of("administration.office.reopen-why").afterwards(redirect);
        } else {
            offices.reopen(office.id(), reason, PageRevision.of(revision), actor);
            Notice.of("administration.office.reopened").afterwards(redirect);
        }
        return "redirect:/quan-tri/don-vi/" + office.code();
    }

    private Office known(String code) {
        return organisation
                .officeByCode(code)
                .orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
    }
}
