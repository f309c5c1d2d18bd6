package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.BackDatingLimit;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.ReferenceCopy;
import vn.motcua.platform.RefusedException;

/**
 * The catalogue of procedures, read from a copy in memory: no method here causes a database query.
 */
@Service
public class Catalogue extends ReferenceCopy<CatalogueSnapshot> {

    /** Maximum number of procedures in one search result. */
    public static final int LONGEST_LIST = 200;

    private final Competence competence;
    private final Clock clock;

    Catalogue(CatalogueReader reader, Organisation organisation, Clock clock) {
        super("catalogue", CatalogueSnapshot.empty(), reader::read, copy -> copy.version, reader::version);
        this.competence = new Competence(organisation);
        this.clock = clock;
    }

    /**
     * Returns a version of a procedure, whether it is still in force or not.
     *
     * @throws RefusedException when no version has this id
     */
    public ProcedureVersion version(ProcedureVersionId id) {
        return known(current().version(id));
    }

    /**
     * Returns a case of a procedure.
     *
     * @throws RefusedException when no case has this id
     */
    public ProcedureCase procedureCase(ProcedureCaseId id) {
        ProcedureCase found = current().procedureCase(id);
        if (found == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        return found;
    }

    /**
     * Returns how the time of a case is counted when an office accepts it on a day.
     *
     * @param receiving receiving office; null for the rule of all offices without a setting of their own
     */
    public TimeRuleInForce timeRule(ProcedureCase procedureCase, @Nullable OfficeId receiving, LocalDate day) {
        return current().timeRule(procedureCase, receiving, day);
    }

    /**
     * Limit for back-dating the beginning or end of a pause at an office on a day; the narrower scope has precedence.
     */
    public BackDatingLimit backDating(OfficeId receiving, LocalDate day) {
        return current().backDating(receiving, day);
    }

    /** All settings of time rules: past, present and future. */
    List<TimeRuleSetting> timeRuleSettings() {
        return current().settings;
    }

    /**
     * The version a case belongs to.
     *
     * @throws RefusedException when there is no such case
     */
    public ProcedureVersion versionOf(ProcedureCaseId id) {
        return known(current().versionOf(id));
    }

    private static ProcedureVersion known(@Nullable ProcedureVersion version) {
        if (version == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        return version;
    }

    /** The version under which a dossier is accepted on a day; empty when the procedure is unknown or not in force. */
    public Optional<ProcedureVersion> inForce(String procedureCode, LocalDate day) {
        return versions(procedureCode).stream()
                .filter(version -> version.isInForceOn(day))
                .reduce((earlier, later) -> later);
    }

    /** The versions in force on a day, by code. */
    public List<ProcedureVersion> inForce(LocalDate day) {
        return current().versions().stream()
                .filter(version -> version.isInForceOn(day))
                .sorted(Comparator.comparing(ProcedureVersion::code))
                .toList();
    }

    /** All versions of a procedure, oldest first; empty when it is unknown. */
    public List<ProcedureVersion> versions(String procedureCode) {
        return current().versions(procedureCode);
    }

    /** All fields of administration to which a procedure belongs. */
    public List<String> fields() {
        return current().fields;
    }

    /** The words that people use when they search, in the order in which they were added. */
    List<EverydayWord> everydayWords() {
        return current().words;
    }

    /** {@link #search(String, Level, String, int, String, LocalDate)} among the versions in force today. */
    public List<ProcedureVersion> search(
            @Nullable String query,
            @Nullable Level level,
            @Nullable String field,
            int limit,
            @Nullable String afterCode) {
        return search(query, level, field, limit, afterCode, LocalDate.now(clock));
    }

    /**
     * Finds procedures by code, official name, everyday name or field, best match first. Marks, case, spaces and words that
     * say nothing are ignored; errors of spelling and typing are tolerated; what does not fit is not found.
     *
     * @param query search words; null or blank for all procedures, the most frequent ones first
     * @param level only procedures over which this level has authority; null for all
     * @param field only procedures of this field; null for all
     * @param limit maximum number of results, up to {@value #LONGEST_LIST}; ask for one more than shown to know whether
     *     there are more
     * @param afterCode code of the last procedure of the previous page; null for the first page
     * @param day day on which the procedures are in force
     */
    public List<ProcedureVersion> search(
            @Nullable String query,
            @Nullable Level level,
            @Nullable String field,
            int limit,
            @Nullable String afterCode,
            LocalDate day) {
        return current()
                .search
                .find(
                        query,
                        version -> version.isInForceOn(day)
                                && (level == null || version.levels().contains(level))
                                && (field == null || version.field().equals(field)),
                        Math.max(0, Math.min(limit, LONGEST_LIST)),
                        afterCode);
    }

    /** The authorities over a procedure that are valid on a day. */
    public List<Authority> authorities(String procedureCode, LocalDate day) {
        return current().authorities(procedureCode).stream()
                .filter(authority -> authority.holdsOn(day))
                .toList();
    }

    /** All authorities over a procedure: past, present and future, oldest first. */
    public List<Authority> authorities(String procedureCode) {
        return current().authorities(procedureCode);
    }

    /**
     * Returns the office that decides on a dossier received at another office: the receiving office itself where its
     * level has the authority, otherwise the district or department above it that has.
     *
     * @throws RefusedException when no office has the authority on that day, or when the authority is with a lower
     *     level and the receiving office does not determine which office
     */
    public Office competentOffice(ProcedureVersion version, Office receiving, LocalDate day) {
        return competence.office(version, authorities(version.code(), day), receiving);
    }

    /** Codes of all routes, in order. */
    public List<String> routes() {
        return current().routes();
    }

    /** Versions of a route, past, present and future, oldest first; empty when it is unknown. */
    public List<Route> routes(String code) {
        return current().routes(code);
    }

    /** The version of the route of a case under which a dossier is accepted on a day. */
    public Route route(ProcedureCase procedureCase, LocalDate day) {
        return routes(procedureCase.route().code()).stream()
                .filter(each -> each.hasBegun(day))
                .reduce((earlier, later) -> later)
                .orElse(procedureCase.route());
    }

    /** Versions of procedures in force on a day that have a case with this route, by code. */
    public List<ProcedureVersion> following(String routeCode, LocalDate day) {
        return inForce(day).stream()
                .filter(version -> version.follows(routeCode))
                .toList();
    }

    /** Cases of all versions of procedures, past and future ones too, that have this route. */
    public List<ProcedureCase> casesOf(String routeCode) {
        return current().versions().stream()
                .flatMap(version -> version.cases().stream())
                .filter(each -> each.route().code().equals(routeCode))
                .toList();
    }

    /** {@link #resolveRoute(Route, ProcedureVersion, Office, Office)} by the version of the case's route that holds on a day. */
    public List<ResolvedStep> resolveRoute(
            ProcedureCase procedureCase, ProcedureVersion version, Office receiving, Office competent, LocalDate day) {
        return resolveRoute(route(procedureCase, day), version, receiving, competent);
    }

    /**
     * Returns the steps of a route with their offices for one dossier.
     *
     * @param competent competent office, from {@link #competentOffice}
     * @throws RefusedException when the office of a step cannot be determined
     */
    public List<ResolvedStep> resolveRoute(Route route, ProcedureVersion version, Office receiving, Office competent) {
        return resolveSteps(route.steps(), version, receiving, competent);
    }

    /** Steps that may be no whole route yet with their offices, as {@link #resolveRoute} does. */
    public List<ResolvedStep> resolveSteps(
            List<RouteStep> steps, ProcedureVersion version, Office receiving, Office competent) {
        return steps.stream()
                .map(step -> new ResolvedStep(
                        step,
                        competence.unit(step, version, receiving, competent).id()))
                .toList();
    }
}
