package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.BackDatingLimit;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.organisation.OfficeId;

/** The catalogue at one version of its data; immutable, shared by all threads. */
final class CatalogueSnapshot {

    final long version;
    final ProcedureSearch search;
    final List<String> fields;
    private final List<ProcedureVersion> versions;
    private final Map<ProcedureVersionId, ProcedureVersion> byId = new HashMap<>();
    private final Map<ProcedureCaseId, ProcedureVersion> byCase = new HashMap<>();
    private final Map<ProcedureCaseId, ProcedureCase> cases = new HashMap<>();
    private final Map<String, List<ProcedureVersion>> byCode = new HashMap<>();
    private final Map<String, List<Route>> routes = new TreeMap<>();
    private final Map<String, List<Authority>> authorities;
    final List<TimeRuleSetting> settings;
    final List<EverydayWord> words;

    CatalogueSnapshot(
            long version,
            List<ProcedureVersion> versions,
            List<ProcedureVersion> withdrawn,
            List<Route> routes,
            Map<String, List<Authority>> authorities,
            List<TimeRuleSetting> settings,
            List<EverydayWord> words) {
        this.version = version;
        this.versions = List.copyOf(versions);
        this.settings = settings.stream()
                .sorted(Comparator.comparing(
                                (TimeRuleSetting each) -> each.scope().kind())
                        .thenComparing(TimeRuleSetting::validFrom))
                .toList();
        routes.forEach(each -> this.routes
                .computeIfAbsent(each.code(), any -> new ArrayList<>())
                .add(each));
        this.authorities = Map.copyOf(authorities);
        this.words = List.copyOf(words);
        this.search = new ProcedureSearch(versions, words);
        TreeSet<String> allFields = new TreeSet<>(); // code-point order; the pages sort by the reader's language
        withdrawn.forEach(this::keep); // an application that came in meanwhile may name it
        for (ProcedureVersion each : versions) {
            keep(each);
            byCode.computeIfAbsent(each.code(), any -> new ArrayList<>()).add(each);
            allFields.add(each.field());
        }
        byCode.values().forEach(those -> those.sort(Comparator.comparing(ProcedureVersion::no)));
        this.fields = List.copyOf(allFields);
    }

    private void keep(ProcedureVersion version) {
        byId.put(version.id(), version);
        for (ProcedureCase procedureCase : version.cases()) {
            byCase.put(procedureCase.id(), version);
            cases.put(procedureCase.id(), procedureCase);
        }
    }

    static CatalogueSnapshot empty() {
        return new CatalogueSnapshot(-1, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    /** All versions that were not withdrawn. */
    Collection<ProcedureVersion> versions() {
        return versions;
    }

    @Nullable
    ProcedureVersion version(ProcedureVersionId id) {
        return byId.get(id);
    }

    @Nullable
    ProcedureVersion versionOf(ProcedureCaseId id) {
        return byCase.get(id);
    }

    @Nullable
    ProcedureCase procedureCase(ProcedureCaseId id) {
        return cases.get(id);
    }

    List<ProcedureVersion> versions(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** Codes of all routes, in order. */
    List<String> routes() {
        return List.copyOf(routes.keySet());
    }

    /** Versions of a route, oldest first; empty when it is unknown. */
    List<Route> routes(String code) {
        return List.copyOf(routes.getOrDefault(code, List.of()));
    }

    List<Authority> authorities(String code) {
        return authorities.getOrDefault(code, List.of());
    }

    TimeRuleInForce timeRule(ProcedureCase procedureCase, @Nullable OfficeId receiving, LocalDate day) {
        TimeRuleInForce rule = TimeRuleInForce.of(procedureCase);
        for (TimeRuleSetting setting : settings) {
            if (setting.holdsFor(receiving, day)) {
                rule = rule.under(setting); // a later setting has precedence
            }
        }
        return rule;
    }

    BackDatingLimit backDating(OfficeId receiving, LocalDate day) {
        BackDatingLimit limit = BackDatingLimit.SAME_DAY;
        for (TimeRuleSetting setting : settings) {
            Integer days = setting.change().backDatingDays();
            if (days != null && setting.holdsFor(receiving, day)) {
                limit = new BackDatingLimit(days, setting.legalBasis());
            }
        }
        return limit;
    }
}
