package vn.motcua.organisation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.reference.ReferenceFile;
import vn.motcua.platform.TransactionLock;
import vn.motcua.vocabulary.PersonName;

/**
 * Loads the offices of Bắc Giang province as of 2023 into an empty installation and, for the demo, fictitious
 * officials. Nothing is changed where offices or these officials exist already. Thousands of rows are written in SQL
 * batches.
 */
@Service
public class OrganisationReference {

    private static final Logger log = LoggerFactory.getLogger(OrganisationReference.class);
    private static final String OFFICES = "bac-giang-2023/offices.csv";
    private static final String SEPARATOR = "\\|";

    private final JdbcTemplate jdbc;
    private final TransactionLock locks;
    private final Organisation organisation;
    private final Personnel personnel;

    OrganisationReference(JdbcTemplate jdbc, TransactionLock locks, Organisation organisation, Personnel personnel) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.organisation = organisation;
        this.personnel = personnel;
    }

    /**
     * Loads the offices if there are none.
     *
     * @return whether this call loaded them
     */
    @Transactional
    public boolean load() {
        if (!isEmpty("select exists (select from office)")) {
            return false;
        }
        List<CSVRecord> rows = rows();
        Iterator<Integer> ids = newIds("office", rows.size());
        Map<String, Integer> idByCode = new HashMap<>();
        List<Object[]> offices = new ArrayList<>();
        for (CSVRecord row : rows) { // the file lists a parent before its children
            Integer id = ids.next();
            idByCode.put(row.get("code"), id);
            offices.add(new Object[] {
                id,
                row.get("code"),
                row.get("gso_code"),
                row.get("kind"),
                row.get("level"),
                row.get("name"),
                row.get("name_en"),
                idByCode.get(row.get("parent")),
                Boolean.valueOf(row.get("one_stop")),
                fields(row),
                row.get("address"),
                row.get("phone"),
                Date.valueOf(row.get("valid_from")),
                row.get("source")
            });
        }
        jdbc.batchUpdate("""
                insert into office (id, code, gso_code, kind, level, name, name_en, parent_id, one_stop, fields, address,
                                    phone, valid_from, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", offices);
        personnel.changed();
        log.info("Loaded {} offices", offices.size());
        return true;
    }

    /** Rows of the shipped office file; a parent comes before its children. */
    static List<CSVRecord> rows() {
        return ReferenceFile.rows(OFFICES);
    }

    /** Procedure fields for which the office of a row is competent. */
    static String[] fields(CSVRecord row) {
        String fields = row.get("fields");
        return fields == null ? new String[0] : fields.split(SEPARATOR);
    }

    /**
     * Loads fictitious officials for all offices, once; for demonstrations and tests only.
     *
     * @param names supplies the name of each official
     * @return whether this call loaded them
     */
    @Transactional
    public boolean loadOfficials(Supplier<PersonName> names) {
        if (!isEmpty("select exists (select from official where code = 'H02-01')")) {
            return false;
        }
        List<Appointment> appointments = appointments(organisation, names);
        Iterator<Integer> ids = newIds("official", appointments.size());
        List<Object[]> officials = new ArrayList<>();
        List<Object[]> assignments = new ArrayList<>();
        for (Appointment appointment : appointments) {
            Integer id = ids.next();
            PersonName name = appointment.name();
            Date from = Date.valueOf(appointment.from());
            officials.add(
                    new Object[] {id, appointment.code(), name.value(), name.folded(), appointment.title(), from});
            appointment
                    .roles()
                    .forEach((office, roles) -> roles.stream()
                            .sorted()
                            .forEach(role -> assignments.add(new Object[] {id, office.value(), role.name(), from})));
        }
        jdbc.batchUpdate(
                "insert into official (id, code, full_name, name_folded, title, valid_from) values (?, ?, ?, ?, ?, ?)",
                officials);
        jdbc.batchUpdate(
                "insert into assignment (official_id, office_id, role, valid_from) values (?, ?, ?, ?)", assignments);
        personnel.changed();
        log.info("Loaded {} fictitious officials", officials.size());
        return true;
    }

    /** Fictitious official with roles at one or several offices. */
    record Appointment(String code, PersonName name, String title, Map<OfficeId, Set<Role>> roles, LocalDate from) {}

    /** Officials of all offices, as the staff plan of the demo describes them. */
    static List<Appointment> appointments(Organisation organisation, Supplier<PersonName> names) {
        List<Appointment> appointments = new ArrayList<>();
        for (Office office : organisation.offices()) {
            int no = 0;
            for (StaffPlan.Post post : StaffPlan.postsOf(office)) {
                no++;
                if (isOfficeOfDistrict(office) && post.roles().contains(Role.DIVISION_HEAD)) {
                    continue; // the same person heads it: created with the district
                }
                Map<OfficeId, Set<Role>> roles = new LinkedHashMap<>(Map.of(office.id(), post.roles()));
                if (office.kind() == OfficeKind.DISTRICT && post.roles().contains(Role.DIVISION_HEAD)) {
                    organisation.children(office.id()).stream()
                            .filter(OrganisationReference::isOfficeOfDistrict)
                            .forEach(below -> roles.put(below.id(), Set.of(Role.DIVISION_HEAD, Role.LEADER)));
                }
                appointments.add(new Appointment(
                        "%s-%02d".formatted(office.code(), no), names.get(), post.title(), roles, office.validFrom()));
            }
        }
        return appointments;
    }

    /** Whether the office is the division that runs the one-stop division of a district; both have the same head. */
    private static boolean isOfficeOfDistrict(Office office) {
        return office.kind() == OfficeKind.DIVISION && office.fields().contains("*");
    }

    private boolean isEmpty(String existsQuery) {
        locks.hold("reference organisation"); // prevents two instances from loading at the same time
        return Boolean.FALSE.equals(jdbc.queryForObject(existsQuery, Boolean.class));
    }

    private Iterator<Integer> newIds(String table, int count) {
        return jdbc.queryForList(
                        "select nextval(pg_get_serial_sequence(?, 'id'))::integer from generate_series(1, ?)",
                        Integer.class,
                        table,
                        count)
                .iterator();
    }
}
