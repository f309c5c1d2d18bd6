package vn.motcua.catalogue.reference;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.reference.ReferenceFiles.RouteRow;
import vn.motcua.catalogue.reference.ReferenceFiles.StepRow;
import vn.motcua.organisation.Level;

import static org.assertj.core.api.Assertions.assertThat;

/** The quality of the data the product ships. */
class ReferenceFilesTest {

    private static final ReferenceFiles FILES = new ReferenceFiles();
    private static final List<ProcedureContent> ROWS = FILES.procedures();
    private static final Map<String, ProcedureContent> NEWEST =
            ROWS.stream().collect(Collectors.toMap(ProcedureContent::code, Function.identity(), (old, now) -> now));

    @Test
    void more_than_700_procedures_are_shipped_each_code_and_version_once() {
        Set<String> keys = new HashSet<>();

        assertThat(NEWEST).hasSizeGreaterThan(700);
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(keys.add(row.code() + "/" + row.version()))
                        .as(row.code())
                        .isTrue());
    }

    /** Domain reference, section 4.4: rows of several codes taken apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.001193 | SAME_DAY 15:00, SAME_DAY 15:00
                    1.000894 | SAME_DAY 15:00, WORKING_DAY 5
                    1.000656 | SAME_DAY 15:00, SAME_DAY 15:00, WORKING_DAY 3
                    1.004873 | WORKING_DAY 3, CALENDAR_DAY 23
                    2.000635 | SAME_DAY 15:00
                    1.001022 | WORKING_DAY 3, WORKING_DAY 8
                    1.000689 | WORKING_DAY 3, WORKING_DAY 8
                    1.004884 | WORKING_DAY 5, CALENDAR_DAY 25
                    1.004746 | WORKING_DAY 5, CALENDAR_DAY 25
                    1.005461 | WORKING_DAY 5, WORKING_DAY 10
                    1.004772 | WORKING_DAY 5, CALENDAR_DAY 25
                    1.003583 | WORKING_DAY 5
                    1.000593 | WORKING_DAY 5
                    1.000419 | WORKING_DAY 5
                    1.004837 | WORKING_DAY 3
                    1.004845 | WORKING_DAY 2
                    1.004859 | WORKING_DAY 3, WORKING_DAY 6, SAME_DAY 15:00
                    2.000806 | WORKING_DAY 10
                    2.000528 | SAME_DAY 15:00
                    2.001263 | CALENDAR_DAY 30
                    2.001255 | WORKING_DAY 5
                    2.000986 | WORKING_DAY 20
                    2.001023 | WORKING_DAY 15, WORKING_DAY 17, WORKING_DAY 20
                    3.000722 | WORKING_DAY 8
                    2.002913 | NOT_SPECIFIED
                    2.000815 | SAME_DAY 15:00, WORKING_DAY 2
                    2.000884 | SAME_DAY 15:00
                    2.001019 | WORKING_DAY 2
                    2.001035 | WORKING_DAY 2
                    2.000908 | SAME_DAY 15:00
                    2.001008 | SAME_DAY 15:00, WORKING_DAY 2
                    2.000992 | SAME_DAY 15:00, WORKING_DAY 2
                    1.004222 | WORKING_DAY 7
                    1.004194 | WORKING_DAY 3
                    1.002755 | WORKING_DAY 3
                    1.003197 | WORKING_DAY 5
                    1.010028 | WORKING_DAY 2
                    1.010038 | WORKING_DAY 5
                    1.010041 | HOUR 4, WORKING_DAY 3
                    1.003677 | WORKING_DAY 1
                    2.001159 | HOUR 1
                    1.001612 | WORKING_DAY 3
                    2.000720 | WORKING_DAY 3
                    1.001570 | WORKING_DAY 3
                    1.001266 | WORKING_DAY 3
                    2.000575 | WORKING_DAY 3
                    2.001583 | WORKING_DAY 3
                    1.001776 | WORKING_DAY 22
                    1.001731 | WORKING_DAY 5
                    1.001699 | WORKING_DAY 25
                    1.001653 | WORKING_DAY 5
                    1.011607 | WORKING_DAY 15
                    1.014027 | WORKING_DAY 10
                    1.013978 | WORKING_DAY 20, WORKING_DAY 30
                    1.013831 | WORKING_DAY 10, WORKING_DAY 18
                    1.013949 | CALENDAR_DAY 15, CALENDAR_DAY 25
                    1.013967 | CALENDAR_DAY 30, CALENDAR_DAY 60
                    1.013225 | CALENDAR_DAY 15, CALENDAR_DAY 20
                    1.013226 | CALENDAR_DAY 15, CALENDAR_DAY 20
                    1.013227 | WORKING_DAY 5
                    1.013228 | WORKING_DAY 5
                    1.014199 | WORKING_DAY 10
                    1.014200 | WORKING_DAY 3
                    1.014201 | WORKING_DAY 3
                    2.001827 | CALENDAR_DAY 15
                    1.001029 | NOT_SPECIFIED
                    2.000488 | CALENDAR_DAY 10
                    3.000182 | NOT_SPECIFIED
                    2.002516 | NOT_SPECIFIED
                    1.010833 | NOT_SPECIFIED
                    1.010803 | NOT_SPECIFIED""")
    void the_procedures_of_the_domain_reference_have_their_limits(String code, String limits) {
        ProcedureContent row = newest(code);

        assertThat(row.cases().stream().map(CaseContent::limit).collect(Collectors.joining(", ")))
                .isEqualTo(limits);
        assertThat(row.nameEn()).as("English name of %s", code).isNotBlank();
    }

    @Test
    void a_limit_that_was_not_compared_is_never_called_checked() {
        assertThat(ROWS)
                .filteredOn(ProcedureContent::checked)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cases())
                        .allSatisfy(each -> assertThat(each.limitBasis())
                                .as(row.code())
                                .isNotBlank()
                                .doesNotContain("chưa đối chiếu")));
    }

    @Test
    void every_route_begins_at_the_desk_ends_at_the_desk_and_shares_the_whole_limit() {
        assertThat(FILES.routes()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(row -> {
            Route route = route(row); // refuses a route that does not begin with reception and end with return

            assertThat(route.wholeShare()).as(row.code()).isIn(100, 8);
            assertThat(route.steps().get(route.steps().size() - 1).share())
                    .as("the clock has stopped when the result is at the desk")
                    .isZero();
            assertThat(route.steps())
                    .filteredOn(step -> step.kind() == StepKind.APPROVAL)
                    .hasSize(1);
            assertThat(route.steps())
                    .filteredOn(step -> step.kind() == StepKind.ISSUE)
                    .hasSize(1);
        });
    }

    @Test
    void every_case_takes_a_route_that_exists() {
        Set<String> routes = FILES.routes().stream().map(RouteRow::code).collect(Collectors.toSet());

        assertThat(ROWS)
                .allSatisfy(row -> assertThat(row.cases())
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(routes).as(row.code()).contains(each.route())));
    }

    @Test
    void no_limit_is_nought_and_an_unknown_one_is_said_to_be_unknown() {
        assertThat(ROWS.stream().flatMap(row -> row.cases().stream()).map(CaseContent::limit))
                .allMatch(limit ->
                        limit.matches("(HOUR|WORKING_DAY|CALENDAR_DAY|MONTH) [1-9]\\d*|SAME_DAY 15:00|NOT_SPECIFIED"))
                .contains("NOT_SPECIFIED");
    }

    @Test
    void an_unknown_fee_is_no_row_and_free_is_a_row_of_nought() {
        assertThat(fees("1.003677")).as("not published").isEmpty();
        assertThat(fees("2.001827")).as("printed as 700 VNĐ: ambiguous").isEmpty();
        assertThat(fees("1.001193")).extracting(FeeContent::amount).containsExactly(0L);
        assertThat(fees("2.000635")).extracting(FeeContent::amount).contains(8000L);
        assertThat(NEWEST.values().stream().flatMap(row -> row.cases().stream()).flatMap(each -> each.fees().stream()))
                .extracting(FeeContent::amount)
                .allMatch(amount -> amount == null || amount == 0 || amount >= 1000);
    }

    private static ProcedureContent newest(String code) {
        return Objects.requireNonNull(NEWEST.get(code), code);
    }

    private static List<FeeContent> fees(String code) {
        return newest(code).cases().get(0).fees();
    }

    @Test
    void who_marries_or_recognises_a_child_comes_in_person() {
        assertThat(List.of("1.000894", "2.000806", "1.000593", "1.001022", "1.000689"))
                .allSatisfy(code -> assertThat(newest(code).cases())
                        .as(code)
                        .allMatch(each -> Boolean.FALSE.equals(each.proxyAllowed())));
    }

    @Test
    void texts_are_clean_and_composed() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.name())
                    .as(row.code())
                    .isNotBlank()
                    .doesNotStartWith("Thủ tục ")
                    .isEqualTo(row.name().strip());
            assertThat(Normalizer.isNormalized(row.name(), Normalizer.Form.NFC))
                    .as(row.code())
                    .isTrue();
            if (row.result() != null) {
                assertThat(row.result())
                        .as(row.code())
                        .doesNotContain("\n", "Mã:", "Từ khóa", "Chọn cơ quan", "Không có thông tin");
            }
            assertThat(row.agency()).as(row.code()).isNotEqualTo("Không có thông tin");
            assertThat(row.channels()).as(row.code()).isNotEmpty();
            assertThat(row.source()).as(row.code()).isNotBlank();
        });
    }

    @Test
    void districts_keep_what_they_decided_in_the_organisation_of_three_levels() {
        assertThat(List.of("1.001612", "1.013225", "2.000806", "1.001776"))
                .allSatisfy(code -> assertThat(newest(code).authorities())
                        .as(code)
                        .singleElement()
                        .satisfies(authority -> {
                            assertThat(authority.level()).isEqualTo(Level.DISTRICT);
                            assertThat(authority.validTo()).isNull();
                        }));
    }

    static Route route(RouteRow row) {
        int[] no = {0};
        return new Route(
                row.code(),
                row.name(),
                row.nameEn(),
                row.steps().stream().map(step -> step(++no[0], step)).toList());
    }

    private static RouteStep step(int no, StepRow row) {
        return new RouteStep(
                no,
                row.kind(),
                row.name(),
                row.nameEn(),
                row.unitRule(),
                row.unitArgument(),
                row.role(),
                row.share(),
                row.parallelGroup());
    }
}
