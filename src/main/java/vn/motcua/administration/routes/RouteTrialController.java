package vn.motcua.administration.routes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.administration.OfficeChoice;
import vn.motcua.administration.TypedTime;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteTrial;
import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RefusedException;

/** Page on which a route is tried on the calendar: what would become of a dossier received at an office at a moment. */
@Controller
class RouteTrialController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Catalogue catalogue;
    private final CatalogueWords catalogueWords;
    private final RouteAdministration routes;
    private final RouteTrial trial;
    private final RouteWords words;
    private final OfficeChoice offices;
    private final DeadlinePreviews previews;
    private final Clock clock;
    private final ZoneId zone;

    RouteTrialController(
            Catalogue catalogue,
            CatalogueWords catalogueWords,
            RouteAdministration routes,
            RouteTrial trial,
            RouteWords words,
            OfficeChoice offices,
            DeadlinePreviews previews,
            Clock clock,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.catalogueWords = catalogueWords;
        this.routes = routes;
        this.trial = trial;
        this.words = words;
        this.offices = offices;
        this.previews = previews;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/quan-tri/quy-trinh/{code}/thu")
    String page(
            @PathVariable String code,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model) {
        List<Route> versions = RoutesController.versions(catalogue, code);
        List<RouteStep> steps = steps(code, versions, form.version());
        boolean asked = form.officeText() != null || form.office() != null;
        model.addAttribute("code", code);
        model.addAttribute("base", versions.get(versions.size() - 1));
        model.addAttribute("tried", List.of());
        if (asked) {
            RefusedException.granted(errors, () -> run(code, steps, form, actor, locale, model));
        } else {
            model.addAttribute("form", proposed(code, form.version()));
        }
        return "administration/route-trial";
    }

    private void run(String code, List<RouteStep> steps, TrialForm form, Actor actor, Locale locale, Model model) {
        Office receiving = offices.read(form.office(), form.officeText(), actor, locale);
        LocalDate day = form.day();
        LocalTime time = TypedTime.of("time", form.time());
        if (day == null || time == null) {
            throw RefusedException.invalidField(day == null ? "day" : "time", "administration.route.error.moment");
        }
        ProcedureVersion version = catalogue
                .inForce(String.valueOf(form.procedure()), day)
                .filter(each -> each.follows(code))
                .orElseThrow(() -> RefusedException.invalidField("procedure", "administration.route.error.procedure"));
        ProcedureCase which = version.cases().stream()
                .filter(each ->
                        each.route().code().equals(code) && (form.caseNo() == null || form.caseNo() == each.no()))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("caseNo", "administration.route.error.case"));
        Instant at = ZonedDateTime.of(day, time, zone).toInstant();
        model.addAttribute("tried", trial.run(steps, version, which, receiving, at));
        model.addAttribute("rows", words.rows(steps, locale));
        model.addAttribute("receiving", receiving);
        model.addAttribute("at", at);
        model.addAttribute("preview", previews.of(which, receiving.id(), at, locale));
        model.addAttribute("what", catalogueWords.name(version, locale) + " – " + catalogueWords.name(which, locale));
        model.addAttribute("limit", catalogueWords.limit(which.limit(), locale));
    }

    private TrialForm proposed(String code, @Nullable Integer version) {
        ZonedDateTime now = clock.instant().atZone(zone);
        Optional<ProcedureVersion> first =
                catalogue.following(code, now.toLocalDate()).stream().findFirst();
        return new TrialForm(
                version,
                first.map(ProcedureVersion::code).orElse(null),
                first.flatMap(each -> each.cases().stream()
                                .filter(one -> one.route().code().equals(code))
                                .findFirst())
                        .map(ProcedureCase::no)
                        .orElse(null),
                null,
                null,
                now.toLocalDate(),
                TIME.format(now));
    }

    private List<RouteStep> steps(String code, List<Route> versions, @Nullable Integer version) {
        if (version != null && version == 0) {
            return routes.draft(code)
                    .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-route-draft"))
                    .content()
                    .steps();
        }
        return versions.stream()
                .filter(each -> version == null ? each.hasBegun(LocalDate.now(clock)) : each.version() == version)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-route"))
                .steps();
    }
}
