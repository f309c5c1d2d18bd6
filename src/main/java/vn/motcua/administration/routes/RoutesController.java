package vn.motcua.administration.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.administration.ChangeWords;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteComparison;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Pages of the routes: all of them, and the versions of one with its steps, drawing, uses and changes. */
@Controller
@RequestMapping("/quan-tri/quy-trinh")
class RoutesController {

    private static final int PAGE = 20;
    private static final int CHANGES = 10;

    private final Catalogue catalogue;
    private final RouteAdministration routes;
    private final RouteWords routeWords;
    private final ChangeLog log;
    private final ChangeWords changeWords;
    private final Clock clock;

    RoutesController(
            Catalogue catalogue,
            RouteAdministration routes,
            RouteWords routeWords,
            ChangeLog log,
            ChangeWords changeWords,
            Clock clock) {
        this.catalogue = catalogue;
        this.routes = routes;
        this.routeWords = routeWords;
        this.log = log;
        this.changeWords = changeWords;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param route version in force
     * @param versions number of its versions
     * @param procedures number of procedures in force that go by it
     * @param drafted whether a next version is being written
     */
    public record Line(Route route, int versions, int procedures, boolean drafted) {}

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        Set<String> drafted = routes.drafted();
        List<Line> lines = new ArrayList<>();
        for (String code : catalogue.routes()) {
            List<Route> versions = catalogue.routes(code);
            lines.add(new Line(
                    inForce(versions, today),
                    versions.size(),
                    catalogue.following(code, today).size(),
                    drafted.contains(code)));
        }
        model.addAttribute("lines", lines);
        return "administration/routes";
    }

    @GetMapping("/{code}")
    String route(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(name = "so-voi", required = false) @Nullable Integer other,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Route> versions = versions(catalogue, code);
        Route inForce = inForce(versions, today);
        Route shown = version == null ? inForce : version(versions, version);
        int at = versions.indexOf(shown);
        Route before = other != null ? version(versions, other) : at == 0 ? null : versions.get(at - 1);
        Route last = versions.get(versions.size() - 1);
        KeysetPage<ProcedureVersion> uses = uses(code, after, today);
        model.addAttribute("shown", shown);
        model.addAttribute("inForce", inForce);
        model.addAttribute("versions", versions);
        model.addAttribute("rows", routeWords.rows(shown.steps(), locale));
        model.addAttribute("whole", shown.wholeShare());
        model.addAttribute("drawing", routeWords.drawing(shown.steps(), locale));
        model.addAttribute("before", before);
        model.addAttribute(
                "comparison", before == null ? List.of() : RouteComparison.of(before.steps(), shown.steps()));
        model.addAttribute("uses", uses);
        model.addAttribute("draft", routes.draft(code).orElse(null));
        model.addAttribute("mayEdit", routes.mayEdit(actor));
        model.addAttribute("undoable", shown.equals(last) && routes.mayEdit(actor) && routes.undoable(code));
        model.addAttribute(
                "changes", log.of(Subject.ROUTE, List.of(code), null, CHANGES).rows());
        model.addAttribute("changeWords", changeWords);
        return "administration/route";
    }

    private KeysetPage<ProcedureVersion> uses(String code, @Nullable String after, LocalDate today) {
        List<ProcedureVersion> rest = catalogue.following(code, today).stream()
                .filter(each -> after == null || each.code().compareTo(after) > 0)
                .limit(PAGE + 1L)
                .toList();
        return KeysetPage.of(rest, PAGE, ProcedureVersion::code);
    }

    private static Route version(List<Route> versions, int version) {
        return versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-route"));
    }

    private static Route inForce(List<Route> versions, LocalDate today) {
        return versions.stream()
                .filter(each -> each.hasBegun(today))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** Versions of a route, of which there is at least one. */
    static List<Route> versions(Catalogue catalogue, String code) {
        List<Route> versions = catalogue.routes(code);
        if (versions.isEmpty()) {
            throw RefusedException.notFound("catalogue.refusal.unknown-route");
        }
        return versions;
    }
}
