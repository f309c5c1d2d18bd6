package vn.motcua.administration.procedures;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ProcedureAdministration;
import vn.motcua.catalogue.revision.ProcedureDraft;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.TimeLimit;

/** Pages on which a procedure that the catalogue does not know is begun, and the list of all that is being written. */
@Controller
@RequestMapping("/quan-tri/thu-tuc")
class NewProcedureController {

    private static final String PAGE = "administration/procedure-new";
    private static final int ROWS = 50;

    private final ProcedureAdministration procedures;
    private final Catalogue catalogue;
    private final ProcedureFormReader reader;
    private final ProcedureDraftWords words;

    NewProcedureController(
            ProcedureAdministration procedures,
            Catalogue catalogue,
            ProcedureFormReader reader,
            ProcedureDraftWords words) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/dang-soan")
    String written(@RequestParam(required = false) @Nullable String after, Model model) {
        KeysetPage<ProcedureDraft> written = procedures.written(after, ROWS);
        model.addAttribute("drafts", written);
        return "administration/procedure-drafts";
    }

    @GetMapping("/them")
    String page(Locale locale, Model model) {
        model.addAttribute("form", ProcedureForm.empty());
        return show(locale, model);
    }

    @PostMapping("/them")
    String begin(
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureContent content = reader.readNew(form, ordinary(), errors);
        if (RefusedException.granted(errors, () -> begin(content, actor)) && content != null) {
            Notice.of("administration.procedure.begun").afterwards(redirect);
            return ProcedureDraftController.redirect(content.code(), "/ban-thao/truong-hop/1");
        }
        return show(locale, model);
    }

    private void begin(@Nullable ProcedureContent content, Actor actor) {
        if (content != null) {
            procedures.beginNew(content, actor);
        }
    }

    /** The case to begin with: the limit is not known yet, and the route is the first of the catalogue. */
    private CaseContent ordinary() {
        return new CaseContent(
                "Thông thường",
                "Ordinary case",
                CaseContent.text(TimeLimit.notSpecified()),
                null,
                null,
                null,
                null,
                null,
                catalogue.routes().stream()
                        .findFirst()
                        .orElseThrow(() -> RefusedException.conflict("catalogue.refusal.unknown-route")),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private String show(Locale locale, Model model) {
        words.addChoices(locale, model);
        model.addAttribute("procedureWords", words);
        return PAGE;
    }
}
