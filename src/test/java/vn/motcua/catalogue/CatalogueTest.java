package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.reference.CatalogueReference;
import vn.motcua.demo.FictitiousNames;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MotcuaTest
class CatalogueTest {

    private static final Logger log = LoggerFactory.getLogger(CatalogueTest.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    CatalogueReference reference;

    @Autowired
    OrganisationReference offices;

    @Autowired
    Organisation organisation;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueWords words;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        offices.load();
        offices.loadOfficials(FictitiousNames.ofOfficials()::next);
        long start = System.nanoTime();
        if (reference.load()) {
            log.info("The catalogue took {} ms to load", (System.nanoTime() - start) / 1_000_000);
        }
    }

    private ProcedureVersion procedure(String code) {
        return catalogue.inForce(code, DAY).orElseThrow();
    }

    private Office office(OfficeKind kind) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> search(@Nullable String words) {
        return catalogue.search(words, null, null, 20, null, DAY).stream()
                .map(ProcedureVersion::code)
                .toList();
    }

    // --- loading

    @Test
    void loading_twice_changes_nothing() {
        long before = count();
        long version = jdbc.sql("select version from reference_change where name = 'catalogue'")
                .query(Long.class)
                .single();

        assertThat(reference.load()).isFalse();

        assertThat(count()).isEqualTo(before).isGreaterThan(700);
        assertThat(jdbc.sql("select version from reference_change where name = 'catalogue'")
                        .query(Long.class)
                        .single())
                .isEqualTo(version);
    }

    private long count() {
        return jdbc.sql("select count(*) from procedure_version")
                .query(Long.class)
                .single();
    }

    @Test
    void what_was_loaded_reads_back_whole() {
        ProcedureVersion birth = procedure("1.001193");

        assertThat(birth.name()).isEqualTo("Đăng ký khai sinh");
        assertThat(birth.levels()).containsExactly(Level.COMMUNE);
        assertThat(birth.channels()).containsExactly(Channel.COUNTER, Channel.ONLINE, Channel.POSTAL);
        assertThat(birth.cases()).hasSize(2);
        assertThat(birth.ordinaryCase().components())
                .extracting(ComponentRequirement::name)
                .contains("Giấy chứng sinh");
        assertThat(catalogue.versionOf(birth.ordinaryCase().id())).isEqualTo(birth);
        assertThat(catalogue.procedureCase(birth.ordinaryCase().id())).isEqualTo(birth.ordinaryCase());
        assertThat(catalogue.version(birth.id())).isEqualTo(birth);
    }

