package vn.motcua.organisation.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.OfficialAdministration.Appointment;
import vn.motcua.organisation.OfficialAdministration.Post;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Personnel;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableReader;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.PersonName;

/**
 * Officials as a table. Columns: {@code code, name, title, office, role, from, username}; the last two may be missing. The same
 * table again changes nothing.
 */
@Service
public class OfficialTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of("code", "name", "title", "office", "role", "from", "username");

    /** Maximum number of rows. */
    public static final int MOST_ROWS = 5_000;

    private static final int NEEDED = 5;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 200;

    private final Organisation organisation;
    private final OfficialAdministration officials;
    private final Personnel personnel;
    private final Clock clock;

    OfficialTable(Organisation organisation, OfficialAdministration officials, Personnel personnel, Clock clock) {
        this.organisation = organisation;
        this.officials = officials;
        this.personnel = personnel;
        this.clock = clock;
    }

    /**
     * Reads a table and compares it with who is there. Nothing changes.
     *
     * @param roles role of a word, its constant or its name in a language; null for no role
     * @param days day of a word; null for no day
     */
    public TableRead<OfficialRow> read(
            byte[] file,
            Function<String, @Nullable Role> roles,
            Function<String, @Nullable LocalDate> days,
            Actor actor) {
        Set<List<Object>> seen = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        return TableRead.of(file, COLUMNS, NEEDED, MOST_ROWS, (line, cells) -> {
            OfficialRow row = row(line, cells, roles, days, actor);
            String said = names.putIfAbsent(row.code(), row.name().value());
            if (said != null && !said.equals(row.name().value())) {
                throw RefusedException.invalid("organisation.table.two-names", row.code());
            }
            if (!seen.add(List.of(row.code(), row.office().id(), row.role()))) {
                throw RefusedException.invalid("organisation.table.twice", row.code());
            }
            return row;
        });
    }

    private OfficialRow row(
            int line,
            CSVRecord cells,
            Function<String, @Nullable Role> roles,
            Function<String, @Nullable LocalDate> days,
            Actor actor) {
        String code = FreeText.cleanLine(TableRead.needed(cells, "code"), LONGEST_CODE);
        PersonName name = new PersonName(TableRead.needed(cells, "name"));
        String title = FreeText.cleanLine(TableRead.needed(cells, "title"), LONGEST_TITLE);
        String officeCode = TableRead.needed(cells, "office");
        Office office = organisation
                .officeByCode(officeCode)
                .orElseThrow(() -> RefusedException.invalid("organisation.table.no-office", officeCode));
        if (!organisation.administers(actor, office.id())) {
            throw RefusedException.invalid("organisation.table.not-yours", officeCode);
        }
        String roleWord = TableRead.needed(cells, "role");
        Role role = roles.apply(roleWord);
        if (role == null || !Role.OF_OFFICIALS.contains(role)) {
            throw RefusedException.invalid("organisation.table.no-role", roleWord);
        }
        String dayWord = TableReader.cell(cells, "from");
        LocalDate from = dayWord == null ? LocalDate.now(clock) : days.apply(dayWord);
        if (from == null) {
            throw RefusedException.invalid("organisation.table.no-day", String.valueOf(dayWord));
        }
        if (!office.isValidOn(from)) {
            throw RefusedException.invalid("organisation.refusal.office-not-then");
        }
        return new OfficialRow(
                line,
                code,
                name,
                title,
                office,
                role,
                from,
                TableReader.cell(cells, "username"),
                change(code, name, title, office, role, from));
    }

    private TableChange change(String code, PersonName name, String title, Office office, Role role, LocalDate from) {
        Official known = organisation.officialByCode(code).orElse(null);
        if (known == null) {
            return TableChange.NEW;
        }
        boolean has = known.assignments().stream()
                .anyMatch(each -> each.office().equals(office.id())
                        && each.role() == role
                        && (each.validTo() == null || each.validTo().isAfter(from)));
        if (!has) {
            return TableChange.ROLE;
        }
        return known.fullName().equals(name.value()) && known.title().equals(title)
                ? TableChange.SAME
                : TableChange.DESCRIBED;
    }

    /**
     * Takes the rows over, all or none. Roles with authority wait for another administrator.
     *
     * @throws RefusedException as {@link OfficialAdministration} refuses a row
     */
    @Transactional
    public void take(List<OfficialRow> rows, String reason, Actor actor) {
        Map<String, List<OfficialRow>> byCode = new LinkedHashMap<>();
        rows.forEach(row ->
                byCode.computeIfAbsent(row.code(), any -> new ArrayList<>()).add(row));
        byCode.values().forEach(each -> take(each.get(0), each, reason, actor));
    }

    private void take(OfficialRow first, List<OfficialRow> all, String reason, Actor actor) {
        Official known = organisation.officialByCode(first.code()).orElse(null);
        Set<Role> appointed = EnumSet.noneOf(Role.class);
        OfficialId id;
        if (known == null) {
            all.stream()
                    .filter(row ->
                            row.office().equals(first.office()) && row.from().equals(first.from()))
                    .forEach(row -> appointed.add(row.role()));
            id = officials.appoint(
                    new Appointment(
                            first.code(),
                            first.name(),
                            first.title(),
                            first.office().id(),
                            appointed,
                            first.from()),
                    reason,
                    actor);
        } else {
            id = known.id();
            if (!known.fullName().equals(first.name().value()) || !known.title().equals(first.title())) {
                officials.describe(id, first.name(), first.title(), reason, personnel.revision(id), actor);
            }
        }
        for (OfficialRow row : all) {
            boolean done = known == null
                    ? row.office().equals(first.office()) && row.from().equals(first.from())
                    : row.change() != TableChange.ROLE;
            if (!done) {
                Post post = new Post(row.office().id(), row.role(), row.from(), null);
                officials.assign(id, post, reason, personnel.revision(id), actor);
            }
        }
    }
}
