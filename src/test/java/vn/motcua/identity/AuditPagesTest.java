package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Who looked, signed in, changed and took along is read by people: filtered, by person, as a file, with what is worth a question. */
class AuditPagesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";
    private static final String AUDIT = "/quan-tri/nhat-ky";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    Province province;

    @Test
    void sign_ins_and_failures_are_listed_by_official_and_kind_and_taken_along_with_a_reason() {
        String name = "kt-" + System.nanoTime();
        account(name, COMMUNE, Role.RECEPTION);
        new Browser(port).signIn(name, "wrong-password-1");
        Browser administrator = administrator();
        String today = day(LocalDate.now(clock));

        Document failures = page(administrator, AUDIT + "/dang-nhap?loai=FAILURES&from=" + today);
        assertThat(failures.select("tbody tr").eachText())
                .anyMatch(row -> row.contains(name) && row.contains("Sai mật khẩu"));
        assertThat(page(administrator, AUDIT + "/dang-nhap?loai=SIGNED_IN")
                        .select("tbody tr")
                        .eachText())
                .noneMatch(row -> row.contains("Sai mật khẩu"));
        assertThat(page(administrator, AUDIT + "/dang-nhap?official=khong-co-ai")
                        .text())
                .contains("Không có cán bộ như vậy");
        assertThat(page(
                                administrator,
                                AUDIT + "/dang-nhap?from="
                                        + day(LocalDate.now(clock).plusDays(1)))
                        .select("tbody tr"))
                .isEmpty();

        String list = AUDIT + "/dang-nhap";
        assertThat(administrator
                        .submit(list, list + "/tep", Map.of("loai", "FAILURES", "reason", "x"))
                        .body())
                .contains("reason-error");
        HttpResponse<String> file =
                administrator.submit(list, list + "/tep", Map.of("loai", "FAILURES", "reason", "Đoàn kiểm tra 5/2026"));
        assertThat(file.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).contains("csv"));
        assertThat(file.body()).contains(name, "Sai mật khẩu").doesNotContain("Đã đăng nhập");
        assertThat(page(administrator, AUDIT + "?loai=EXPORTED").text())
                .contains("nhật ký đăng nhập", "Đoàn kiểm tra 5/2026");
    }

    @Test
    void views_are_found_by_kind_official_dossier_and_person_and_asking_is_written_down() {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune());
        String number = jdbc.sql("select owner_identifier from dossier where id = ?")
                .param(dossier.dossier().value())
                .query(String.class)
                .single();
        String code = jdbc.sql("select code from dossier where id = ?")
                .param(dossier.dossier().value())
                .query(String.class)
                .single();
        Browser clerk = signedIn(account("xem-" + System.nanoTime(), COMMUNE, Role.RECEPTION));
        assertThat(clerk.get("/ho-so/" + dossier.dossier()).statusCode()).isEqualTo(200);
        Browser administrator = administrator();

        assertThat(page(administrator, AUDIT + "?loai=OPENED&code=" + code).select("tbody tr"))
                .isNotEmpty();
        assertThat(page(administrator, AUDIT + "?loai=PRINTED&code=" + code).select("tbody tr"))
                .isEmpty();
        HttpResponse<String> asked = administrator.submit(AUDIT + "/nguoi", Map.of("number", number));
        assertThat(asked.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(asked.body()).contains(code);
        assertThat(administrator
                        .submit(AUDIT + "/nguoi", Map.of("number", number))
                        .body())
                .as("that it was asked before")
                .contains("tìm người");
        assertThat(administrator
                        .submit(AUDIT + "/nguoi", Map.of("number", "12"))
                        .body())
                .contains("number-error");
        assertThat(Jsoup.parse(administrator
                                .submit(AUDIT + "/tep", Map.of("code", code, "reason", "Đơn khiếu nại 7"))
                                .body())
                        .text())
                .contains(code)
                .doesNotContain(number);
    }

    @Test
    void an_administrator_of_a_commune_audits_the_commune_and_others_nothing() {
        Browser ofCommune = signedIn(account("kt-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR));
        Browser leader = signedIn(account("kt-ld-" + System.nanoTime(), COMMUNE, Role.LEADER));
        String elsewhere = "kt-khac-" + System.nanoTime();
        account(elsewhere, "H02", Role.RECEPTION);
        new Browser(port).signIn(elsewhere, "wrong-password-1");

        assertThat(page(ofCommune, AUDIT + "/dang-nhap").text())
                .contains("kt-xa-")
                .doesNotContain(elsewhere);
        assertThat(page(administrator(), AUDIT + "/dang-nhap").text()).contains(elsewhere);
        assertThat(ofCommune.get(AUDIT + "/thay-doi").statusCode()).isEqualTo(200);
        Browser inspector = signedIn(account("kt-tra-" + System.nanoTime(), "H02", Role.INSPECTOR));
        assertThat(inspector.get(AUDIT + "/dau-hieu").statusCode()).isEqualTo(200);
        assertThat(inspector
                        .submit(AUDIT + "/nguoi", Map.of("number", "001099000001"))
                        .statusCode())
                .isEqualTo(200);
        for (String list : new String[] {"", "/dang-nhap", "/thay-doi", "/nguoi", "/dau-hieu"}) {
            assertThat(leader.get(AUDIT + list).statusCode()).as(list).isEqualTo(403);
        }
        assertThat(leader.submit("/quay", AUDIT + "/dang-nhap/tep", Map.of("reason", "vì sao"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_worth_a_question_is_listed_with_the_list_behind_it_and_a_usual_day_is_not() {
        Official late = official();
        Official usual = official();
        LocalDate day = LocalDate.now(clock).minusDays(200);
        for (int i = 0; i < 12; i++) {
            UUID dossier = province.receive(Province.MARITAL_STATUS, commune())
                    .dossier()
                    .value();
            look(late, dossier, "PROCESSING", "dossier", day, LocalTime.of(23, i));
            look(
                    usual,
                    dossier,
                    "RETURN",
                    "dossier",
                    day.minusDays(day.getDayOfWeek().getValue() - 1L),
                    LocalTime.of(9, i));
            look(late, null, "SEARCH", "dossier-search:abc", day, LocalTime.of(10, i));
            look(late, null, "EXPORT", "register", day, LocalTime.of(11, i));
        }
        Browser administrator = administrator();
        String address = AUDIT + "/dau-hieu?from=" + day(day.minusDays(7)) + "&to=" + day(day);

        Document page = page(administrator, address);

        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("ngoài giờ") && row.contains(late.code()) && row.contains(" 12 "))
                .anyMatch(row -> row.contains("một tên") && row.contains(late.code()))
                .anyMatch(row -> row.contains("Tìm nhiều lần") && row.contains(late.code()))
                .anyMatch(row -> row.contains("Tải nhiều danh sách") && row.contains(late.code()))
                .noneMatch(row -> row.contains(usual.code()) && row.contains("ngoài giờ"));
        String behind = page.select("tbody tr:contains(Tải nhiều) a").attr("href");
        assertThat(page(administrator, behind).select("tbody tr")).hasSize(12);
        assertThat(page(administrator, AUDIT + "/dau-hieu?from=01/01/2026&to=31/12/2026")
                        .text())
                .contains("không quá 31 ngày");
    }

    @Test
    void everything_is_found_by_name_without_marks_and_settings_by_the_province_alone() {
        Browser administrator = administrator();

        Document all = page(administrator, "/quan-tri/tim?q=xac+nhan+tinh+trang");
        assertThat(all.select("a[href='/quan-tri/thu-tuc/1.004873']")).hasSize(1);
        assertThat(page(administrator, "/quan-tri/tim?q=dat+dai").select("a[href^='/quan-tri/quy-trinh/']"))
                .isNotEmpty();
        assertThat(page(administrator, "/quan-tri/tim?q=" + COMMUNE)
                        .select("a[href='/quan-tri/don-vi/" + COMMUNE + "']"))
                .hasSize(1);
        assertThat(page(administrator, "/quan-tri/tim?q=khoa+quay&lang=vi").select("a[href^='/quan-tri/cai-dat/']"))
                .isNotEmpty();
        assertThat(page(administrator, "/quan-tri/tim?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF")
                        .select("section"))
                .isEmpty();
        Browser ofCommune = signedIn(account("tim-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR));
        assertThat(page(ofCommune, "/quan-tri/tim?q=khoa+quay").select("a[href^='/quan-tri/cai-dat/']"))
                .isEmpty();
    }

    @Test
    void the_audit_is_read_by_office_and_user_name_and_its_reading_and_every_file_stand_in_it() {
        String name = "kt-ten-" + System.nanoTime();
        account(name, COMMUNE, Role.RECEPTION);
        String elsewhere = "kt-noi-khac-" + System.nanoTime();
        account(elsewhere, "H02", Role.RECEPTION);
        for (int i = 0; i < 10; i++) {
            failed(name);
            failed(elsewhere);
        }
        Browser administrator = administrator();

        assertThat(page(administrator, AUDIT + "/dang-nhap?official=" + name)
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains(name));
        assertThat(page(administrator, AUDIT + "/dang-nhap?loai=FAILURES&office=" + COMMUNE)
                        .text())
                .contains(name)
                .doesNotContain(elsewhere);
        assertThat(page(administrator, AUDIT + "/dang-nhap?office=khong-co").text())
                .contains("Không có cơ quan như vậy");
        Document patterns = page(administrator, AUDIT + "/dau-hieu");
        String behind = patterns.select("tbody tr:contains(" + name + ") a").attr("href");
        assertThat(page(administrator, behind).select("tbody tr")).hasSize(10);
        Browser ofCommune = signedIn(account("kt-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR));
        assertThat(page(ofCommune, AUDIT + "/dau-hieu").text()).contains(name).doesNotContain(elsewhere);

        Browser supervisor = signedIn(account("kt-gs-" + System.nanoTime(), "H02", Role.SUPERVISOR));
        assertThat(supervisor.get("/giam-sat/doi-hen/ho-so.csv").statusCode()).isEqualTo(200);
        assertThat(page(ofCommune, AUDIT + "/dang-nhap").select("tbody tr")).isNotEmpty();
        String today = day(LocalDate.now(clock));
        assertThat(page(administrator, AUDIT + "?loai=EXPORTED&from=" + today).text())
                .contains("danh sách hồ sơ đổi ngày hẹn");
        assertThat(page(administrator, AUDIT + "?loai=OPENED&from=" + today + "&office=" + COMMUNE)
                        .select("tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains("nhật ký đăng nhập"))
                .anyMatch(row -> row.contains("dấu hiệu cần hỏi lại"));
        assertThat(page(ofCommune, AUDIT + "?office=H02").select("tbody tr").eachText())
                .as("of the commune alone, though it lies below the province")
                .isNotEmpty()
                .noneMatch(row -> row.contains("danh sách hồ sơ đổi ngày hẹn"));
        assertThat(page(administrator, AUDIT + "/thay-doi?office=" + COMMUNE).select("main"))
                .hasSize(1);
    }

    private void failed(String username) {
        jdbc.sql("""
                        insert into sign_in_log (at, username, event, account_id, network)
                        select ?, username, 'FAILED', id, '10.0.0.0/24' from account where username = ?""")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), username)
                .update();
    }

    private Official official() {
        account("dh-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        organisation.refresh();
        String code = jdbc.sql("select code from official order by id desc limit 1")
                .query(String.class)
                .single();
        return organisation.official(code);
    }

    private void look(Official who, UUID dossier, String purpose, String subject, LocalDate day, LocalTime time) {
        Instant at = day.atTime(time).atZone(ZONE).toInstant();
        jdbc.sql("""
                        insert into view_log (viewed_at, dossier_id, subject, actor_kind, actor_id, office_id, purpose)
                        values (?, ?, ?, 'OFFICIAL', ?, ?, ?)""")
                .params(
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        dossier,
                        subject,
                        who.id().value(),
                        commune().value(),
                        purpose)
                .update();
    }

    private static Document page(Browser browser, String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(new String(answer.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private OfficeId commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow().id();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
