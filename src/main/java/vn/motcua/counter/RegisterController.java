package vn.motcua.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.document.OfficePapers;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Refusal;

/** Prints the register of dossiers of an office for some days, part by part. */
@Controller
@RequestMapping("/quay/so-theo-doi")
class RegisterController {

    private static final String VIEW = "counter/register";
    private static final String NEXT = "next";

    private final OfficePapers papers;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    RegisterController(OfficePapers papers, Organisation organisation, Clock clock, ZoneId zone) {
        this.papers = papers;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /** Begins with this month so far. */
    @GetMapping
    String form(Model model) {
        if (!model.containsAttribute("form")) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            model.addAttribute("form", new RegisterForm(today.withDayOfMonth(1), today, null, null));
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
        if (errors.hasErrors() || from == null || to == null) {
            return VIEW;
        }
        try {
            OfficePapers.RegisterPart part = papers.register(office(form, actor), from, to, form.after(), actor);
            redirect.addFlashAttribute("form", form);
            redirect.addFlashAttribute(NEXT, part.next());
            Notice.of("counter.register.done")
                    .withLink(
                            "counter.register.open",
                            "/quay/ban-in/" + part.document().id() + "?in")
                    .afterwards(redirect);
        } catch (Refusal refusal) {
            refusal.reportTo(errors);
            return VIEW;
        }
        return "redirect:/quay/so-theo-doi";
    }

    private OfficeId office(RegisterForm form, Actor actor) {
        String code = form.office();
        Office other = code == null ? null : organisation.officeByCode(code).orElse(null);
        @Nullable OfficeId office = code == null ? actor.office() : other == null ? null : other.id();
        if (office == null) {
            throw Refusal.invalidField("office", "counter.refusal.office");
        }
        return office;
    }
}
