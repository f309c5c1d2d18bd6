package vn.motcua.organisation.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeAdministration;
import vn.motcua.organisation.OfficeAdministration.Description;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableReader;
import vn.motcua.vocabulary.FreeText;

/**
 * Offices as a table, with the columns of the shipped one: {@code code, kind, name, name_en, parent, one_stop, address, phone,
 * fields, gso_code, valid_from}; from {@code one_stop} on they may be missing. An office stands below its parent or the parent is
 * there already. The same table again changes nothing.
 */
@Service
public class OfficeTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "name",
            "name_en",
            "parent",
            "one_stop",
            "address",
            "phone",
            "fields",
            "gso_code",
            "valid_from");

    /** Maximum number of rows. */
    public static final int MOST_ROWS = 2_000;

    private static final int NEEDED = 5;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST = 300;

    private final Organisation organisation;
    private final OfficeAdministration offices;
    private final Clock clock;

    OfficeTable(Organisation organisation, OfficeAdministration offices, Clock clock) {
        this.organisation = organisation;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Reads a table and compares it with what is there. Nothing changes.
     *
     * @param days day of a word; null for no day
     */
    public TableRead<OfficeRow> read(byte[] file, Function<String, @Nullable LocalDate> days, Actor actor) {
        Map<String, OfficeKind> above = new HashMap<>();
        return TableRead.of(file, COLUMNS, NEEDED, MOST_ROWS, (line, cells) -> {
            OfficeRow row = row(line, cells, above, days, actor);
            String code = row.description().code();
            if (above.putIfAbsent(code, row.kind()) != null) {
                throw RefusedException.invalid("organisation.table.twice", code);
            }
            return row;
        });
    }

    private OfficeRow row(
            int line,
            CSVRecord cells,
            Map<String, OfficeKind> above,
            Function<String, @Nullable LocalDate> days,
            Actor actor) {
        String kindWord = TableRead.needed(cells, "kind");
        OfficeKind kind = Arrays.stream(OfficeKind.values())
                .filter(each -> each != OfficeKind.PROVINCE && each.name().equals(kindWord))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid("organisation.table.no-kind", kindWord));
        String parent = TableRead.needed(cells, "parent");
        Optional<Office> known = organisation.officeByCode(parent);
        OfficeKind ofParent = known.map(Office::kind).orElse(above.get(parent));
        if (ofParent == null) {
            throw RefusedException.invalid("organisation.table.no-office", parent);
        }
        if (known.isPresent() && !organisation.administers(actor, known.get().id())) {
            throw RefusedException.invalid("organisation.table.not-yours", parent);
        }
        if (!ofParent.below().contains(kind)) {
            throw RefusedException.invalid("organisation.refusal.kind-not-below");
        }
        String dayWord = TableReader.cell(cells, "valid_from");
        LocalDate from = dayWord == null ? LocalDate.now(clock) : days.apply(dayWord);
        if (from == null) {
            throw RefusedException.invalid("organisation.table.no-day", String.valueOf(dayWord));
        }
        String code = FreeText.cleanLine(TableRead.needed(cells, "code"), LONGEST_CODE);
        if (!code.matches(Description.CODE)) {
            throw RefusedException.invalid("organisation.refusal.office-code");
        }
        Description description = new Description(
                code,
                FreeText.cleanLine(TableRead.needed(cells, "name"), LONGEST),
                FreeText.cleanLine(TableRead.needed(cells, "name_en"), LONGEST),
                TableReader.cell(cells, "gso_code"),
                Boolean.parseBoolean(TableReader.cell(cells, "one_stop")),
                line(TableReader.cell(cells, "address")),
                line(TableReader.cell(cells, "phone")),
                fields(cells));
        return new OfficeRow(line, kind, parent, description, from, change(description));
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : FreeText.cleanLine(text, LONGEST);
    }

    private static Set<String> fields(CSVRecord cells) {
        String text = TableReader.cell(cells, "fields");
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet());
    }

    private TableChange change(Description description) {
        Office known = organisation.officeByCode(description.code()).orElse(null);
        if (known == null) {
            return TableChange.NEW;
        }
        return OfficeAdministration.description(known).equals(description) ? TableChange.SAME : TableChange.DESCRIBED;
    }

    /**
     * Takes a row over, unless everything is as it says. The row of its parent has been taken before.
     *
     * @throws RefusedException as {@link OfficeAdministration} refuses it
     */
    public void take(OfficeRow row, String reason, Actor actor) {
        switch (row.change()) {
            case NEW -> {
                OfficeId parent = organisation
                        .officeByCode(row.parent())
                        .orElseThrow(() -> RefusedException.invalid("organisation.table.no-office", row.parent()))
                        .id();
                offices.add(row.kind(), parent, row.description(), row.from(), reason, actor);
            }
            case DESCRIBED -> {
                OfficeId office = organisation
                        .officeByCode(row.description().code())
                        .orElseThrow()
                        .id();
                offices.describe(
                        office,
                        row.description(),
                        reason,
                        offices.record(office).revision(),
                        actor);
            }
            default -> {}
        }
    }
}
