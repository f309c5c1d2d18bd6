package vn.motcua.administration;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
class AdministrationPagesTest {

    private static final String ADMINISTRATOR = "quantri";
    private static final String INSPECTOR = "kiemsoat";
    private static final String CHAIN = "/quan-tri/nhat-ky/kiem-tra";
    private static final String DEADLINES = "/quan-tri/nhat-ky/doi-chieu";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern OFFICE = Pattern.compile("href=\"/quan-tri/don-vi/(H[^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    DossierReader reader;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void open() {
        demo.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/quan-tri",
                "/quan-tri/don-vi",
                "/quan-tri/don-vi/H02",
                "/quan-tri/don-vi/H02.29.16",
                "/quan-tri/can-bo",
                "/quan-tri/can-bo/H02.29.16-01",
                "/quan-tri/thu-tuc",
                "/quan-tri/thu-tuc?level=COMMUNE",
                "/quan-tri/thu-tuc/1.001193",
                "/quan-tri/thu-tuc/1.004873",
                "/quan-tri/thu-tuc/1.004873?version=1",
                "/quan-tri/quy-trinh",
                "/quan-tri/quy-trinh/DEPARTMENT",
                "/quan-tri/quy-trinh/ONE_OFFICE/thu?procedure=1.004873&officeText=H02.29.16&day=24/11/2026&time=9h",
                "/quan-tri/lich",
                "/quan-tri/lich?year=2020",
                "/quan-tri/lich?year=2027",
                "/quan-tri/lich?year=2030",
                "/quan-tri/lich?scope=VN&version=VN-1&compare=VN-1",
                "/quan-tri/lich?scope=H02.29.16&q=quy+son",
                "/lich-lam-viec",
                "/lich-lam-viec?noi=H02.29.16&nam=2027&q=quy+son",
                "/quan-tri/nhat-ky",
                CHAIN
            })
    void every_page_is_there_in_both_languages(String path) {
        for (String language : new String[] {"vi", "en"}) {
            String page = page(path + (path.contains("?") ? "&" : "?") + "lang=" + language, ADMINISTRATOR);
            assertThat(page).contains("lang=\"" + language + "\"", "<h1").doesNotContain("??");
        }
    }

    @Test
    void offices_are_found_without_marks_and_listed_page_by_page_once_each() {
        assertThat(page("/quan-tri/don-vi?q=trung+tam+phuc+vu", ADMINISTRATOR)).contains("H02.20");

        Set<String> listed = new HashSet<>();
        String next = "/quan-tri/don-vi";
        int rows = 0;
        while (next != null) {
            String page = page(next, ADMINISTRATOR);
            Matcher office = OFFICE.matcher(page);
            while (office.find()) {
                listed.add(office.group(1));
                rows++;
            }
            Matcher link = NEXT.matcher(page);
            next = link.find() ? HtmlUtils.htmlUnescape(link.group(1)) : null;
        }
        assertThat(rows).isGreaterThan(200).isEqualTo(listed.size());
    }

    @Test
    void an_official_is_found_without_marks_and_shown_with_every_post() {
        assertThat(page("/quan-tri/can-bo?q=van+phong+thong+ke", ADMINISTRATOR))
                .contains("Công chức Văn phòng – Thống kê", "/quan-tri/can-bo/");
        assertThat(page("/quan-tri/can-bo/H02.29.16-01", ADMINISTRATOR))
                .contains("/quan-tri/don-vi/H02.29.16", "Tiếp nhận", "Trả kết quả");
    }

    @Test
    void a_procedure_is_found_despite_a_typo_and_shows_papers_fees_and_route() {
        assertThat(page("/quan-tri/thu-tuc?q=khai+sin", ADMINISTRATOR)).contains("/quan-tri/thu-tuc/1.001193");
        assertThat(page("/quan-tri/thu-tuc/1.004873", ADMINISTRATOR))
                .contains("3 ngày làm việc", "Thành phần hồ sơ", "Phí, lệ phí", "Nơi tiếp nhận", "Trả kết quả");
    }

    @Test
    void the_calendar_shows_holidays_their_notices_and_what_is_provisional() {
        assertThat(page("/quan-tri/lich?year=2026", ADMINISTRATOR))
                .contains("Chính thức", "mc-day--holiday", "02/09/2026", "Tháng 12", "9441/TB-BNV", "2026.ics")
                .doesNotContain("Tạm tính");
        assertThat(page("/quan-tri/lich?year=2027", ADMINISTRATOR)).contains("Tạm tính", "mới được tính theo luật");
        assertThat(page("/quan-tri/lich?year=2031", ADMINISTRATOR))
                .contains("Chưa có lịch năm 2031")
                .doesNotContain("mc-month", "2031.ics");
        assertThat(page("/quan-tri/lich?year=9", ADMINISTRATOR)).contains("Lịch làm việc 1900");
        assertThat(get("/quan-tri/lich?scope=MOON", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/lich?version=MOON", ADMINISTRATOR)).hasStatus(404);
    }

    @Test
    void who_supervises_or_inspects_reads_the_calendar_too() {
        for (String username : new String[] {"giamsat", INSPECTOR, "xa-lanhdao"}) {
            assertThat(page("/quan-tri/lich", username))
                    .contains("Lịch làm việc")
                    .doesNotContain("/quan-tri/lich/du-thao");
        }
        assertThat(get("/quan-tri/lich", "xa-motcua")).hasStatus(403);
    }

    @Test
    void the_view_log_says_who_looked_at_a_dossier() {
        Office commune = province.commune(7);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        Outcome other = province.receive(Province.MARITAL_STATUS, commune.id());
        Actor specialist = province.someone(Role.SPECIALIST, commune.id());
        reader.view(dossier.dossier(), specialist, ViewPurpose.PROCESSING);
        reader.view(other.dossier(), specialist, ViewPurpose.PROCESSING);

        String all = page("/quan-tri/nhat-ky", INSPECTOR);
        String one = page("/quan-tri/nhat-ky?code=" + dossier.code(), INSPECTOR);

        assertThat(all).contains(dossier.code(), other.code(), specialist.name());
        assertThat(one)
                .contains(dossier.code(), specialist.name(), "Giải quyết")
                .doesNotContain(other.code());
        assertThat(page("/quan-tri/nhat-ky?to=01/01/2020", INSPECTOR)).contains("Không có gì ở đây.");
        assertThat(page("/quan-tri/nhat-ky?code=khong-co&official=khong-co", INSPECTOR))
                .contains("Không có hồ sơ mang mã này.", "Không có cán bộ như vậy.");
    }

    @Test
    void the_verification_says_whole_and_after_tampering_where_the_first_break_is() throws SQLException {
        Outcome dossier =
                province.receive(Province.MARITAL_STATUS, province.commune(8).id());
        assertThat(verify(ADMINISTRATOR)).hasRedirectedUrl(CHAIN);
        assertThat(page(CHAIN, ADMINISTRATOR)).contains("Lịch sử còn nguyên vẹn.", "Kiểm tra gần nhất");

        try {
            tamper("update dossier_state set due_on = due_on + 1 where dossier_id = '" + dossier.dossier() + "'");
            verify(INSPECTOR);

            assertThat(page(CHAIN, INSPECTOR))
                    .contains("KHÔNG còn nguyên vẹn", dossier.code(), "Dữ liệu hiện tại khác", "dossier.");
            assertThat(page("/quan-tri?lang=en", INSPECTOR)).contains("The history is BROKEN.");
        } finally {
            tamper("update dossier_state set due_on = due_on - 1 where dossier_id = '" + dossier.dossier() + "'");
        }
    }

    @Test
    void a_wrong_date_rings_on_every_page_of_who_administers_until_it_is_right() throws SQLException {
        Outcome dossier =
                province.receive(Province.MARITAL_STATUS, province.commune(9).id());
        try {
            tamper("update dossier_state set due_at = due_at + interval '1 day' where dossier_id = '"
                    + dossier.dossier() + "'");
            String found =
                    String.valueOf(post(DEADLINES, INSPECTOR).getResponse().getRedirectedUrl());

            assertThat(page(found, INSPECTOR))
                    .contains(dossier.code(), "Ngày hẹn hiện tại")
                    .doesNotContain("??");
            assertThat(page(found + "?lang=en", INSPECTOR))
                    .contains("Counted again", "Current date")
                    .doesNotContain("??");
            assertThat(page("/quan-tri/don-vi", ADMINISTRATOR)).contains("mc-alarm__link");
            assertThat(get("/quay", "xa-motcua").getResponse().getContentAsString())
                    .doesNotContain("mc-alarm__link");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            tamper("update dossier_state set due_at = due_at - interval '1 day' where dossier_id = '"
                    + dossier.dossier() + "'");
        }
        post(DEADLINES, ADMINISTRATOR);
        assertThat(page(DEADLINES, ADMINISTRATOR)).contains("tất cả khớp").doesNotContain("mc-alarm__link", "??");
        assertThat(get(DEADLINES + "/999999", ADMINISTRATOR)).hasStatus(404);
        assertThat(post(DEADLINES, "xa-lanhdao")).hasStatus(403);
    }

    @Test
    void an_inspector_sees_the_audit_and_no_more_and_others_nothing() {
        assertThat(page("/quan-tri", INSPECTOR)).contains(CHAIN).doesNotContain("/quan-tri/can-bo");
        assertThat(get("/quan-tri/can-bo", INSPECTOR)).hasStatus(403);
        for (String path : new String[] {"/quan-tri", "/quan-tri/don-vi", "/quan-tri/nhat-ky", CHAIN}) {
            assertThat(get(path, "xa-lanhdao")).hasStatus(403);
        }
        assertThat(verify("xa-lanhdao")).hasStatus(403);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(get("/quan-tri/don-vi/X", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/can-bo/X", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/thu-tuc/X", ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/quan-tri/thu-tuc/1.004873?version=99", ADMINISTRATOR)).hasStatus(404);
    }

    private void tamper(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private MvcTestResult verify(String username) {
        return post(CHAIN, username);
    }

    private MvcTestResult post(String path, String username) {
        return mvc.post()
                .uri(path)
                .with(SignedInAs.signedInAs(accounts, username))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String page(String path, String username) {
        MvcTestResult result = get(path, username);
        assertThat(result).as(path).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
    }
}
