package vn.motcua.administration.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.RowAct;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.catalogue.revision.ProcedureAdministration;
import vn.motcua.catalogue.revision.ProcedureDraft;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/**
 * Editor of the next version of a procedure: what it says as a whole and the list of its cases on one page, each case with its
 * papers and fees on a page of its own. Rows are added, moved and removed without scripts, and nothing is stored before it is
 * saved.
 */
@Controller
@RequestMapping("/quan-tri/thu-tuc/{code}/ban-thao")
class ProcedureDraftController {

    private static final String PAGE = "administration/procedure-draft";
    private static final String CASE = "administration/procedure-case";

    private final ProcedureAdministration procedures;
    private final ProcedureFormReader reader;
    private final CaseFormReader caseReader;
    private final ProcedureDraftWords words;
    private final Formats formats;

    ProcedureDraftController(
            ProcedureAdministration procedures,
            ProcedureFormReader reader,
            CaseFormReader caseReader,
            ProcedureDraftWords words,
            Formats formats) {
        this.procedures = procedures;
        this.reader = reader;
        this.caseReader = caseReader;
        this.words = words;
        this.formats = formats;
    }

    @PostMapping("/moi")
    String begin(@PathVariable String code, Actor actor) {
        procedures.begin(code, actor);
        return redirect(code, "/ban-thao");
    }

    @GetMapping
    String page(@PathVariable String code, Locale locale, Model model) {
        ProcedureDraft draft = draft(code);
        if (draft.waiting() != null) {
            return redirect(code, "/cho");
        }
        model.addAttribute("form", ProcedureForm.of(draft.content(), draft.revision()));
        return show(draft, locale, model);
    }

    /**
     * @param act adds, moves or removes a case as {@link RowAct} says, with what was typed; otherwise what was typed is saved
     */
    @PostMapping
    String save(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String act,
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft draft = draft(code);
        ProcedureContent typed = reader.read(draft.content(), form, errors);
        RowAct rowAct = RowAct.of(act).orElse(null);
        ProcedureContent content = typed == null || rowAct == null ? typed : changed(typed, rowAct);
        if (RefusedException.granted(errors, () -> store(code, content, form.revision(), form.requestId(), actor))) {
            Notice.of("administration.route.saved").afterwards(redirect);
            boolean added = rowAct != null && rowAct.verb() == RowAct.Verb.THEM;
            return redirect(code, added ? "/ban-thao/truong-hop/" + cases(code) : "/ban-thao");
        }
        return show(draft, locale, model);
    }

    private int cases(String code) {
        return draft(code).content().cases().size();
    }

    private static ProcedureContent changed(ProcedureContent content, RowAct act) {
        List<CaseContent> cases = content.cases();
        CaseContent last = cases.get(cases.size() - 1);
        List<CaseContent> changed = act.applied(cases, last, cases.size(), ContentChecks.MOST_CASES);
        return content.withCases(changed.isEmpty() ? cases : changed);
    }

    @GetMapping("/truong-hop/{no}")
    String casePage(@PathVariable String code, @PathVariable int no, Locale locale, Model model) {
        ProcedureDraft draft = draft(code);
        model.addAttribute("form", CaseForm.of(caseOf(draft, no), draft.revision(), formats.in(locale)));
        return showCase(draft, no, locale, model);
    }

    /** @param act changes the rows of papers or fees as {@link RowAct} says, and stores nothing; otherwise the case is saved */
    @PostMapping("/truong-hop/{no}")
    String saveCase(
            @PathVariable String code,
            @PathVariable int no,
            @RequestParam(required = false) @Nullable String act,
            @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft draft = draft(code);
        caseOf(draft, no);
        RowAct rowAct = RowAct.of(act).orElse(null);
        if (rowAct != null) {
            boolean papers = rowAct.rows().equals(CaseForm.PAPERS);
            int size = papers ? form.paperRows().size() : form.feeRows().size();
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form"); // the errors are of what was there before
            model.addAttribute("form", form.changed(rowAct));
            model.addAttribute("focused", (papers ? "papers" : "fees") + rowAct.focused(size));
            return showCase(draft, no, locale, model);
        }
        CaseContent typed = caseReader.read(form, errors);
        List<CaseContent> cases = new ArrayList<>(draft.content().cases());
        if (typed != null) {
            cases.set(no - 1, typed);
        }
        ProcedureContent content = typed == null ? null : draft.content().withCases(cases);
        if (RefusedException.granted(errors, () -> store(code, content, form.revision(), form.requestId(), actor))) {
            Notice.of("administration.route.saved").afterwards(redirect);
            return redirect(code, "/ban-thao/truong-hop/" + no);
        }
        return showCase(draft, no, locale, model);
    }

    private void store(
            String code,
            @Nullable ProcedureContent content,
            @Nullable Integer revision,
            @Nullable String requestId,
            Actor actor) {
        if (content != null) {
            procedures.save(code, content, PageRevision.of(revision), new RequestKey(String.valueOf(requestId)), actor);
        }
    }

    @PostMapping("/bo")
    String discard(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int revision,
            Actor actor,
            RedirectAttributes redirect) {
        boolean known = procedures.last(code).isPresent();
        procedures.discard(code, revision, actor);
        Notice.of("administration.route.discarded").afterwards(redirect);
        return known ? redirect(code, "") : "redirect:/quan-tri/thu-tuc";
    }

    private String show(ProcedureDraft draft, Locale locale, Model model) {
        words.addChoices(locale, model);
        model.addAttribute("draft", draft);
        model.addAttribute("content", draft.content());
        model.addAttribute("known", procedures.last(draft.procedureCode()).isPresent());
        model.addAttribute("faults", words.findings(procedures.findings(draft), locale));
        model.addAttribute("procedureWords", words);
        return PAGE;
    }

    private String showCase(ProcedureDraft draft, int no, Locale locale, Model model) {
        words.addCaseChoices(locale, model);
        model.addAttribute("draft", draft);
        model.addAttribute("content", draft.content());
        model.addAttribute("no", no);
        model.addAttribute("procedureWords", words);
        return CASE;
    }

    private static CaseContent caseOf(ProcedureDraft draft, int no) {
        List<CaseContent> cases = draft.content().cases();
        if (no < 1 || no > cases.size()) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        return cases.get(no - 1);
    }

    private ProcedureDraft draft(String code) {
        return procedures
                .draft(code)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-procedure-draft"));
    }

    static String path(String code) {
        return "/quan-tri/thu-tuc/" + code;
    }

    static String redirect(String code, String page) {
        return "redirect:" + path(code) + page;
    }
}
