package vn.motcua.counter.worklist;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Downloads;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.document.OfficePapers;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Prints the register of dossiers of an office for a period, in parts, or downloads it as a file. */
@Controller
@RequestMapping("/quay/so-theo-doi")
class RegisterController {

    private static final String VIEW = "counter/register";
    private static final String NEXT = "next";

    /** Days of a register of the own office that is printed without a reason. */
    private static final int LONGEST_WITHOUT_REASON = 31;

    private static final String FILE = "so-theo-doi";

    private final OfficePapers papers;
    private final RegisterFile file;
    private final Downloads downloads;
    private final ExportLimit limit;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final MessageSource words;
    private final Clock clock;

    RegisterController(
            OfficePapers papers,
            RegisterFile file,
            Downloads downloads,
            ExportLimit limit,
            Organisation organisation,
            Catalogue catalogue,
            MessageSource words,
            Clock clock) {
        this.papers = papers;
        this.file = file;
        this.downloads = downloads;
        this.limit = limit;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.words = words;
        this.clock = clock;
    }

    /** Shows the form, with the current month up to today, or with the filters of a look-up. */
    @GetMapping
    String form(@ModelAttribute("asked") LookUpAsked asked, Model model) {
        if (!model.containsAttribute("form")) {
            LocalDate today = LocalDate.now(clock);
            LookUpAsked list = asked.completed(today, catalogue);
            model.addAttribute(
                    "form",
                    asked.period() == null
                            ? new RegisterForm(today.withDayOfMonth(1), today, null, null, null, null, null, null, null)
                            : new RegisterForm(
                                    list.from(),
                                    list.to(),
                                    list.office(),
                                    null,
                                    list.period(),
                                    list.procedure(),
                                    list.state(),
                                    list.holder(),
                                    null));
        }
        return VIEW;
    }

    @PostMapping
    String print(
            Actor actor,
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        String reason = WorkFileForm.reason(form.reason());
        if (reason == null && form.isBulk(LONGEST_WITHOUT_REASON, ownCode(actor))) {
            errors.rejectValue("reason", "counter.register.reason.bulk");
        }
        if (errors.hasErrors() || from == null || to == null) {
            return VIEW;
        }
        try {
            limit.take(ExportLimit.Taking.REGISTER_PAPER, actor);
            OfficePapers.RegisterPart part = form.period() == null
                    ? papers.register(office(form, actor), from, to, form.after(), reason, actor)
                    : papers.register(own(actor), form.lookUp().filter(organisation), form.after(), reason, actor);
            redirect.addFlashAttribute("form", form);
            redirect.addFlashAttribute(NEXT, part.next());
            Notice.of("counter.register.done")
                    .withLink(
                            "counter.register.open",
                            "/quay/ban-in/" + part.document().id() + "?in")
                    .afterwards(redirect);
        } catch (RefusedException refusal) {
            refusal.reportTo(errors);
            return VIEW;
        }
        return "redirect:/quay/so-theo-doi";
    }

    /** Downloads the register of a period as a file, for a reason that its supervisors read. */
    @PostMapping("/tep")
    @Nullable
    String file(
            Actor actor,
            @RequestParam Downloads.Kind as,
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        LocalDate from = form.from();
        LocalDate to = form.to();
        String reason = WorkFileForm.reason(form.reason());
        if (reason == null) {
            errors.rejectValue("reason", "counter.register.reason.missing");
        }
        if (errors.hasErrors() || from == null || to == null || reason == null) {
            return VIEW;
        }
        try {
            OfficePapers.checkPeriod(from, to);
            Downloads.Writing lines = lines(form, from, to, reason, actor, locale);
            downloads.file(FILE, as, words.getMessage("counter.register.title", null, locale), actor, response, lines);
            return null;
        } catch (RefusedException refusal) {
            refusal.reportTo(errors);
            return VIEW;
        }
    }

    private Downloads.Writing lines(
            RegisterForm form, LocalDate from, LocalDate to, String reason, Actor actor, Locale locale) {
        if (form.period() != null) {
            LookUpFilter filter = form.lookUp().filter(organisation);
            limit.take(ExportLimit.Taking.REGISTER_FILE, actor);
            return file.of(filter, reason, actor, locale);
        }
        OfficeId office = office(form, actor);
        limit.take(ExportLimit.Taking.REGISTER_FILE, actor);
        return file.of(office, from, to, reason, actor, locale);
    }

    private @Nullable String ownCode(Actor actor) {
        OfficeId office = actor.office();
        return office == null ? null : organisation.office(office).code();
    }

    private static OfficeId own(Actor actor) {
        OfficeId office = actor.office();
        if (office == null) {
            throw RefusedException.invalidField("office", "counter.refusal.office");
        }
        return office;
    }

    private OfficeId office(RegisterForm form, Actor actor) {
        String code = form.office();
        Office other = code == null ? null : organisation.officeByCode(code).orElse(null);
        @Nullable OfficeId office = code == null ? actor.office() : other == null ? null : other.id();
        if (office == null) {
            throw RefusedException.invalidField("office", "counter.refusal.office");
        }
        return office;
    }
}
