package vn.motcua.catalogue.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.organisation.Level;
import vn.motcua.worktime.TimeLimit;

/**
 * Adds routes and versions of procedures with all that belongs to them, in batches: a version at its publication, or the whole
 * national list. All methods run in the transaction of the caller.
 */
@Repository
public class CatalogueInsertQuery {

    private final JdbcTemplate jdbc;

    CatalogueInsertQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is a procedure. */
    public boolean anyProcedure() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from procedure)", Boolean.class));
    }

    /** Adds words that people use. */
    public void insertWords(List<EverydayWord> words) {
        jdbc.batchUpdate(
                "insert into everyday_word (asked, procedure_code, meaning) values (?, ?, ?)",
                words.stream()
                        .map(word -> new @Nullable Object[] {word.asked(), word.procedureCode(), word.meaning()})
                        .toList());
    }

    /** Adds first versions of routes. */
    public void insertRoutes(List<Route> routes) {
        Iterator<Integer> ids = ids("route", routes.size());
        List<Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> steps = new ArrayList<>();
        for (Route route : routes) {
            Integer id = ids.next();
            rows.add(new Object[] {id, route.code(), route.name(), route.nameEn()});
            for (RouteStep step : route.steps()) {
                steps.add(new @Nullable Object[] {
                    id,
                    step.no(),
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
    }

    /**
     * Adds versions of procedures, and the procedures that are not known yet. An authority that is known already keeps its row.
     *
     * @param procedures versions with their numbers and first days
     * @throws IllegalArgumentException if a case has an unknown route
     */
    public void insertProcedures(List<ProcedureContent> procedures) {
        Map<String, Integer> byCode = procedureIds(procedures);
        List<@Nullable Object[]> authorities = new ArrayList<>();
        for (ProcedureContent procedure : procedures) {
            procedure
                    .held()
                    .forEach(each -> authorities.add(new @Nullable Object[] {
                        byCode.get(procedure.code()),
                        each.level().name(),
                        each.validFrom() == null ? procedure.validFrom() : each.validFrom(),
                        each.validTo(),
                        each.basis()
                    }));
        }
        jdbc.batchUpdate("""
                insert into authority (procedure_id, level, valid_from, valid_to, basis)
                values (?, ?, ?, ?, ?)
                on conflict on constraint authority_once do update set valid_to = excluded.valid_to, basis = excluded.basis
                """, authorities);
        insertCases(procedures, insertVersions(procedures, byCode));
    }

    /** Ends the authority of all levels but some from a day on. Single offices that decide go on. */
    public void endAuthorities(String code, LocalDate day, Collection<Level> kept) {
        jdbc.update("""
                update authority a set valid_to = ?
                from procedure p
                where p.id = a.procedure_id and p.code = ? and a.office_id is null and a.level <> all (?::text[])
                  and a.valid_from < ? and (a.valid_to is null or a.valid_to > ?)""", day, code, kept.stream().map(Level::name).toArray(String[]::new), day, day);
    }

    /** Takes back what a version that began on a day did to the authorities of levels. */
    public void restoreAuthorities(String code, LocalDate day) {
        jdbc.update("""
                update authority a set valid_to = case when a.valid_from = ? then a.valid_from end
                from procedure p
                where p.id = a.procedure_id and p.code = ? and a.office_id is null
                  and (a.valid_from = ? or a.valid_to = ?)""", day, code, day, day);
    }

    private Map<String, Integer> procedureIds(List<ProcedureContent> procedures) {
        Map<String, Integer> byCode = new HashMap<>();
        String[] codes =
                procedures.stream().map(ProcedureContent::code).distinct().toArray(String[]::new);
        jdbc.query(
                "select code, id from procedure where code = any (?)",
                row -> {
                    byCode.put(row.getString(1), row.getInt(2));
                },
                (Object) codes);
        List<ProcedureContent> unknown = procedures.stream()
                .filter(each -> !byCode.containsKey(each.code()))
                .toList();
        Iterator<Integer> ids = ids("procedure", unknown.size());
        List<Object[]> rows = new ArrayList<>();
        for (ProcedureContent procedure : unknown) {
            if (!byCode.containsKey(procedure.code())) {
                Integer id = ids.next();
                byCode.put(procedure.code(), id);
                rows.add(new Object[] {id, procedure.code(), procedure.field()});
            }
        }
        jdbc.batchUpdate("""
                insert into procedure (id, code, field)
                values (?, ?, ?)""", rows);
        return byCode;
    }

    private List<Integer> insertVersions(List<ProcedureContent> procedures, Map<String, Integer> byCode) {
        Iterator<Integer> ids = ids("procedure_version", procedures.size());
        List<Integer> result = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ProcedureContent procedure : procedures) {
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

    private void insertCases(List<ProcedureContent> procedures, List<Integer> versions) {
        Map<String, Integer> routes = new HashMap<>();
        jdbc.query("select code, id from route where version = 1", row -> {
            routes.put(row.getString(1), row.getInt(2));
        });
        Iterator<Integer> ids = ids(
                "procedure_case",
                procedures.stream().mapToInt(each -> each.cases().size()).sum());
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> components = new ArrayList<>();
        List<@Nullable Object[]> fees = new ArrayList<>();
        for (int i = 0; i < procedures.size(); i++) {
            int no = 0;
            for (CaseContent each : procedures.get(i).cases()) {
                Integer id = ids.next();
                rows.add(row(id, versions.get(i), ++no, each, routes.get(each.route())));
                components(id, each.components(), components);
                fees(id, each.fees(), fees);
            }
        }
        jdbc.batchUpdate("""
                insert into procedure_case (id, version_id, no, name, name_en, limit_unit, limit_amount, limit_cut_off,
                        limit_basis, due_at, first_day, holidays_counted, supplement_pause_mode, supplement_answer_days,
                        proxy_allowed, route_id, party_owner, party_owner_en, party_role, party_role_en, parties_least,
                        parties_most, party_basis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("""
                insert into component_requirement (case_id, no, name, name_en, originals, certified, photocopies, mandatory, condition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", components);
        jdbc.batchUpdate("""
                insert into procedure_fee (case_id, no, kind, amount, per, condition, exemption, legal_basis, valid_from,
                        valid_to, first_unit, last_unit, most, channel)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fees);
    }

    private static @Nullable Object[] row(
            Integer id, Integer version, int no, CaseContent content, @Nullable Integer route) {
        TimeLimit limit = content.rule().limit();
        if (route == null) {
            throw new IllegalArgumentException("no route is named " + content.route());
        }
        PartyRule parties = content.parties();
        return new @Nullable Object[] {
            id,
            version,
            no,
            content.name(),
            content.nameEn(),
            limit.unit().name(),
            limit.amount(),
            limit.cutOff(),
            content.limitBasis(),
            content.rule().dueAt().name(),
            content.rule().firstDay().name(),
            content.rule().holidaysCounted(),
            content.pauseMode().name(),
            content.supplementAnswerDays(),
            content.proxy(),
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

    private static void components(Integer id, List<ComponentContent> contents, List<@Nullable Object[]> result) {
        int no = 0;
        for (ComponentContent each : contents) {
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

    private static void fees(Integer id, List<FeeContent> contents, List<@Nullable Object[]> result) {
        int no = 0;
        for (FeeContent each : contents) {
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
        return Objects.requireNonNull(jdbc.queryForList(
                        "select nextval(pg_get_serial_sequence(?, 'id'))::integer from generate_series(1, ?)",
                        Integer.class,
                        table,
                        count))
                .iterator();
    }
}
