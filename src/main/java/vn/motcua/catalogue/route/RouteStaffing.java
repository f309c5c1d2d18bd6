package vn.motcua.catalogue.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.route.RouteChecks.MissingStaff;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Resolves the steps of a route for every office that may receive a procedure with it: an office that exists, has somebody in
 * reception, and for which the authority determines who decides.
 */
@Service
public class RouteStaffing {

    private final Catalogue catalogue;
    private final Organisation organisation;

    RouteStaffing(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /**
     * Result of the look at all receiving offices.
     *
     * @param missing roles that nobody has where a step needs them
     * @param unresolved receiving offices for which the office of a step cannot be determined, each once
     */
    public record Staffing(List<MissingStaff> missing, List<Office> unresolved) {

        /** Whether every step has somebody everywhere. */
        public boolean complete() {
            return missing.isEmpty() && unresolved.isEmpty();
        }
    }

    private record Competence(Level level, @Nullable OfficeId office) {}

    private record Competences(String field, Set<Competence> competences) {}

    /** Looks at all procedures that go by a route on a day. */
    public Staffing of(String routeCode, List<RouteStep> steps, LocalDate day) {
        List<Office> receiving = organisation.offices().stream()
                .filter(office -> office.isValidOn(day)
                        && !organisation
                                .officialsAt(office.id(), Role.RECEPTION, day)
                                .isEmpty())
                .toList();
        Set<ResolvedStep> wanted = new LinkedHashSet<>();
        Set<Office> unresolved = new LinkedHashSet<>();
        for (ProcedureVersion version : distinct(routeCode, day)) {
            for (Office office : receiving) {
                Office competent = competent(version, office, day);
                if (competent != null && !resolve(steps, version, office, competent, wanted)) {
                    unresolved.add(office);
                }
            }
        }
        return new Staffing(
                RouteChecks.missing(
                        wanted,
                        (office, role) -> organisation.office(office).isValidOn(day)
                                && !organisation.officialsAt(office, role, day).isEmpty()),
                new ArrayList<>(unresolved));
    }

    /** One procedure for each field and authority: those alike are done by the same offices. */
    private Collection<ProcedureVersion> distinct(String routeCode, LocalDate day) {
        Map<Competences, ProcedureVersion> versions = new LinkedHashMap<>();
        for (ProcedureVersion version : catalogue.following(routeCode, day)) {
            Set<Competence> competences = catalogue.authorities(version.code(), day).stream()
                    .map(each -> new Competence(each.level(), each.office()))
                    .collect(Collectors.toSet());
            versions.putIfAbsent(new Competences(version.field(), competences), version);
        }
        return versions.values();
    }

    private @Nullable Office competent(ProcedureVersion version, Office office, LocalDate day) {
        try {
            return catalogue.competentOffice(version, office, day);
        } catch (RefusedException elsewhere) {
            return null;
        }
    }

    private boolean resolve(
            List<RouteStep> steps,
            ProcedureVersion version,
            Office office,
            Office competent,
            Set<ResolvedStep> wanted) {
        try {
            wanted.addAll(catalogue.resolveSteps(steps, version, office, competent));
            return true;
        } catch (RefusedException nobody) {
            return false;
        }
    }
}
