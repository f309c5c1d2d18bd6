package vn.motcua.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.timerule.TimeRuleSettings;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.vocabulary.Validity;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/** Reads the whole catalogue in eight queries. */
@Component
class CatalogueReader {

    private final JdbcClient jdbc;
    private final TimeRuleSettings settings;
    private final ReferenceVersions versions;

    CatalogueReader(JdbcClient jdbc, TimeRuleSettings settings, ReferenceVersions versions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.versions = versions;
    }

    long version() {
        return versions.of("catalogue");
    }

    /** In a transaction of its own: what another one has not committed yet must not be remembered. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CatalogueSnapshot read() {
        long version = version(); // first: a change after this makes the copy old, never wrong
        Map<String, List<Authority>> authorities = authorities();
        Map<Integer, List<ProcedureCase>> cases = cases();
        List<CatalogueSnapshot.Entry> entries = jdbc.sql("""
                        select v.*, p.code, p.field
                        from procedure_version v join procedure p on p.id = v.procedure_id
                        order by p.code, v.no""")
                .query((row, no) -> new CatalogueSnapshot.Entry(
                        version(row, cases, authorities), Objects.requireNonNull(row.getString("search_text"))))
                .list();
        return new CatalogueSnapshot(version, entries, authorities, settings.all());
    }

    private Map<String, List<Authority>> authorities() {
        Map<String, List<Authority>> result = new HashMap<>();
        jdbc.sql("""
                        select p.code, a.level, a.office_id, a.valid_from, a.valid_to, a.basis
                        from authority a join procedure p on p.id = a.procedure_id
                        order by p.code, a.valid_from, a.level, a.id""")
                .query((row, no) -> authority(row))
                .list()
                .forEach(authority -> result.computeIfAbsent(authority.procedureCode(), any -> new ArrayList<>())
                        .add(authority));
        return result;
    }

    private static Authority authority(ResultSet row) throws SQLException {
        Integer office = row.getObject("office_id", Integer.class);
        return new Authority(
                row.getString("code"),
                Level.valueOf(row.getString("level")),
                office == null ? null : new OfficeId(office),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"));
    }

    private Map<Integer, List<ProcedureCase>> cases() {
        Map<Integer, Route> routes = routes();
        Map<Integer, List<ComponentRequirement>> components = new HashMap<>();
        jdbc.sql("select * from component_requirement order by case_id, no").query(row -> {
            components
                    .computeIfAbsent(row.getInt("case_id"), any -> new ArrayList<>())
                    .add(component(row));
        });
        Map<Integer, List<ProcedureFee>> fees = new HashMap<>();
        jdbc.sql("select * from procedure_fee order by case_id, no").query(row -> {
            fees.computeIfAbsent(row.getInt("case_id"), any -> new ArrayList<>())
                    .add(fee(row));
        });
        Map<Integer, List<ProcedureCase>> cases = new HashMap<>();
        jdbc.sql("select * from procedure_case order by version_id, no").query(row -> {
            int id = row.getInt("id");
            Route route = Objects.requireNonNull(routes.get(row.getInt("route_id")), "route");
            cases.computeIfAbsent(row.getInt("version_id"), any -> new ArrayList<>())
                    .add(procedureCase(
                            row, route, components.getOrDefault(id, List.of()), fees.getOrDefault(id, List.of())));
        });
        return cases;
    }

    private static ProcedureCase procedureCase(
            ResultSet row, Route route, List<ComponentRequirement> components, List<ProcedureFee> fees)
            throws SQLException {
        return new ProcedureCase(
                new ProcedureCaseId(row.getInt("id")),
                row.getInt("no"),
                row.getString("name"),
                row.getString("name_en"),
                new TimeRule(
                        TimeLimit.of(
                                TimeLimitUnit.valueOf(row.getString("limit_unit")),
                                row.getObject("limit_amount", Integer.class),
                                row.getObject("limit_cut_off", LocalTime.class)),
                        DueAt.valueOf(row.getString("due_at")),
                        FirstDay.valueOf(row.getString("first_day")),
                        row.getBoolean("holidays_counted")),
                row.getString("limit_basis"),
                PauseMode.valueOf(row.getString("supplement_pause_mode")),
                row.getObject("supplement_answer_days", Integer.class),
                row.getBoolean("proxy_allowed"),
                route,
                components,
                fees);
    }

    private static ComponentRequirement component(ResultSet row) throws SQLException {
        return new ComponentRequirement(
                row.getInt("id"),
                row.getInt("no"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("originals"),
                row.getInt("certified"),
                row.getInt("photocopies"),
                row.getBoolean("mandatory"),
                row.getString("condition"));
    }

    private static ProcedureFee fee(ResultSet row) throws SQLException {
        return new ProcedureFee(
                row.getInt("no"),
                FeeKind.valueOf(row.getString("kind")),
                row.getObject("amount", Long.class),
                row.getString("per"),
                row.getString("condition"),
                row.getString("exemption"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private Map<Integer, Route> routes() {
        Map<Integer, List<RouteStep>> steps = new HashMap<>();
        jdbc.sql("select * from route_step order by route_id, no").query(row -> {
            steps.computeIfAbsent(row.getInt("route_id"), any -> new ArrayList<>())
                    .add(step(row));
        });
        Map<Integer, Route> routes = new HashMap<>();
        jdbc.sql("select id, code, name, name_en from route").query(row -> {
            int id = row.getInt("id");
            routes.put(
                    id,
                    new Route(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("name_en"),
                            steps.getOrDefault(id, List.of())));
        });
        return routes;
    }

    private static RouteStep step(ResultSet row) throws SQLException {
        return new RouteStep(
                row.getInt("no"),
                StepKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                UnitRule.valueOf(row.getString("unit_rule")),
                row.getString("unit_argument"),
                Role.valueOf(row.getString("role")),
                row.getInt("share"),
                row.getObject("parallel_group", Integer.class));
    }

    private static ProcedureVersion version(
            ResultSet row, Map<Integer, List<ProcedureCase>> cases, Map<String, List<Authority>> authorities)
            throws SQLException {
        String code = row.getString("code");
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        return new ProcedureVersion(
                new ProcedureVersionId(row.getInt("id")),
                code,
                row.getInt("no"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("field"),
                levels(authorities.getOrDefault(code, List.of()), from, to),
                channels(row.getArray("channels")),
                row.getBoolean("checked"),
                row.getString("result"),
                row.getString("agency"),
                row.getString("applicants"),
                row.getString("decision"),
                row.getString("legal_basis"),
                row.getString("source"),
                from,
                to,
                cases.getOrDefault(row.getInt("id"), List.of()));
    }

    private static Set<Level> levels(List<Authority> authorities, LocalDate from, @Nullable LocalDate to) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        authorities.stream()
                .filter(each -> Validity.overlap(each.validFrom(), each.validTo(), from, to))
                .forEach(each -> levels.add(each.level()));
        return levels;
    }

    private static Set<Channel> channels(Array array) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream((String[]) array.getArray()).map(Channel::valueOf).forEach(channels::add);
        return channels;
    }
}
