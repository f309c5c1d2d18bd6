package vn.motcua.administration.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.administration.ChangeWords;
import vn.motcua.administration.CountingFlags;
import vn.motcua.administration.ScopeChoices;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ProcedureAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Pages of the published procedures: versions, cases, limits, papers, fees and routes. */
@Controller
@RequestMapping("/quan-tri/thu-tuc")
class ProceduresController {

    private static final int PAGE = 50;
    private static final int CHANGES = 10;

    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final CountingFlags counting;
    private final ScopeChoices choices;
    private final Organisation organisation;
    private final ProcedureAdministration procedures;
    private final ChangeLog log;
    private final ChangeWords changeWords;
    private final Clock clock;

    ProceduresController(
            Catalogue catalogue,
            CatalogueWords words,
            CountingFlags counting,
            ScopeChoices choices,
            Organisation organisation,
            ProcedureAdministration procedures,
            ChangeLog log,
            ChangeWords changeWords,
            Clock clock) {
        this.catalogue = catalogue;
        this.words = words;
        this.counting = counting;
        this.choices = choices;
        this.organisation = organisation;
        this.procedures = procedures;
        this.log = log;
        this.changeWords = changeWords;
        this.clock = clock;
    }

    @GetMapping
    String procedures(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        model.addAttribute("mayEdit", procedures.mayEdit(actor));
        String chosen = field == null || field.isBlank() ? null : field;
        model.addAttribute("q", q);
        model.addAttribute("level", level);
        model.addAttribute("field", chosen);
        model.addAttribute("fields", catalogue.fields());
        model.addAttribute("words", words);
        model.addAttribute(
                "procedures",
                KeysetPage.of(catalogue.search(q, level, chosen, PAGE + 1, after), PAGE, ProcedureVersion::code));
        return "administration/procedures";
    }

    @GetMapping("/{code}")
    String procedure(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(name = "so-voi", required = false) @Nullable Integer other,
            @RequestParam(required = false) @Nullable String office,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<ProcedureVersion> versions = catalogue.versions(code);
        ProcedureVersion shown = versions.stream()
                .filter(each -> version == null ? each.isInForceOn(today) : each.no() == version)
                .reduce((earlier, later) -> later)
                .or(() -> version == null ? versions.stream().reduce((a, b) -> b) : Optional.empty())
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
        model.addAttribute("shown", shown);
        model.addAttribute("versions", versions);
        model.addAttribute("authorities", catalogue.authorities(code));
        model.addAttribute("words", words);
        model.addAttribute("today", today);
        Office receiving = receiving(office, actor);
        model.addAttribute("flags", flags(shown, receiving, today, locale));
        Map<Integer, Route> routes = new LinkedHashMap<>();
        shown.cases().forEach(each -> routes.put(each.no(), catalogue.route(each, today)));
        model.addAttribute("routes", routes);
        model.addAttribute("receiving", receiving);
        model.addAttribute("offices", choices.offices(locale));
        addChanges(shown, versions, other, actor, model);
        return "administration/procedure";
    }

    private void addChanges(
            ProcedureVersion shown,
            List<ProcedureVersion> versions,
            @Nullable Integer other,
            Actor actor,
            Model model) {
        String code = shown.code();
        ProcedureVersion before = versions.stream()
                .filter(each -> other == null ? each.no() < shown.no() : each.no() == other && other != shown.no())
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean mayEdit = procedures.mayEdit(actor);
        model.addAttribute("before", before);
        model.addAttribute(
                "comparison",
                before == null
                        ? List.of()
                        : ProcedureComparison.of(
                                ProcedureContent.of(before, catalogue.authorities(code, before.validFrom())),
                                ProcedureContent.of(shown, catalogue.authorities(code, shown.validFrom()))));
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("draft", procedures.draft(code).orElse(null));
        model.addAttribute("undoable", mayEdit ? procedures.undoable(code).orElse(null) : null);
        model.addAttribute(
                "changes",
                log.of(Subject.PROCEDURE, List.of(code), null, CHANGES).rows());
        model.addAttribute("changeWords", changeWords);
    }

    /** The requested office, or the one where the reader works. */
    private Office receiving(@Nullable String code, Actor actor) {
        return code == null || code.isBlank()
                ? organisation.office(Objects.requireNonNull(actor.office(), "an official has an office"))
                : organisation
                        .officeByCode(code)
                        .orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
    }

    /** How the office counts time today, for each case by its number. */
    private Map<Integer, List<CountingFlags.Flag>> flags(
            ProcedureVersion version, Office receiving, LocalDate today, Locale locale) {
        Map<Integer, List<CountingFlags.Flag>> result = new LinkedHashMap<>();
        for (ProcedureCase each : version.cases()) {
            result.put(each.no(), counting.of(each, catalogue.timeRule(each, receiving.id(), today), locale));
        }
        return result;
    }
}
