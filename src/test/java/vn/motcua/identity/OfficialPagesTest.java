package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials come, change and leave by the administrators' own pages, and every change can be read. */
class OfficialPagesTest extends IdentityTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String COMMUNE = "H02.29.16";

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    @Test
    void an_official_is_appointed_and_has_the_roles_from_the_first_day_on() {
        String code = "CB-" + System.nanoTime();

        HttpResponse<String> answer = administrator.submit("/quan-tri/can-bo/bo-nhiem", appointment(code));

        assertThat(location(answer)).as(answer.body()).isEqualTo("/quan-tri/can-bo/" + code);
        Official official = organisation.officialByCode(code).orElseThrow();
        assertThat(official.fullName()).isEqualTo("Lò Văn Mới");
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 12, 1)))
                .containsExactlyInAnyOrder(Role.RECEPTION, Role.GUIDE);
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 11, 30)))
                .isEmpty();
        assertThat(administrator.get("/quan-tri/can-bo/" + code).body())
                .contains("Lò Văn Mới", "Thêm cán bộ", "QĐ 7/2026", "01/12/2026 –");
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        Map<String, String> fields = appointment("T-" + System.nanoTime());
        fields.put("officeText", "không có nơi này");
        fields.put("from", "31/02/2026");
        fields.remove("roles");

        String page = HtmlUtils.htmlUnescape(
                administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body());
        assertThat(page).contains("from-error", "roles-error", "Lò Văn Mới", "không có nơi này", "QĐ 7/2026");

        fields.put("from", "01/12/2026");
        fields.put("roles", "RECEPTION");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("office-error", "Không có đơn vị nào bạn quản trị");
        fields.put("officeText", "Phường");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("office-error");
        fields.put("officeText", COMMUNE);
        fields.put("code", COMMUNE + "-01");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("code-error", "đã có người dùng");
        fields.put("code", "<script>");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("code-error", "Mã chỉ gồm");
        fields.put("code", "T-" + System.nanoTime());
        fields.put("name", "123");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("name-error");
    }

    @Test
    void a_role_is_given_for_a_time_and_never_twice() {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/giao-vai-tro";

        HttpResponse<String> given = administrator.submit(page, role(official, "CASHIER", "01/12/2026", "31/12/2026"));

        assertThat(location(given)).as(given.body()).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 12, 31)))
                .contains(Role.CASHIER);
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2027, 1, 1)))
                .doesNotContain(Role.CASHIER);
        Official now = organisation.official(official.id());
        assertThat(administrator
                        .submit(page, role(now, "CASHIER", "31/12/2026", ""))
                        .body())
                .contains("Người này đã có vai trò đó");
        assertThat(administrator
                        .submit(page, role(now, "CLERK", "02/12/2026", "01/12/2026"))
                        .body())
                .contains("Ngày cuối trước ngày đầu");
        assertThat(location(administrator.submit(page, role(now, "CASHIER", "01/01/2027", ""))))
                .as("after it")
                .isEqualTo("/quan-tri/can-bo/" + official.code());
    }

    @Test
    void duties_that_better_lie_with_two_people_are_given_with_a_warning_and_listed() {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code();
        String receivesAndApproves = "Vừa tiếp nhận vừa phê duyệt hồ sơ";

        administrator.submit(page + "/giao-vai-tro", role(official, "CASHIER", "01/12/2026", ""));
        assertThat(administrator.get(page).body())
                .contains("Đã giao vai trò")
                .doesNotContain("nên do hai người đảm nhận");
        HttpResponse<String> given = administrator.submit(
                page + "/giao-vai-tro", role(organisation.official(official.id()), "LEADER", "01/12/2026", ""));

        assertThat(location(given)).as("it blocks nothing").isEqualTo(page);
        assertThat(administrator.get(page).body())
                .contains("nên do hai người đảm nhận, xem bên dưới", receivesAndApproves, "Vừa thu phí vừa đối soát");
        assertThat(administrator
                        .get("/quan-tri/can-bo/kiem-nhiem?after="
                                + official.code().substring(0, 2))
                        .body())
                .contains(receivesAndApproves);
        Browser desk = signedIn(account("quay-" + System.nanoTime(), COMMUNE, Role.RECEPTION));
        assertThat(desk.get("/quan-tri/can-bo/kiem-nhiem").statusCode()).isEqualTo(403);
    }

    @Test
    void of_two_administrators_at_once_one_is_told_and_nothing_is_lost() throws Exception {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/giao-vai-tro";
        String name = "quantri-" + System.nanoTime();
        account(name, "H02", Role.ADMINISTRATOR);
        Browser other = signedIn(name);
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<HttpResponse<String>> first =
                () -> administrator.submit(page, role(official, "CASHIER", "01/12/2026", ""));
        Callable<HttpResponse<String>> second = () -> other.submit(page, role(official, "CLERK", "01/12/2026", ""));

        Future<HttpResponse<String>> one = both.submit(first);
        Future<HttpResponse<String>> two = both.submit(second);

        assertThat(new int[] {one.get().statusCode(), two.get().statusCode()})
                .as("one redirect, one page with what was typed")
                .contains(302);
        both.shutdown();
        int given = organisation.official(official.id()).assignments().size() - 1;
        long redirects = java.util.stream.Stream.of(one.get(), two.get())
                .filter(answer -> answer.statusCode() == 302)
                .count();
        assertThat(given).isEqualTo((int) redirects).isEqualTo(1);
        assertThat((one.get().statusCode() == 302 ? two.get() : one.get()).body())
                .contains("Người khác vừa sửa cán bộ này");
    }

    @Test
    void a_corrected_name_is_on_record_and_a_stale_page_is_told() {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/sua";
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "H'Hen Niê", "title", "Phó trưởng phòng", "reason", "Kết hôn", "revision", revision(page)));

        assertThat(location(administrator.submit(page, fields))).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(administrator.get("/quan-tri/can-bo/" + official.code()).body())
                .contains("H&#39;Hen Niê", "Phó trưởng phòng", "Kết hôn", "<del>Trần Văn Thử</del>");
        fields.put("name", "Tên Khác");
        assertThat(HtmlUtils.htmlUnescape(administrator.submit(page, fields).body()))
                .contains("Người khác vừa sửa cán bộ này", "Tên Khác");
    }

    @Test
    void an_administrator_of_a_commune_changes_nobody_elsewhere() {
        String name = account("quantri-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR);
        Browser elsewhere = signedIn(name);
        Official official = official(Role.RECEPTION);
        String base = "/quan-tri/can-bo/" + official.code();

        assertThat(elsewhere
                        .submit(base + "/giao-vai-tro", role(official, "ADMINISTRATOR", "01/12/2026", ""))
                        .statusCode())
                .isIn(403, 422);
        assertThat(elsewhere
                        .submit(base + "/sua", Map.of("name", "A B", "title", "C", "reason", "D", "revision", "0"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(elsewhere
                        .submit(
                                base + "/ket-thuc/" + COMMUNE + "/RECEPTION/2024-01-01",
                                end(official, "30/11/2026", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(organisation.official(official.id()).revision()).isZero();
    }

    private Map<String, String> appointment(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", "Lò Văn Mới",
                "title", "Chuyên viên",
                "officeText", commune().name() + " (" + COMMUNE + ")",
                "roles", "RECEPTION,GUIDE",
                "from", "01/12/2026",
                "reason", "QĐ 7/2026"));
    }

    private static Map<String, String> role(Official official, String role, String from, String lastDay) {
        return Map.of(
                "office",
                COMMUNE,
                "role",
                role,
                "from",
                from,
                "lastDay",
                lastDay,
                "reason",
                "QĐ 8/2026",
                "revision",
                String.valueOf(official.revision()));
    }

    private static Map<String, String> end(Official official, String lastDay, String to) {
        return Map.of(
                "lastDay", lastDay, "to", to, "reason", "Nghỉ việc", "revision", String.valueOf(official.revision()));
    }

    private String revision(String page) {
        Matcher revision = REVISION.matcher(administrator.get(page).body());
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private Office commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow();
    }

    private Official official(Role role) {
        return official("Trần Văn Thử", COMMUNE, role);
    }
}
