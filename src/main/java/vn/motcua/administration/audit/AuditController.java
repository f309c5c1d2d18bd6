package vn.motcua.administration.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
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

import vn.motcua.audit.ViewHistoryFilter;
import vn.motcua.audit.ViewHistoryQuery;
import vn.motcua.audit.ViewKind;
import vn.motcua.audit.ViewRecord;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;

/** Pages of the audit: views of personal data, of everybody or of one person, and verification of the history. */
@Controller
@RequestMapping("/quan-tri/nhat-ky")
class AuditController {

    private static final int PAGE = 50;
    private static final String LIST = "administration/audit";
    private static final String PERSON = "administration/audit-person";

    private static final ListColumns<ViewRecord> COLUMNS = ListColumns.<ViewRecord>headed(
                    "administration.audit.column.")
            .with("when", 18, (view, in) -> view.viewedAt())
            .with("who", 30, AuditController::who)
            .with(
                    "office",
                    40,
                    (view, in) -> view.office() == null ? null : view.office().nameIn(in.language()))
            .with("dossier", 24, (view, in) -> view.code())
            .with("what", 40, (view, in) -> view.subject())
            .with("purpose", 24, (view, in) -> in.word("administration.purpose." + view.purpose()))
            .with("reason", 40, (view, in) -> view.reason());

    private final ViewHistoryQuery history;
    private final ChainRuns runs;
    private final AuditFields fields;
    private final AuditFile file;

    AuditController(ViewHistoryQuery history, ChainRuns runs, AuditFields fields, AuditFile file) {
        this.history = history;
        this.runs = runs;
        this.fields = fields;
        this.file = file;
    }

    /**
     * Form by which it is asked who looked at a person's dossiers, or looked for the person.
     *
     * @param number number of a person or organisation
     */
    record PersonForm(@Nullable String number) {}

    private static String who(ViewRecord view, Formats in) {
        return view.official() != null
                ? view.official().fullName() + " (" + view.official().code() + ")"
                : in.word("administration.actor." + view.kind());
    }

    @GetMapping
    String views(
            @Valid @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        ViewHistoryFilter filter = filter(form, errors);
        model.addAttribute(
                "views",
                errors.hasErrors()
                        ? new KeysetPage<ViewRecord>(List.of(), null)
                        : history.views(filter, actor, after, PAGE));
        file.shown("audit-views", actor);
        return list(model);
    }

    /** The list as a file. */
    @PostMapping("/tep")
    @Nullable
    String file(
            @Valid @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ViewHistoryFilter filter = filter(form, errors);
        AuditFile.requireReason(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("views", new KeysetPage<ViewRecord>(List.of(), null));
            return list(model);
        }
        file.write(
                "audit-views",
                COLUMNS,
                cursor -> history.views(filter, actor, cursor, KeysetPage.LONGEST),
                form,
                actor,
                locale,
                response);
        return null;
    }

    private static String list(Model model) {
        model.addAttribute("kinds", ViewKind.values());
        return LIST;
    }

    private ViewHistoryFilter filter(AuditForm form, BindingResult errors) {
        return new ViewHistoryFilter(
                dossier(form.code(), errors),
                fields.official(form.official(), errors),
                AuditFields.constant(ViewKind.class, form.loai()),
                fields.offices(form.office(), errors),
                form.from(),
                form.to());
    }

    private @Nullable DossierId dossier(@Nullable String code, BindingResult errors) {
        if (code == null || code.isBlank()) {
            return null;
        }
        DossierId found = history.dossier(code).orElse(null);
        if (found == null) {
            errors.rejectValue("code", "administration.audit.no-dossier");
        }
        return found;
    }

    @GetMapping("/nguoi")
    String person(Model model) {
        model.addAttribute("form", new PersonForm(null));
        return PERSON;
    }

    /** A number stands in no address: it is sent, and the answer is kept by nobody. */
    @PostMapping("/nguoi")
    String lookAt(
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        try {
            String number = Identifier.parse(Objects.requireNonNullElse(form.number(), ""))
                    .digits();
            model.addAttribute("views", history.ofPerson(number, actor));
        } catch (InvalidValueException none) {
            errors.rejectValue("number", none.messageKey(), none.arguments().toArray(), null);
        }
        return PERSON;
    }

    @GetMapping("/kiem-tra")
    String chain(Model model) {
        model.addAttribute("run", runs.last().orElse(null));
        return "administration/chain";
    }

    @PostMapping("/kiem-tra")
    String verify(Actor actor) {
        runs.verify(actor);
        return "redirect:/quan-tri/nhat-ky/kiem-tra";
    }
}
