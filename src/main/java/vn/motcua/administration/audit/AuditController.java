package vn.motcua.administration.audit;

import java.util.List;

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
import vn.motcua.audit.ViewRecord;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.vocabulary.DossierId;

/** Pages of the audit: views of personal data, and verification of the history. */
@Controller
@RequestMapping("/quan-tri/nhat-ky")
class AuditController {

    private static final int PAGE = 50;

    private final ViewHistoryQuery history;
    private final ChainRuns runs;
    private final Organisation organisation;

    AuditController(ViewHistoryQuery history, ChainRuns runs, Organisation organisation) {
        this.history = history;
        this.runs = runs;
        this.organisation = organisation;
    }

    @GetMapping
    String views(
            @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        DossierId dossier = dossier(form.code(), errors);
        OfficialId official = official(form.official(), errors);
        model.addAttribute(
                "views",
                errors.hasErrors()
                        ? new KeysetPage<ViewRecord>(List.of(), null)
                        : history.views(
                                new ViewHistoryFilter(dossier, official, form.from(), form.to()), actor, after, PAGE));
        return "administration/audit";
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

    private @Nullable OfficialId official(@Nullable String code, BindingResult errors) {
        if (code == null || code.isBlank()) {
            return null;
        }
        Official found = organisation.officialByCode(code.strip()).orElse(null);
        if (found == null) {
            errors.rejectValue("official", "administration.audit.no-official");
        }
        return found == null ? null : found.id();
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
