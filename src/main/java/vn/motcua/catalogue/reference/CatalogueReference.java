package vn.motcua.catalogue.reference;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.reference.ReferenceFiles.AuthorityRow;
import vn.motcua.catalogue.reference.ReferenceFiles.CaseRow;
import vn.motcua.catalogue.reference.ReferenceFiles.ComponentRow;
import vn.motcua.catalogue.reference.ReferenceFiles.FeeRow;
import vn.motcua.catalogue.reference.ReferenceFiles.ProcedureRow;
import vn.motcua.catalogue.reference.ReferenceFiles.RouteRow;
import vn.motcua.catalogue.reference.ReferenceFiles.StepRow;
import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.TransactionLock;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * Loads the procedures and routes that the product ships into an empty catalogue, by SQL batches of some ten thousand
 * rows.
 */
@Service
public class CatalogueReference {

    private static final Logger log = LoggerFactory.getLogger(CatalogueReference.class);

    private final JdbcTemplate jdbc;
    private final ReferenceVersions versions;
    private final TransactionLock locks;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;

    CatalogueReference(
            JdbcTemplate jdbc,
            ReferenceVersions versions,
            TransactionLock locks,
            PlatformTransactionManager transactions,
            Catalogue catalogue) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.catalogue = catalogue;
    }

    /**
     * Loads routes and procedures unless there is already a procedure.
     *
     * @return whether this call loaded them
     */
    public boolean load() {
        boolean loaded = Boolean.TRUE.equals(transaction.execute(status -> insert()));
        catalogue.follow();
        return loaded;
    }

    private boolean insert() {
        locks.hold("reference catalogue"); // two instances that start at once must not both load
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from procedure)", Boolean.class))) {
            return false;
        }
        ReferenceFiles files = new ReferenceFiles();
        List<ProcedureRow> procedures = files.procedures();
        Map<String, Integer> routes = insertRoutes(files.routes());
        insertCases(procedures, insertProcedures(procedures), routes);
        insertWords(files.everydayWords());
        versions.increase("catalogue");
        log.info("Loaded {} versions of procedures and {} routes", procedures.size(), routes.size());
        return true;
    }

    private void insertWords(List<EverydayWord> words) {
        jdbc.batchUpdate(
                "insert into everyday_word (asked, procedure_code, meaning) values (?, ?, ?)",
                words.stream()
                        .map(word -> new @Nullable Object[] {word.asked(), word.procedureCode(), word.meaning()})
                        .toList());
    }

    private Map<String, Integer> insertRoutes(List<RouteRow> routes) {
        Iterator<Integer> ids = ids("route", routes.size());
        Map<String, Integer> byCode = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> steps = new ArrayList<>();
        for (RouteRow route : routes) {
            Integer id = ids.next();
            byCode.put(route.code(), id);
            rows.add(new Object[] {id, route.code(), route.name(), route.nameEn()});
            int no = 0;
            for (StepRow step : route.steps()) {
                steps.add(new @Nullable Object[] {
                    id,
                    ++no,
                    step.kind().name(),
                    step.name(),
                    step.nameEn(),
                    step.unitRule().name(),
                    step.unitArgument(),
                    step.role().name(),
                    step.share(),
                    step.parallelGroup()
                });
            }
        }
        jdbc.batchUpdate("""
                insert into route (id, code, name, name_en)
                values (?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("""
                insert into route_step (route_id, no, kind, name, name_en, unit_rule, unit_argument, role, share,
                        parallel_group)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", steps);
        return byCode;
    }

    /** Inserts procedures and returns the ids of their versions, in the order of the rows. */
    private List<Integer> insertProcedures(List<ProcedureRow> procedures) {
        List<String> codes =
                procedures.stream().map(ProcedureRow::code).distinct().toList();
        Iterator<Integer> ids = ids("procedure", codes.size());
        Map<String, Integer> byCode = new HashMap<>();
        codes.forEach(code -> byCode.put(code, ids.next()));
        List<Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> authorities = new ArrayList<>();
        for (ProcedureRow procedure : procedures) {
            List<AuthorityRow> held = procedure.authorities();
            if (held != null) {
                Integer id = byCode.get(procedure.code());
                rows.add(new Object[] {Objects.requireNonNull(id), procedure.code(), procedure.field()});
                held.forEach(each -> authorities.add(
                        new @Nullable Object[] {id, each.level().name(), each.validFrom(), each.validTo(), each.basis()
                        }));
            }
        }
        jdbc.batchUpdate("""
                insert into procedure (id, code, field)
                values (?, ?, ?)""", rows);
        jdbc.batchUpdate("""
                insert into authority (procedure_id, level, valid_from, valid_to, basis)
                values (?, ?, ?, ?, ?)""", authorities);
        return insertVersions(procedures, byCode);
    }

    private List<Integer> insertVersions(List<ProcedureRow> procedures, Map<String, Integer> byCode) {
        Iterator<Integer> ids = ids("procedure_version", procedures.size());
        List<Integer> result = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ProcedureRow procedure : procedures) {
            Integer id = ids.next();
            result.add(id);
            rows.add(new @Nullable Object[] {
                id,
                byCode.get(procedure.code()),
                procedure.version(),
                procedure.name(),
                procedure.nameEn(),
                procedure.applicants(),
                procedure.agency(),
                procedure.result(),
                procedure.decision(),
                procedure.legalBasis(),
                procedure.channels().stream().map(Channel::name).toArray(String[]::new),
                procedure.checked(),
                procedure.source(),
                procedure.validFrom(),
                procedure.validTo()
            });
        }
        jdbc.batchUpdate("""
                insert into procedure_version (id, procedure_id, no, name, name_en, applicants, agency, result,
                        decision, legal_basis, channels, checked, source, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return result;
    }

    private void insertCases(List<ProcedureRow> procedures, List<Integer> versions, Map<String, Integer> routes) {
        Iterator<Integer> ids = ids(
                "procedure_case",
                procedures.stream().mapToInt(each -> each.cases().size()).sum());
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> components = new ArrayList<>();
        List<@Nullable Object[]> fees = new ArrayList<>();
        for (int i = 0; i < procedures.size(); i++) {
            int no = 0;
            for (CaseRow each : procedures.get(i).cases()) {
                Integer id = ids.next();
                rows.add(caseRow(id, versions.get(i), ++no, each, routes));
                components(id, each.components(), components);
                fees(id, each.fees(), fees);
            }
        }
        jdbc.batchUpdate("""
                insert into procedure_case (id, version_id, no, name, name_en, limit_unit, limit_amount, limit_cut_off,
                        limit_basis, supplement_answer_days, proxy_allowed, route_id, party_owner, party_owner_en, party_role,
                        party_role_en, parties_least, parties_most, party_basis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("""
                insert into component_requirement (case_id, no, name, name_en, originals, certified, photocopies, mandatory, condition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", components);
        jdbc.batchUpdate("""
                insert into procedure_fee (case_id, no, kind, amount, per, condition, exemption, legal_basis, valid_from,
                        valid_to, first_unit, last_unit, most, channel)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fees);
    }

    private static @Nullable Object[] caseRow(
            Integer id, Integer version, int no, CaseRow row, Map<String, Integer> routes) {
        TimeLimit limit = limit(row.limit());
        Integer route = routes.get(row.route());
        if (route == null) {
            throw new IllegalStateException("no route is named " + row.route());
        }
        PartyRule parties = row.parties();
        return new @Nullable Object[] {
            id,
            version,
            no,
            row.name(),
            row.nameEn(),
            limit.unit().name(),
            limit.amount(),
            limit.cutOff(),
            row.limitBasis(),
            row.supplementAnswerDays(),
            !Boolean.FALSE.equals(row.proxyAllowed()),
            route,
            parties == null ? null : parties.owner(),
            parties == null ? null : parties.ownerEn(),
            parties == null ? null : parties.role(),
            parties == null ? null : parties.roleEn(),
            parties == null ? null : parties.least(),
            parties == null ? null : parties.most(),
            parties == null ? null : parties.basis()
        };
    }

    /** Parses the limit of a row. */
    static TimeLimit limit(String text) {
        String[] part = text.split(" ");
        TimeLimitUnit unit = TimeLimitUnit.valueOf(part[0]);
        return TimeLimit.of(
                unit,
                unit.isCounted() ? Integer.valueOf(part[1]) : null,
                !unit.isCounted() && part.length > 1 ? LocalTime.parse(part[1]) : null);
    }

    private static void components(Integer id, List<ComponentRow> rows, List<@Nullable Object[]> result) {
        int no = 0;
        for (ComponentRow each : rows) {
            result.add(new @Nullable Object[] {
                id,
                ++no,
                each.name(),
                each.nameEn(),
                each.originals(),
                each.certified(),
                each.photocopies(),
                each.mandatory(),
                each.condition()
            });
        }
    }

    private static void fees(Integer id, List<FeeRow> rows, List<@Nullable Object[]> result) {
        int no = 0;
        for (FeeRow each : rows) {
            result.add(new @Nullable Object[] {
                id,
                ++no,
                each.kind().name(),
                each.amount(),
                each.per(),
                each.condition(),
                each.exemption(),
                each.legalBasis(),
                each.validFrom(),
                each.validTo(),
                each.firstUnit(),
                each.lastUnit(),
                each.most(),
                each.channel() == null ? null : each.channel().name()
            });
        }
    }

    private Iterator<Integer> ids(String table, int count) {
        return jdbc.queryForList(
                        "select nextval(pg_get_serial_sequence(?, 'id'))::integer from generate_series(1, ?)",
                        Integer.class,
                        table,
                        count)
                .iterator();
    }
}
