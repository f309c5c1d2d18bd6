package vn.motcua.administration.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;

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
import vn.motcua.administration.PageRevision;
import vn.motcua.administration.PublicationDecisionForm;
import vn.motcua.administration.PublicationForm;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ProcedureAdministration;
import vn.motcua.catalogue.revision.ProcedureDraft;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/**
 * Pages on which a version of a procedure, or its end, is prepared, confirmed or declined by another administrator, and undone.
 */
@Controller
@RequestMapping("/quan-tri/thu-tuc/{code}")
class ProcedurePublicationController implements WaitingForAnother {

    private static final String PREPARE = "administration/procedure-publish";
    private static final String END = "administration/procedure-end";
    private static final String WAITING = "administration/procedure-waiting";
    private static final String UNDO = "administration/procedure-undo";

    private final ProcedureAdministration procedures;
    private final ProcedureDraftWords words;
    private final ChangeWords changeWords;
    private final Organisation organisation;
    private final Clock clock;

    ProcedurePublicationController(
            ProcedureAdministration procedures,
            ProcedureDraftWords words,
            ChangeWords changeWords,
            Organisation organisation,
            Clock clock) {
        this.procedures = procedures;
        this.words = words;
        this.changeWords = changeWords;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/cong-bo")
    String preparing(@PathVariable String code, Locale locale, Model model) {
        ProcedureDraft draft = draft(code);
        if (draft.waiting() != null) {
            return ProcedureDraftController.redirect(code, "/cho");
        }
        model.addAttribute("form", new PublicationForm(tomorrow(), null, draft.revision()));
        return show(PREPARE, draft, locale, model);
    }

    @PostMapping("/cong-bo")
    String prepare(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft draft = draft(code);
        Optional<Boolean> published = RefusedException.answered(
                errors,
                () -> procedures.prepare(
                        code,
                        Objects.requireNonNull(form.validFrom()),
                        String.valueOf(form.reason()),
                        PageRevision.of(form.revision()),
                        actor));
        return published.isPresent() ? done(code, published.get(), redirect) : show(PREPARE, draft, locale, model);
    }

    @GetMapping("/ket-thuc")
    String ending(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("form", new PublicationForm(tomorrow(), null, null));
        return showEnd(code, locale, model);
    }

    @PostMapping("/ket-thuc")
    String end(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Optional<Boolean> ended = RefusedException.answered(
                errors,
                () -> procedures.end(
                        code, Objects.requireNonNull(form.validFrom()), String.valueOf(form.reason()), actor));
        return ended.isPresent() ? done(code, ended.get(), redirect) : showEnd(code, locale, model);
    }

    private static String done(String code, boolean carriedOut, RedirectAttributes redirect) {
        Notice.of(carriedOut ? "administration.procedure.done" : "administration.route.prepared")
                .afterwards(redirect);
        return ProcedureDraftController.redirect(code, carriedOut ? "" : "/cho");
    }

    @GetMapping("/cho")
    String waitingPage(@PathVariable String code, Actor actor, Locale locale, Model model) {
        ProcedureDraft draft = draft(code);
        model.addAttribute("form", new PublicationDecisionForm(null, draft.revision()));
        return showWaiting(draft, actor, locale, model);
    }

    @PostMapping("/cho/xac-nhan")
    String confirm(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft draft = draft(code);
        if (RefusedException.granted(errors, () -> procedures.confirm(code, PageRevision.of(form.revision()), actor))) {
            return done(code, true, redirect);
        }
        return showWaiting(draft, actor, locale, model);
    }

    @PostMapping("/cho/tu-choi")
    String decline(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft draft = draft(code);
        if (form.reason() == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(
                errors,
                () -> procedures.decline(
                        code, String.valueOf(form.reason()), PageRevision.of(form.revision()), actor))) {
            boolean end = draft.kind() == ProcedureDraft.Kind.END;
            Notice.of(end ? "administration.procedure.end-declined" : "administration.route.declined")
                    .afterwards(redirect);
            return ProcedureDraftController.redirect(code, end ? "" : "/ban-thao");
        }
        return showWaiting(draft, actor, locale, model);
    }

    @GetMapping("/hoan-tac")
    String undoing(@PathVariable String code, Locale locale, Model model) {
        ProcedureContent last = last(code);
        model.addAttribute("form", new PublicationDecisionForm(null, last.version()));
        return showUndo(last, locale, model);
    }

    @PostMapping("/hoan-tac")
    String undo(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (form.reason() == null) {
            errors.rejectValue("reason", "administration.route.error.required");
        }
        if (RefusedException.granted(
                errors,
                () -> procedures.undo(code, PageRevision.of(form.revision()), String.valueOf(form.reason()), actor))) {
            Notice.of("administration.procedure.undone").afterwards(redirect);
            return procedures.last(code).isPresent()
                    ? ProcedureDraftController.redirect(code, "")
                    : "redirect:/quan-tri/thu-tuc";
        }
        return showUndo(last(code), locale, model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        return procedures.mayEdit(actor)
                ? procedures.waiting().stream()
                        .map(draft -> row(draft, Objects.requireNonNull(draft.waiting()), actor, locale))
                        .toList()
                : List.of();
    }

    private Waiting row(ProcedureDraft draft, Preparation waiting, Actor actor, Locale locale) {
        return new Waiting(
                words.waiting(draft, locale),
                ProcedureDraftController.path(draft.procedureCode()) + "/cho",
                organisation.official(waiting.by()).fullName(),
                waiting.preparedAt(),
                waiting.reason(),
                waiting.by().equals(actor.official()));
    }

    private String showWaiting(ProcedureDraft draft, Actor actor, Locale locale, Model model) {
        Preparation waiting = draft.waiting();
        if (waiting == null) {
            throw RefusedException.notFound("catalogue.refusal.route-not-waiting");
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("preparedBy", organisation.official(waiting.by()));
        model.addAttribute("own", waiting.by().equals(actor.official()));
        return show(WAITING, draft, locale, model);
    }

    private String show(String page, ProcedureDraft draft, Locale locale, Model model) {
        ProcedureContent last = procedures.last(draft.procedureCode()).orElse(null);
        boolean end = draft.kind() == ProcedureDraft.Kind.END;
        model.addAttribute("draft", draft);
        model.addAttribute("what", words.waiting(draft, locale));
        model.addAttribute("last", last);
        model.addAttribute("comparison", end ? List.of() : ProcedureComparison.of(last, draft.content()));
        model.addAttribute("faults", words.findings(procedures.findings(draft), locale));
        addCommon(draft.procedureCode(), draft.content(), locale, model);
        return page;
    }

    private String showEnd(String code, Locale locale, Model model) {
        addCommon(code, last(code), locale, model);
        return END;
    }

    private String showUndo(ProcedureContent last, Locale locale, Model model) {
        model.addAttribute("last", last);
        model.addAttribute("undoable", procedures.undoable(last.code()).orElse(null));
        addCommon(last.code(), last, locale, model);
        return UNDO;
    }

    private void addCommon(String code, ProcedureContent content, Locale locale, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("name", ProcedureDraftWords.name(content, locale));
        model.addAttribute("open", procedures.open(code));
        model.addAttribute("most", ProcedureAdministration.MOST_COUNTED);
        model.addAttribute("changeWords", changeWords);
    }

    private ProcedureContent last(String code) {
        return procedures.last(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
    }

    private ProcedureDraft draft(String code) {
        return procedures
                .draft(code)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-procedure-draft"));
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }
}
