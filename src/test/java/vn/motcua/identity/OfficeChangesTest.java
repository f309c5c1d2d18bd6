package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Offices are added, described anew, closed and opened again by the administrators' own pages, and nothing is lost. */
class OfficeChangesTest extends IdentityTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String OFFICES = "/quan-tri/don-vi";
    private static final Random RANDOM = new Random();

    @Autowired
    Province province;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    @Test
    void an_office_is_added_below_another_and_counts_from_its_first_day() {
        String code = add();

        Office office = organisation.officeByCode(code).orElseThrow();
        assertThat(office.kind()).isEqualTo(OfficeKind.DIVISION);
        assertThat(organisation.district(office.id()).code()).isEqualTo("H02.29");
        assertThat(administrator.get(OFFICES + "/" + code).body())
                .contains("Phòng Thử Nghiệm", "Thêm đơn vị", "QĐ 12/2026", "0204.3000111");
        assertThat(administrator.get(OFFICES + "/cay").body()).contains("Phòng Thử Nghiệm");
        assertThat(administrator.get("/quan-tri/nhat-ky/thay-doi").body()).contains(code);
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        Map<String, String> fields = office(code());
        fields.put("code", "H02.29.16");
        assertThat(HtmlUtils.htmlUnescape(
                        administrator.submit(OFFICES + "/them", fields).body()))
                .contains("code-error", "Mã H02.29.16 đã có", "Phòng Thử Nghiệm", "QĐ 12/2026");
        fields.put("code", "xã mới");
        assertThat(HtmlUtils.htmlUnescape(
                        administrator.submit(OFFICES + "/them", fields).body()))
                .contains("code-error", "xã mới");
        fields.put("code", code());
        fields.put("officeText", "H02.29.16");
        assertThat(administrator.submit(OFFICES + "/them", fields).body())
                .as("nothing stands below a commune")
                .contains("kind-error");
        fields.put("officeText", "H02.29");
        fields.put("kind", "COMMUNE");
        fields.put("fields", "Hộ tịch");
        assertThat(administrator.submit(OFFICES + "/them", fields).body()).contains("fields-error", "Hộ tịch");
        fields.put("fields", "");
        fields.put("kind", "");
        assertThat(administrator.submit(OFFICES + "/them", fields).body()).contains("kind-error");
    }

    @Test
    void a_code_that_changes_is_still_found_and_no_other_office_gets_it() {
        String old = add();
        String now = code();

        HttpResponse<String> answer = describe(administrator, old, now, "Phòng Đổi Tên");

        assertThat(location(answer)).as(answer.body()).isEqualTo(OFFICES + "/" + now);
        assertThat(organisation.officeByCode(old)).isEqualTo(organisation.officeByCode(now));
        assertThat(administrator.get(OFFICES + "/" + old).body())
                .contains("Phòng Đổi Tên", "<del>Phòng Thử Nghiệm</del>", old, now, "Thêm đơn vị");
        Map<String, String> fields = office(old);
        assertThat(administrator.submit(OFFICES + "/them", fields).body()).contains("code-error");
    }

    @Test
    void an_office_ends_when_nothing_is_left_there_and_is_opened_again() {
        String code = add();
        String page = OFFICES + "/" + code;

        assertThat(location(close(code, ""))).isEqualTo(page);
        assertThat(administrator.get(page).body()).contains("NQ 1191/NQ-UBTVQH15", "Mở lại");
        assertThat(administrator.get(OFFICES + "/cay").body())
                .as("until its last day it is there")
                .contains(code);
        assertThat(organisation.officeByCode(code).orElseThrow().validTo())
                .isEqualTo(LocalDate.now(clock).plusDays(1));

        administrator.submit(page + "/mo-lai", Map.of("revision", revision(administrator, page), "reason", ""));
        assertThat(organisation.officeByCode(code).orElseThrow().validTo())
                .as("without a reason")
                .isNotNull();
        administrator.submit(page + "/mo-lai", Map.of("revision", revision(administrator, page), "reason", "Gõ nhầm"));
        assertThat(organisation.officeByCode(code).orElseThrow().validTo()).isNull();
        assertThat(administrator.get(page).body()).contains("Mở lại đơn vị", "Gõ nhầm");
    }

    @Test
    void an_office_with_officials_or_dossiers_is_not_closed_and_says_what_is_left() {
        assertThat(administrator.get(OFFICES + "/H02.29.16/ket-thuc").body()).contains("vai trò của cán bộ");
        assertThat(close("H02.29.16", "").body()).contains("còn hồ sơ, cán bộ");
        assertThat(close("H02.29", "").body()).contains("còn hồ sơ, cán bộ", "đơn vị trực thuộc kéo dài");
        assertThat(organisation.officeByCode("H02.29.16").orElseThrow().validTo())
                .isNull();
    }

    @Test
    void an_administrator_of_a_commune_changes_it_and_neither_adds_nor_closes_offices() {
        String name = "quantri-xa-" + System.nanoTime();
        account(name, "H02.29.16", Role.ADMINISTRATOR);
        Browser commune = signedIn(name);

        assertThat(commune.submit(OFFICES + "/them", office(code())).statusCode())
                .isEqualTo(403);
        assertThat(commune.get(OFFICES + "/H02.29.16").body())
                .contains("/sua\"")
                .doesNotContain("/ket-thuc\"");
        Map<String, String> end = closing("");
        end.put("revision", revision(administrator, OFFICES + "/H02.29.16/ket-thuc"));
        assertThat(commune.submit(OFFICES + "/H02.29.16/ket-thuc", end).body()).contains("không quản trị");
        assertThat(commune.submit(OFFICES + "/H02.29.17/sua", Map.of("code", "H02.29.17", "name", "x", "nameEn", "x"))
                        .body())
                .contains("reason-error");
        String desk = "tiepnhan-" + System.nanoTime();
        account(desk, "H02.29.16", Role.RECEPTION);
        assertThat(signedIn(desk).submit(OFFICES + "/them", office(code())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void of_two_administrators_at_once_one_is_told_and_nothing_is_lost() throws Exception {
        String code = add();
        String name = "quantri-" + System.nanoTime();
        account(name, "H02", Role.ADMINISTRATOR);
        Browser other = signedIn(name);
        Map<String, String> one = office(code);
        one.put("name", "Phòng Người Thứ Nhất");
        one.put("revision", "0");
        Map<String, String> two = office(code);
        two.put("name", "Phòng Người Thứ Hai");
        two.put("revision", "0");
        ExecutorService both = Executors.newFixedThreadPool(2);

        Future<HttpResponse<String>> first =
                both.submit(() -> administrator.submit(OFFICES + "/" + code + "/sua", one));
        Future<HttpResponse<String>> second = both.submit(() -> other.submit(OFFICES + "/" + code + "/sua", two));

        assertThat(Stream.of(first.get(), second.get()).filter(answer -> answer.statusCode() == 302))
                .hasSize(1);
        assertThat(Stream.of(first.get(), second.get()).filter(answer -> answer.statusCode() != 302))
                .singleElement()
                .satisfies(answer -> assertThat(HtmlUtils.htmlUnescape(answer.body()))
                        .contains("Người khác vừa sửa", "Phòng Người Thứ"));
        both.shutdown();
    }

    private String add() {
        String code = code();
        HttpResponse<String> answer = administrator.submit(OFFICES + "/them", office(code));
        assertThat(location(answer)).as(answer.body()).isEqualTo(OFFICES + "/" + code);
        return code;
    }

    private HttpResponse<String> describe(Browser who, String code, String newCode, String name) {
        Map<String, String> fields = office(newCode);
        fields.put("name", name);
        fields.put("revision", revision(who, OFFICES + "/" + code + "/sua"));
        return who.submit(OFFICES + "/" + code + "/sua", fields);
    }

    private HttpResponse<String> close(String code, String successor) {
        Map<String, String> fields = closing(successor);
        fields.put("revision", revision(administrator, OFFICES + "/" + code + "/ket-thuc"));
        return administrator.submit(OFFICES + "/" + code + "/ket-thuc", fields);
    }

    private Map<String, String> closing(String successor) {
        return new HashMap<>(Map.of(
                "lastDay",
                LocalDate.now(clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                "officeText",
                successor,
                "basis",
                "NQ 1191/NQ-UBTVQH15",
                "reason",
                "Sáp nhập"));
    }

    private static Map<String, String> office(String code) {
        return new HashMap<>(Map.of(
                "kind", "DIVISION",
                "officeText", "H02.29",
                "code", code,
                "name", "Phòng Thử Nghiệm",
                "nameEn", "Thử Nghiệm division",
                "oneStop", "false",
                "phone", "0204.3000111",
                "from", "01/11/2026",
                "reason", "QĐ 12/2026"));
    }

    /** A code that no office has. */
    private static String code() {
        return "H02.29.T" + (10_000 + RANDOM.nextInt(89_999));
    }

    private static String revision(Browser who, String page) {
        String body = who.get(page).body();
        Matcher found = REVISION.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