    @Test
    void an_unknown_id_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> catalogue.version(new ProcedureVersionId(999_999)))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.NOT_FOUND);
        assertThat(catalogue.inForce("9.999999", DAY)).isEmpty();
    }

    // --- search

    @ParameterizedTest
    @CsvSource({
        "khai sinh, 1.001193",
        "KHAI SINH, 1.001193",
        "khaisinh, 1.001193",
        "khai sin, 1.001193",
        "khia sinh, 1.001193",
        "khaisihn, 1.001193",
        "Đăng ký  khai sinh, 1.001193",
        "làm giấy khai sinh, 1.001193",
        "birth registration, 1.001193",
        "1.001193, 1.001193",
        "1001193, 1.001193",
        "ket hon, 1.000894",
        "đăng kí kết hôn, 1.000894",
        "chứng thực bản sao, 2.000815",
        "sao y, 2.000815",
        "tach ho, 1.010038",
        "thuong tru, 1.004222",
        "làm sổ đỏ, 1.013978",
        "sang tên sổ đỏ, 1.013831",
        "ho kinh doanh, 1.001612",
        "giay phep xay dung, 1.013225",
        "khuyet tat, 1.001699"
    })
    void the_plain_procedure_comes_first(String typed, String code) {
        assertThat(search(typed)).first().isEqualTo(code);
    }

    @Test
    void land_is_found_by_its_field_and_nonsense_finds_nothing() {
        assertThat(catalogue.search("dat dai", null, null, 10, null, DAY))
                .isNotEmpty()
                .allMatch(version -> (version.name() + version.field())
                        .toLowerCase(VIETNAMESE)
                        .contains("đất đai"));
        assertThat(search("zzzzqqq xxyy")).isEmpty();
        assertThat(search("'; drop table procedure; --")).isEmpty();
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        List<String> whole = search("khai sinh");

        List<String> first = codes(catalogue.search("khai sinh", null, null, 4, null, DAY));
        List<String> second = codes(catalogue.search("khai sinh", null, null, 4, first.get(3), DAY));

        assertThat(first).isEqualTo(whole.subList(0, 4));
        assertThat(second).isEqualTo(whole.subList(4, 8));
    }

    private static List<String> codes(List<ProcedureVersion> versions) {
        return versions.stream().map(ProcedureVersion::code).toList();
    }

    @Test
    void a_list_can_be_kept_to_a_level_and_a_field() {
        assertThat(catalogue.search("kinh doanh", Level.DISTRICT, null, 50, null, DAY))
                .isNotEmpty()
                .allMatch(version -> version.levels().contains(Level.DISTRICT));
        assertThat(catalogue.search(null, null, "Hộ tịch", 100, null, DAY))
                .isNotEmpty()
                .allMatch(version -> version.field().equals("Hộ tịch"));
        assertThat(catalogue.fields()).contains("Hộ tịch", "Đất đai", "Chứng thực");
    }

    // --- versions and authority in time

    @Test
    void a_marriage_needs_no_certificate_of_marital_status_from_2026_on() {
        ProcedureVersion before =
                catalogue.inForce("1.000894", LocalDate.of(2025, 12, 31)).orElseThrow();
        ProcedureVersion since =
                catalogue.inForce("1.000894", LocalDate.of(2026, 1, 1)).orElseThrow();

        assertThat(before.no()).isEqualTo(1);
        assertThat(since.no()).isEqualTo(2);
        assertThat(papers(before)).contains("Giấy xác nhận tình trạng hôn nhân");
        assertThat(papers(since)).doesNotContain("Giấy xác nhận tình trạng hôn nhân");
    }

    private static List<String> papers(ProcedureVersion version) {
        return version.ordinaryCase().components().stream()
                .map(ComponentRequirement::name)
                .toList();
    }

    @Test
    void survivors_benefits_went_from_the_province_to_the_districts_on_1_April_2023() {
        Office commune = office(OfficeKind.COMMUNE);
        ProcedureVersion survivors = procedure("2.000821");

        assertThat(catalogue.authorities("2.000821", LocalDate.of(2023, 3, 31)))
                .extracting(Authority::level)
                .containsExactly(Level.PROVINCE);
        assertThat(catalogue
                        .competentOffice(survivors, commune, LocalDate.of(2023, 3, 31))
                        .level())
                .isEqualTo(Level.PROVINCE);
        assertThat(catalogue.competentOffice(survivors, commune, LocalDate.of(2023, 4, 1)))
                .isEqualTo(organisation.district(commune.id()));
    }

    @Test
    void a_commune_can_receive_for_those_above_but_nobody_for_an_unknown_commune() {
        Office commune = office(OfficeKind.COMMUNE);
        Office centre = office(OfficeKind.SERVICE_CENTRE);

        assertThat(catalogue.competentOffice(procedure("1.001193"), commune, DAY))
                .isEqualTo(commune);
        assertThat(catalogue.competentOffice(procedure("1.001612"), commune, DAY))
                .isEqualTo(organisation.district(commune.id()));
        assertThat(catalogue.competentOffice(procedure("2.001583"), centre, DAY).name())
                .contains("Kế hoạch");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> catalogue.competentOffice(procedure("1.001193"), centre, DAY))
                .matches(refusal -> refusal.messageKey().equals("catalogue.refusal.receive-below"));
    }

    // --- routes

    @Test
    void a_social_allowance_goes_from_the_commune_to_the_labour_division_to_the_district_and_back() {
        Office commune = office(OfficeKind.COMMUNE);

        List<Office> way = way("1.001776", commune);

        assertThat(way).first().isEqualTo(commune);
        assertThat(way).last().isEqualTo(commune);
        assertThat(way).extracting(Office::kind).contains(OfficeKind.DIVISION, OfficeKind.DISTRICT);
        assertThat(way)
                .filteredOn(office -> office.kind() == OfficeKind.DIVISION)
                .allMatch(division -> division.name().startsWith("Phòng Lao động"));
    }

    @Test
    void a_first_land_registration_goes_through_commune_district_and_department() {
        Office commune = office(OfficeKind.COMMUNE);

        List<Office> way = way("1.013978", commune);

        assertThat(way)
                .extracting(Office::kind)
                .contains(OfficeKind.COMMUNE, OfficeKind.DIVISION, OfficeKind.DEPARTMENT);
        assertThat(way)
                .filteredOn(office -> office.kind() == OfficeKind.DEPARTMENT)
                .allMatch(department -> department.name().startsWith("Sở Tài nguyên"));
        assertThat(way).last().isEqualTo(commune);
    }

    @Test
    void a_joint_procedure_asks_the_social_insurance_of_the_district() {
        assertThat(way("2.000986", office(OfficeKind.COMMUNE)))
                .anyMatch(office -> office.name().startsWith("Bảo hiểm xã hội"));
    }

    @Test
    void every_procedure_can_be_received_somewhere_and_every_step_has_somebody_to_do_it() {
        List<Office> desks =
                List.of(office(OfficeKind.COMMUNE), office(OfficeKind.DISTRICT), office(OfficeKind.SERVICE_CENTRE));
        for (ProcedureVersion version : all()) {
            List<Office> possible =
                    desks.stream().filter(desk -> receives(version, desk)).toList();
            assertThat(possible).as(version.code()).isNotEmpty();
            for (Office desk : possible) {
                Office competent = catalogue.competentOffice(version, desk, DAY);
                for (ProcedureCase each : version.cases()) {
                    for (ResolvedStep step : catalogue.resolveRoute(each.route(), version, desk, competent)) {
                        Role role = step.step().role();
                        assertThat(organisation.officialsAt(step.office(), role, DAY))
                                .as("%s at %s: %s", version.code(), step.office(), role)
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    /** Page by page, as a reader would. */
    private List<ProcedureVersion> all() {
        List<ProcedureVersion> all = new ArrayList<>();
        String after = null;
        List<ProcedureVersion> page;
        do {
            page = catalogue.search(null, null, null, 100, after, DAY);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (!page.isEmpty());
        assertThat(all).hasSizeGreaterThan(700).doesNotHaveDuplicates();
        return all;
    }

    private boolean receives(ProcedureVersion version, Office desk) {
        try {
            catalogue.competentOffice(version, desk, DAY);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private List<Office> way(String code, Office receiving) {
        ProcedureVersion version = procedure(code);
        Office competent = catalogue.competentOffice(version, receiving, DAY);
        return catalogue.resolveRoute(version.ordinaryCase().route(), version, receiving, competent).stream()
                .map(step -> organisation.office(step.office()))
                .toList();
    }

    // --- words

    @Test
    void limits_and_fees_are_said_in_both_languages_and_the_unknown_is_said_to_be_unknown() {
        ProcedureCase birth = procedure("1.001193").ordinaryCase();
        ProcedureCase karaoke = procedure("1.001029").ordinaryCase();
        ProcedureCase late = procedure("1.001193").cases().get(1);

        assertThat(words.limit(birth.limit(), VIETNAMESE))
                .isEqualTo("trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)");
        assertThat(words.limit(procedure("1.004222").ordinaryCase().limit(), VIETNAMESE))
                .isEqualTo("7 ngày làm việc");
        assertThat(words.limit(procedure("1.004222").ordinaryCase().limit(), Locale.ENGLISH))
                .isEqualTo("7 working days");
        assertThat(words.limit(procedure("2.001159").ordinaryCase().limit(), Locale.ENGLISH))
                .isEqualTo("1 working hour");
        assertThat(words.limit(karaoke.limit(), VIETNAMESE)).isEqualTo("chưa rõ thời hạn");
        assertThat(words.fees(birth, DAY, VIETNAMESE)).containsExactly("miễn phí");
        assertThat(words.fees(late, DAY, VIETNAMESE)).containsExactly("theo quy định của HĐND tỉnh");
        assertThat(words.fees(karaoke, DAY, VIETNAMESE)).containsExactly("chưa có thông tin về phí");
        assertThat(words.fees(procedure("2.000635").ordinaryCase(), DAY, VIETNAMESE))
                .containsExactly("8.000 đ/bản", "miễn phí (Người có tài khoản định danh điện tử VNeID mức độ 2)");
        assertThat(words.fees(procedure("2.000635").ordinaryCase(), LocalDate.of(2027, 3, 1), VIETNAMESE))
                .containsExactly("8.000 đ/bản");
    }
}
