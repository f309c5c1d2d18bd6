package vn.motcua.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole organisation in three queries. */
@Component
class OrganisationReader {

    private final JdbcClient jdbc;

    OrganisationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from reference_change where name = 'organisation'")
                .query(Long.class)
                .single();
    }

    /** In a transaction of its own: what another one has not committed yet must not be remembered. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    OrganisationSnapshot read() {
        long version = version(); // first: a change after this makes the copy old, never wrong
        Map<OfficialId, List<Assignment>> assignments = new HashMap<>();
        jdbc.sql("select official_id, office_id, role, valid_from, valid_to from assignment order by id")
                .query((row, no) -> assignment(row))
                .list()
                .forEach(assignment -> assignments
                        .computeIfAbsent(assignment.official(), any -> new ArrayList<>())
                        .add(assignment));
        List<Official> officials = jdbc.sql("select id, code, full_name, title from official")
                .query((row, no) -> official(row, assignments))
                .list();
        List<Office> offices = jdbc.sql("""
                        select id, code, gso_code, kind, level, name, name_en, parent_id, one_stop, fields, address, phone,
                               valid_from, valid_to
                        from office""").query((row, no) -> office(row)).list();
        return new OrganisationSnapshot(version, offices, officials);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new OfficialId(row.getInt("official_id")),
                new OfficeId(row.getInt("office_id")),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Official official(ResultSet row, Map<OfficialId, List<Assignment>> assignments) throws SQLException {
        OfficialId id = new OfficialId(row.getInt("id"));
        return new Official(
                id,
                row.getString("code"),
                row.getString("full_name"),
                row.getString("title"),
                assignments.getOrDefault(id, List.of()));
    }

    private static Office office(ResultSet row) throws SQLException {
        Integer parent = row.getObject("parent_id", Integer.class);
        return new Office(
                new OfficeId(row.getInt("id")),
                row.getString("code"),
                row.getString("gso_code"),
                OfficeKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                row.getString("name_en"),
                parent == null ? null : new OfficeId(parent),
                row.getBoolean("one_stop"),
                texts(row.getArray("fields")),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
