package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.Route;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.ReferenceVersions;

import static org.assertj.core.api.Assertions.assertThat;

/** Routes get new versions by the administrators' own pages: written, checked, tried, published by another, undone. */
class RoutePagesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";
    private static final String ROUTES = "/quan-tri/quy-trinh/";
    private static final String SUPPORT = "1.001699"; // goes by COMMUNE_OPINIONS

    @Autowired
    Province province;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReferenceVersions versions;

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        second = administrator();
        first = administrator();
    }

    @Test
    void a_version_is_written_published_by_another_and_undone_and_dossiers_keep_theirs() {
        String page = ROUTES + "COMMUNE_OPINIONS";
        Outcome before = province.receive(SUPPORT, commune());
        begin(page);
        Map<String, String> fields = fields(page);
        fields.put("steps[3].name", "Kiểm tra tại nhà");
        fields.put("steps[3].nameEn", "Visit the family");
        assertThat(location(first.submit(page + "/ban-thao", fields))).isEqualTo(page + "/ban-thao");
        assertThat(first.get(page + "/ban-thao").body()).contains("Kiểm tra tại nhà", "mọi cơ quan có đủ người");

        assertThat(prepare(page, day(0)).body()).contains("validFrom-error", "Sớm nhất là ngày " + day(1));
        String preparing = first.get(page + "/cong-bo").body();
        assertThat(preparing).contains("giữ quy trình cũ", "Kiểm tra tại nhà");
        assertThat(location(prepare(page, day(1)))).isEqualTo(page);
        assertThat(catalogue.routes("COMMUNE_OPINIONS")).as("not in force").hasSize(1);
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains(page + "/cho", "QĐ 5/2026");
        fields.put("requestId", "another-request");
        assertThat(first.submit("/quan-tri", page + "/ban-thao", fields).body()).contains("Người khác vừa sửa");

        assertThat(decide(first, page, "xac-nhan", "").body()).contains("Người chuẩn bị không tự xác nhận được");
        assertThat(decide(second, page, "tu-choi", "").body()).contains("reason-error");
        assertThat(location(decide(second, page, "tu-choi", "Chưa họp"))).isEqualTo(page + "/ban-thao");
        prepare(page, day(1));
        long seen = versions.of("catalogue");
        assertThat(location(decide(second, page, "xac-nhan", ""))).isEqualTo(page);

        assertThat(versions.of("catalogue")).as("every instance reads it again").isGreaterThan(seen);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        ProcedureCase ordinary =
                catalogue.inForce(SUPPORT, tomorrow).orElseThrow().ordinaryCase();
        assertThat(catalogue.route(ordinary, tomorrow.minusDays(1)).version()).isEqualTo(1);
        assertThat(catalogue.route(ordinary, tomorrow).step(4).nameEn()).isEqualTo("Visit the family");
        assertThat(second.get(page).body())
                .contains("Công bố phiên bản quy trình", "Từ chối phiên bản quy trình", "Chưa họp", "QĐ 5/2026")
                .contains("Xử lý, Nơi có thẩm quyền, Chuyên viên, 25");
        assertThat(second.get(page + "?version=2&lang=en").body())
                .contains("Versions 1 and 2", "Visit the family", "from " + day(1), "<svg");
        assertThat(second.get(page + "?version=1&so-voi=2").body()).contains("Versions 2 and 1");
        assertThat(second.get(page + "?version=1&so-voi=9").statusCode()).isEqualTo(404);
        second.get(page + "?lang=vi");

        assertThat(names(province.receive(SUPPORT, commune()))).doesNotContain("Kiểm tra tại nhà");
        theDayHasCome();
        Outcome after = province.receive(SUPPORT, commune());
        assertThat(names(after)).contains("Kiểm tra tại nhà");
        assertThat(names(before)).doesNotContain("Kiểm tra tại nhà");
        assertThat(undo(page).body()).contains("Đã có hồ sơ được tiếp nhận theo phiên bản này");
    }

    @Test
    void a_version_nothing_was_received_with_is_undone() {
        String page = ROUTES + "ONE_OFFICE_8H";
        begin(page);
        Map<String, String> fields = fields(page);
        fields.put("nameEn", "Copies from the register");
        first.submit(page + "/ban-thao", fields);
        prepare(page, "01/02/2027");
        decide(second, page, "xac-nhan", "");
        int version = last("ONE_OFFICE_8H").version();
        assertThat(last("ONE_OFFICE_8H").nameEn()).isEqualTo("Copies from the register");

        assertThat(first.submit(page + "/hoan-tac", Map.of("reason", "", "revision", String.valueOf(version)))
                        .body())
                .contains("reason-error");
        assertThat(location(undo(page))).isEqualTo(page);

        assertThat(last("ONE_OFFICE_8H").version()).isEqualTo(version - 1);
        assertThat(first.get(page).body()).contains("Hoàn tác phiên bản quy trình");
        assertThat(undo(page).body()).as("nothing is left to undo").doesNotContain("Đã hoàn tác.");
    }

    @Test
    void rows_are_added_moved_and_removed_without_scripts_and_nothing_typed_is_lost() {
        String page = ROUTES + "COMMUNE_RESIDENCE";
        begin(page);
        Map<String, String> fields = fields(page);
        fields.put("steps[1].name", "Đã gõ chưa lưu");
        fields.put("steps[1].share", "sáu mươi");

        Document added = act(page, fields, "them");
        assertThat(added.select("tbody tr[id^=buoc]")).hasSize(6);
        assertThat(added.expectFirst("[name='steps[1].name']").val()).isEqualTo("Đã gõ chưa lưu");
        assertThat(added.expectFirst("[name='steps[1].share']").val()).isEqualTo("sáu mươi");
        assertThat(added.expectFirst("[name='steps[4].name']").val()).isEmpty();
        assertThat(added.select("[name='steps[4].name'][autofocus]")).hasSize(1);

        Document moved = act(page, of(added), "len-1");
        assertThat(moved.expectFirst("[name='steps[0].name']").val()).isEqualTo("Đã gõ chưa lưu");
        Document removed = act(page, of(moved), "bo-4");
        assertThat(removed.select("tbody tr[id^=buoc]")).hasSize(5);
        assertThat(act(page, of(removed), "len-0").select("tbody tr[id^=buoc]")).hasSize(5);

        Map<String, String> wrong = of(removed);
        wrong.put("steps[2].name", "");
        wrong.put("steps[1].nameEn", "Check 李");
        wrong.put("steps[2].role", "KING");
        wrong.put("steps[3].unitRule", "NAMED_OFFICE");
        wrong.put("steps[3].unitArgument", "H99");
        Document refused = Jsoup.parse(first.submit(page + "/ban-thao", wrong).body());
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .contains(
                        "Bước 1, Phần thời hạn: Ghi một số",
                        "Bước 3, Tên tiếng Việt: Phải điền",
                        "Bước 3, Vai trò: Chọn một mục",
                        "Bước 4, Mã đơn vị hoặc lĩnh vực: Ghi mã của một đơn vị có thật");
        assertThat(refused.select("#steps1\\\\.nameEn-error").text()
                        + refused.select(".govuk-error-summary").text())
                .as("printed on the control sheet")
                .contains("李");
        assertThat(refused.getElementById("steps3.unitArgument").val()).isEqualTo("H99");
        assertThat(refused.getElementById("steps3.unitArgument-error")).isNotNull();

        wrong.put("steps[400].name", "hostile");
        assertThat(first.submit(page + "/ban-thao", wrong).statusCode()).isLessThan(500);
    }

    @Test
    void a_route_with_faults_or_without_people_is_not_published() {
        String page = ROUTES + "COMMUNE_JOINT";
        begin(page);
        Map<String, String> fields = fields(page);
        fields.put("steps[0].share", "6");
        fields.put("steps[5].unitRule", "NAMED_OFFICE");
        fields.put("steps[5].unitArgument", formerOffice());
        first.submit(page + "/ban-thao", fields);

        Document draft = Jsoup.parse(first.get(page + "/ban-thao").body());
        assertThat(draft.select(".mc-faults li").eachText())
                .contains("Tổng các phần là 101, phải là 100.")
                .anyMatch(line -> line.contains("không có ai giữ vai trò Lãnh đạo cơ quan (bước 6)"));
        assertThat(draft.select("a[href$=/cong-bo]")).isEmpty();
        assertThat(draft.select("form[action$=/cong-bo]")).isEmpty();
        assertThat(first.submit(
                                page + "/ban-thao",
                                page + "/cong-bo",
                                Map.of("validFrom", day(1), "reason", "x", "revision", revision(page)))
                        .body())
                .contains("Quy trình còn lỗi nên chưa công bố được");
        assertThat(catalogue.routes("COMMUNE_JOINT")).hasSize(1);
        assertThat(location(
                        first.submit(page + "/ban-thao", page + "/ban-thao/bo", Map.of("revision", revision(page)))))
                .isEqualTo(page);
        assertThat(first.get(page + "/ban-thao").statusCode()).isEqualTo(404);
    }

    @Test
    void a_route_is_added_with_the_steps_of_another_and_gets_versions_of_its_own() {
        String code = "TRIAL_" + System.nanoTime();
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("code", "thử", "name", "Quy trình thử", "nameEn", "Trial", "like", "DISTRICT"));
        assertThat(first.submit(ROUTES + "them", form).body()).contains("code-error", "Trial");
        form.put("code", "DISTRICT");
        assertThat(first.submit(ROUTES + "them", form).body()).contains("Đã có quy trình mang mã DISTRICT");
        form.put("code", code);
        assertThat(location(first.submit(ROUTES + "them", form))).isEqualTo(ROUTES + code);
        assertThat(last(code).steps())
                .isEqualTo(catalogue.routes("DISTRICT").get(0).steps());
        assertThat(first.get(ROUTES + code).body()).contains("Thêm quy trình", "Quy trình thử");
    }

    @Test
    void of_two_at_once_one_is_told_and_the_same_request_again_does_nothing() throws Exception {
        String page = ROUTES + "DISTRICT_AGENCY";
        begin(page);
        Map<String, String> mine = fields(page);
        mine.put("name", "Của tôi");
        Map<String, String> theirs = fields(page);
        theirs.put("name", "Của người khác");
        Callable<HttpResponse<String>> one = () -> first.submit(page + "/ban-thao", mine);
        Callable<HttpResponse<String>> two = () -> second.submit(page + "/ban-thao", theirs);
        ExecutorService both = Executors.newFixedThreadPool(2);

        List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(one, two));
        both.shutdown();

        boolean won = answers.get(0).get().statusCode() == 302;
        assertThat(answers.get(1).get().statusCode() == 302).isNotEqualTo(won);
        assertThat(HtmlUtils.htmlUnescape(answers.get(won ? 1 : 0).get().body()))
                .contains("Người khác vừa sửa quy trình này", won ? "Của người khác" : "Của tôi");
        String stored = won ? "Của tôi" : "Của người khác";
        assertThat(fields(page)).containsEntry("name", stored);
        Browser winner = won ? first : second;
        assertThat(location(winner.submit(page + "/ban-thao", won ? mine : theirs)))
                .as("the same request again")
                .isEqualTo(page + "/ban-thao");
        assertThat(fields(page)).containsEntry("name", stored);
    }

    @Test
    void a_trial_run_says_who_would_have_it_and_until_when_as_a_real_dossier_does() {
        String trial = ROUTES + "COMMUNE_OPINIONS/thu?version=1&procedure=" + SUPPORT + "&officeText=" + COMMUNE;

        clock.forward(Duration.ofSeconds(60 - LocalTime.now(clock).getSecond()));
        String now = "&day=" + day(0) + "&time=" + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        Document page = Jsoup.parse(first.get(trial + now).body());

        Outcome real = province.receive(SUPPORT, commune());
        List<String> dues =
                jdbc.sql("""
                        select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY')
                        from dossier_step_fact where dossier_id = ? order by no""").param(real.dossier().value()).query(String.class).list();
        assertThat(page.select("tbody tr").size()).isGreaterThanOrEqualTo(7);
        String table = page.expectFirst(".mc-scroll table").text();
        assertThat(dues)
                .isNotEmpty()
                .allSatisfy(due -> assertThat(table).contains(due.substring(0, 5), due.substring(6)));
        assertThat(page.select("details.mc-why")).hasSize(1);
        assertThat(first.get(trial + "&day=31/02/2026&time=09:00").body()).contains("day-error");
        assertThat(first.get(trial + "&day=" + day(0) + "&time=25:00").body()).contains("time-error");
        assertThat(first.get(trial.replace(SUPPORT, "9.999999") + now).body()).contains("procedure-error");
        assertThat(first.get(ROUTES + "KHONG_CO/thu").statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_no_administrator_of_the_province_changes_nothing() {
        Browser ofCommune = signedIn(account("qt-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR));
        Browser leader = signedIn(account("ld-" + System.nanoTime(), COMMUNE, Role.LEADER));
        String page = ROUTES + "LAND_REGISTRATION";
        begin(page);
        Map<String, String> fields = fields(page);

        assertThat(ofCommune.get(page).body())
                .contains("<svg", "Đăng ký đất đai")
                .doesNotContain("action=\"" + page + "/ban-thao/moi\"");
        assertThat(ofCommune.submit(page, page + "/ban-thao/moi", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(ofCommune.submit(page + "/ban-thao", fields).statusCode()).isEqualTo(403);
        assertThat(leader.get(page).statusCode()).isEqualTo(403);
        assertThat(leader.submit("/quay", page + "/ban-thao", fields).statusCode())
                .isEqualTo(403);
        assertThat(leader.submit("/quay", page + "/cho/xac-nhan", Map.of("revision", "0"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.submit("/quay", page + "/hoan-tac", Map.of("revision", "1", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void begin(String page) {
        first.submit("/quan-tri", page + "/ban-thao/moi", Map.of());
    }

    private HttpResponse<String> prepare(String page, String day) {
        return first.submit(
                page + "/cong-bo", Map.of("validFrom", day, "reason", "QĐ 5/2026", "revision", revision(page)));
    }

    private HttpResponse<String> decide(Browser administrator, String page, String act, String reason) {
        return administrator.submit(
                page + "/cho",
                page + "/cho/" + act,
                Map.of(
                        "reason",
                        reason,
                        "revision",
                        Jsoup.parse(administrator.get(page + "/cho").body())
                                .expectFirst("[name=revision]")
                                .val()));
    }

    private HttpResponse<String> undo(String page) {
        String code = page.substring(ROUTES.length());
        return first.submit(
                "/quan-tri",
                page + "/hoan-tac",
                Map.of("reason", "Nhầm", "revision", String.valueOf(last(code).version())));
    }

    private Document act(String page, Map<String, String> fields, String act) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("act", act);
        return Jsoup.parse(first.submit(page + "/ban-thao", all).body());
    }

    private Map<String, String> fields(String page) {
        return of(Jsoup.parse(first.get(page + "/ban-thao").body()));
    }

    private static Map<String, String> of(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        FormElement form = page.expectForm("form[action$=/ban-thao]");
        form.formData().forEach(each -> fields.put(each.key(), each.value()));
        fields.remove("_csrf");
        return fields;
    }

    private String revision(String page) {
        return fields(page).get("revision");
    }

    private Route last(String code) {
        List<Route> all = catalogue.routes(code);
        return all.get(all.size() - 1);
    }

    private OfficeId commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow().id();
    }

    /** An office that was there once, so that nobody leads it. */
    private String formerOffice() {
        String code = "H02." + System.nanoTime();
        jdbc.sql("""
                        insert into office (code, kind, level, name, name_en, one_stop, valid_from, valid_to, source)
                        values (?, 'DIVISION', 'DISTRICT', 'Phòng cũ', 'Former division', false, '2020-01-01', '2021-01-01', 'thử')""").param(code).update();
        organisation.refresh();
        return code;
    }

    private List<String> names(Outcome dossier) {
        return jdbc.sql("""
                        select p.name from planned_step p
                        join dossier d on d.planned_route = p.route
                        where d.id = ? order by p.no""")
                .param(dossier.dossier().value())
                .query(String.class)
                .list();
    }

    /** As if it were the day from which the last version holds. */
    private void theDayHasCome() {
        jdbc.sql("update route set valid_from = :today where valid_from = :tomorrow")
                .param("today", LocalDate.now(clock))
                .param("tomorrow", LocalDate.now(clock).plusDays(1))
                .update();
        catalogue.refresh();
    }

    /** A day as it is typed, so many days from today: other tests move the clock. */
    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
