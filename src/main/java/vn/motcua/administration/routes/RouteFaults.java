package vn.motcua.administration.routes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteChecks.MissingStaff;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.catalogue.route.RouteStaffing.Staffing;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;

/** Says the faults that keep a draft from being published, each with the step or office it is about. */
@Component
class RouteFaults {

    /** Maximum number of offices listed. */
    static final int MOST = 30;

    private final RouteAdministration routes;
    private final RouteWords words;
    private final Organisation organisation;

    RouteFaults(RouteAdministration routes, RouteWords words, Organisation organisation) {
        this.routes = routes;
        this.words = words;
        this.organisation = organisation;
    }

    /** A fault of the steps; step 0 is the whole route. */
    public record Fault(int step, String sentence) {}

    /** A role that nobody has at an office. */
    public record Vacancy(Office office, String role, String steps) {}

    /** Adds the faults of a draft to a page. */
    void add(RouteDraft draft, Locale locale, Model model) {
        int whole = routes.whole(draft.routeCode());
        List<Fault> found = routes.findings(draft).stream()
                .map(each -> new Fault(each.step(), words.finding(each, whole, locale)))
                .toList();
        Staffing staffing = routes.staffing(draft);
        model.addAttribute("faults", found);
        model.addAttribute(
                "vacancies",
                staffing.missing().stream()
                        .limit(MOST)
                        .map(each -> vacancy(each, locale))
                        .toList());
        model.addAttribute(
                "unresolved", staffing.unresolved().stream().limit(MOST).toList());
        model.addAttribute(
                "more",
                Math.max(0, staffing.missing().size() - MOST)
                        + Math.max(0, staffing.unresolved().size() - MOST));
        model.addAttribute("sound", found.isEmpty() && staffing.complete());
    }

    private Vacancy vacancy(MissingStaff missing, Locale locale) {
        return new Vacancy(
                organisation.office(missing.office()),
                words.word("dossier.role." + missing.role(), locale),
                missing.steps().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
