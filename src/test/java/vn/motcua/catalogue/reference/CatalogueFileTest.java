package vn.motcua.catalogue.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.CatalogueFile;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.content.NationalList;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.reference.ReferenceFiles.RouteRow;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.catalogue.revision.ContentFinding;
import vn.motcua.organisation.AdministrationChange.Difference;
import vn.motcua.platform.table.TableFile;
import vn.motcua.platform.table.TableProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A catalogue goes out as a file and comes in again, as JSON or as the national list, and nothing is lost or made up. */
class CatalogueFileTest {

    private static final ReferenceFiles FILES = new ReferenceFiles();
    private static final Map<String, ProcedureContent> SHIPPED = FILES.procedures().stream()
            .collect(Collectors.toMap(
                    ProcedureContent::code, Function.identity(), (old, now) -> now.withAuthorities(old.held())));
    private static final Set<String> ROUTES =
            FILES.routes().stream().map(RouteRow::code).collect(Collectors.toSet());
    private static final String HEADINGS = String.join(",", NationalList.COLUMNS);

    @Test
    void what_the_product_ships_has_no_fault_but_missing_decisions() {
        assertThat(SHIPPED.values())
                .allSatisfy(each -> assertThat(ContentChecks.of(each, ROUTES))
                        .as(each.code())
                        .filteredOn(found -> found.kind() != ContentFinding.Kind.NO_DECISION)
                        .filteredOn(
                                found -> found.kind() != ContentFinding.Kind.NO_AUTHORITY || each.authorities() != null)
                        .isEmpty());
    }

    @Test
    void the_whole_catalogue_comes_back_from_json_as_it_was() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogueFile.write(SHIPPED.values().iterator(), out);

        CatalogueFile read = read(out.toByteArray());

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries())
                .hasSize(SHIPPED.size())
                .allSatisfy(entry -> assertThat(entry.content())
                        .isEqualTo(SHIPPED.get(entry.content().code())));
        assertThat(read.entries().get(700).line()).isGreaterThan(700);
    }

    @Test
    void the_whole_catalogue_comes_back_from_the_table_without_a_difference() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile table = TableFile.csv(out, TableFile.Separator.COMMA, ZoneOffset.UTC)) {
            NationalList.write(SHIPPED.values().iterator(), table);
        }

        CatalogueFile read = read(out.toByteArray());

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries())
                .hasSize(SHIPPED.size())
                .allSatisfy(entry -> assertThat(ProcedureComparison.of(
                                SHIPPED.get(entry.content().code()), entry.content()))
                        .as(entry.content().code())
                        .isEmpty());
    }

    @Test
    void the_national_list_changes_what_it_says_and_leaves_the_rest() throws IOException {
        String row =
                "1.001193,Thủ tục đăng ký khai sinh mới,Hộ tịch,,Cấp xã,1,0,99/QĐ-BTP,,Công dân,5,,Ngày làm việc,,,"
                        + "\"8,000 VNĐ\",0,,Trực tuyến|Trực tiếp,Giấy khai sinhMã: KQ.G15.1Từ khóa,3,UBND cấp xã,https://x,,8000";

        ProcedureContent known = SHIPPED.get("1.001193");
        ProcedureContent read = one(row);

        assertThat(read.cases().get(0).components())
                .isEqualTo(known.cases().get(0).components());
        assertThat(read.cases().subList(1, read.cases().size()))
                .isEqualTo(known.cases().subList(1, known.cases().size()));
        assertThat(read.result()).isEqualTo("Giấy khai sinh");
        assertThat(read.checked()).as("another limit was compared by nobody").isFalse();
        assertThat(ProcedureComparison.of(known, read))
                .extracting(Difference::name, Difference::after)
                .contains(
                        tuple("case-01.limit", "5 limit.WORKING_DAY"),
                        tuple("channels", "channel.COUNTER, channel.ONLINE"),
                        tuple("decision", "99/QĐ-BTP"),
                        tuple("name", "Đăng ký khai sinh mới"));
    }

    /** The README of the shipped procedures: a number without a unit is no limit, an ambiguous amount no fee. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    5 | - | Ngày làm việc | 0 | -                          | 20000 | WORKING_DAY 5   | 20000
                    5 | - | Ngày          | 0 | -                          | 0     | CALENDAR_DAY 5  | 0
                    8 | - | Giờ           | 0 | -                          | -     | HOUR 8          | -
                    - | 7 | -             | 0 | unit-missing               | 0     | NOT_SPECIFIED   | 0
                    - | 1 | -             | 0 | unit-missing,fee-ambiguous | 20    | NOT_SPECIFIED   | -
                    1 | - | Ngày làm việc | 1 | fee-suspect                | 5000  | SAME_DAY 15:00  | -
                    0 | - | Ngày làm việc | 0 | -                          | -     | NOT_SPECIFIED   | -
                    """)
    void a_new_procedure_says_what_is_not_known(
            @Nullable String value,
            @Nullable String unitless,
            @Nullable String unit,
            String sameDay,
            @Nullable String flag,
            @Nullable String vnd,
            String limit,
            @Nullable Long amount)
            throws IOException {
        String row = "9.999999,Thủ tục thử,Hộ tịch,,\"Cấp bộ, Cấp xã\",1,0,1/QĐ,,," + text(value) + "," + text(unitless)
                + "," + text(unit) + ",,,," + sameDay + ",\"" + text(flag) + "\",Trực tiếp,,,,,," + text(vnd);

        ProcedureContent read = one(row);

        CaseContent ordinary = read.cases().get(0);
        assertThat(ordinary.limit()).isEqualTo(limit);
        assertThat(ordinary.fees())
                .extracting(FeeContent::amount)
                .isEqualTo(amount == null ? List.of() : List.of(amount));
        assertThat(read.name()).isEqualTo("Thử");
        assertThat(read.checked()).isFalse();
        assertThat(ContentChecks.of(read, ROUTES)).isEmpty();
    }

    @Test
    void what_no_office_decides_is_left_out_and_what_cannot_be_read_is_said_by_line() throws IOException {
        CatalogueFile table = read((HEADINGS
                        + "\n1.1,A,B,,Cấp bộ,0,0\n,B,C,,Cấp xã,1,0\n1.001193,A,Hộ tịch,,Cấp xã\n1.001193,A,Hộ tịch,,Cấp xã\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(table.leftOut()).isEqualTo(1);
        assertThat(table.problems()).extracting(TableProblem::line).contains(3, 5);
        assertThat(table.entries()).hasSize(1);

        assertThat(keys("[{\"code\":\"1.001193\",\n\"nmae\":1}]")).containsExactly("catalogue.file.unreadable");
        assertThat(keys("[{\"code\":\"1.001193\"}]")).containsExactly("catalogue.file.unreadable");
        assertThat(keys("[")).containsExactly("catalogue.file.unreadable");
        assertThat(keys("[]")).containsExactly("catalogue.file.empty");
        assertThat(keys("")).isNotEmpty();
        assertThat(keys("Mã;Tên\n1;2")).containsExactly("catalogue.file.headings");
        assertThat(keys("\u0000\u0001\"")).isNotEmpty();
    }

    private static List<String> keys(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(TableProblem::messageKey)
                .toList();
    }

    private static ProcedureContent one(String row) throws IOException {
        CatalogueFile read = read((HEADINGS + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).hasSize(1);
        return read.entries().get(0).content();
    }

    private static CatalogueFile read(byte[] file) throws IOException {
        return CatalogueFile.read(new ByteArrayInputStream(file), SHIPPED::get);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
