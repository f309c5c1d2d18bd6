package vn.motcua.catalogue.reference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.motcua.catalogue.Authority;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueInMemory;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ComponentContent;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.reference.ReferenceFiles.RouteRow;
import vn.motcua.catalogue.reference.ReferenceFiles.StepRow;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Organisation;
import vn.motcua.vocabulary.Validity;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/** The procedures the product ships, in memory: no database is asked and nothing is started. */
public final class ShippedCatalogue {

    private final Map<String, Route> routes = new HashMap<>();
    private final Map<String, List<Authority>> authorities = new HashMap<>();
    private final List<ProcedureVersion> versions = new ArrayList<>();
    private int cases;
    private int components;

    private ShippedCatalogue() {}

    /** All routes that ship. */
    public static List<Route> routes() {
        ShippedCatalogue shipped = new ShippedCatalogue();
        new ReferenceFiles().routes().forEach(shipped::route);
        return List.copyOf(shipped.routes.values());
    }

    /** All of them, bound to the offices of an organisation. */
    public static Catalogue load(Organisation organisation, Clock clock) {
        ReferenceFiles files = new ReferenceFiles();
        ShippedCatalogue shipped = new ShippedCatalogue();
        files.routes().forEach(shipped::route);
        List<ProcedureContent> procedures = files.procedures();
        procedures.forEach(shipped::authorities);
        Map<String, String> fields = new HashMap<>();
        procedures.forEach(row -> shipped.version(row, fields));
        return CatalogueInMemory.of(shipped.versions, shipped.authorities, files.everydayWords(), organisation, clock);
    }

    private void route(RouteRow row) {
        List<RouteStep> steps = new ArrayList<>();
        for (StepRow step : row.steps()) {
            steps.add(new RouteStep(
                    steps.size() + 1,
                    step.kind(),
                    step.name(),
                    step.nameEn(),
                    step.unitRule(),
                    step.unitArgument(),
                    step.role(),
                    step.share(),
                    step.parallelGroup()));
        }
        routes.put(row.code(), new Route(row.code(), row.name(), row.nameEn(), steps));
    }

    private void authorities(ProcedureContent row) {
        if (row.authorities() != null) { // a later version has those of the first
            authorities.put(
                    row.code(),
                    row.authorities().stream()
                            .map(each -> new Authority(
                                    row.code(), each.level(), null, each.validFrom(), each.validTo(), each.basis()))
                            .toList());
        }
    }

    private void version(ProcedureContent row, Map<String, String> fields) {
        if (row.authorities() != null) {
            fields.put(row.code(), row.field());
        }
        ProcedureVersion version = new ProcedureVersion(
                new ProcedureVersionId(versions.size() + 1),
                row.code(),
                row.version(),
                row.name(),
                row.nameEn(),
                Objects.requireNonNull(fields.get(row.code())),
                levels(row),
                Set.copyOf(row.channels()),
                row.checked(),
                row.result(),
                row.agency(),
                row.applicants(),
                row.decision(),
                row.legalBasis(),
                row.source(),
                row.validFrom(),
                row.validTo(),
                cases(row.cases()));
        versions.add(version);
    }

    private Set<Level> levels(ProcedureContent row) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        authorities.getOrDefault(row.code(), List.of()).stream()
                .filter(each -> Validity.overlap(each.validFrom(), each.validTo(), row.validFrom(), row.validTo()))
                .forEach(each -> levels.add(each.level()));
        return levels;
    }

    private List<ProcedureCase> cases(List<CaseContent> rows) {
        List<ProcedureCase> result = new ArrayList<>();
        for (CaseContent row : rows) {
            result.add(new ProcedureCase(
                    new ProcedureCaseId(++cases),
                    result.size() + 1,
                    row.name(),
                    row.nameEn(),
                    TimeRule.usual(CaseContent.limitOf(row.limit()), DueAt.SAME_TIME),
                    row.limitBasis(),
                    PauseMode.RESTART,
                    row.supplementAnswerDays(),
                    !Boolean.FALSE.equals(row.proxyAllowed()),
                    Objects.requireNonNull(routes.get(row.route())),
                    components(row.components()),
                    fees(row.fees()),
                    row.parties()));
        }
        return result;
    }

    private List<ComponentRequirement> components(List<ComponentContent> rows) {
        List<ComponentRequirement> result = new ArrayList<>();
        for (ComponentContent row : rows) {
            result.add(new ComponentRequirement(
                    ++components,
                    result.size() + 1,
                    row.name(),
                    row.nameEn(),
                    row.originals(),
                    row.certified(),
                    row.photocopies(),
                    row.mandatory(),
                    row.condition()));
        }
        return result;
    }

    private static List<ProcedureFee> fees(List<FeeContent> rows) {
        List<ProcedureFee> result = new ArrayList<>();
        for (FeeContent row : rows) {
            result.add(new ProcedureFee(
                    result.size() + 1,
                    row.kind(),
                    row.amount(),
                    row.per(),
                    row.condition(),
                    row.exemption(),
                    row.legalBasis(),
                    row.validFrom(),
                    row.validTo(),
                    row.firstUnit(),
                    row.lastUnit(),
                    row.most(),
                    row.channel()));
        }
        return result;
    }
}
