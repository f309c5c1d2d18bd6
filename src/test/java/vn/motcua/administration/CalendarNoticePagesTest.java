package vn.motcua.administration;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.file.CalendarFile;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.notice.NoticeRuns;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Office;

import static org.assertj.core.api.Assertions.assertThat;

/** From the draft of a calendar to its proof and back, as two administrators see it. */
@MotcuaTest
class CalendarNoticePagesTest {

    private static final String ONE = "quantri";
    private static final String OTHER = "quantri2";
    private static final String DRAFTS = "/quan-tri/lich/du-thao";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern ROWS = Pattern.compile("name=\"rows\" value=\"([^\"]*)\"");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Calendars calendars;

    @Autowired
    NoticeRuns runs;

    @Autowired
    ZoneId zone;

    @BeforeEach
    void open() {
        demo.open();
    }

    @Test
    void a_closure_goes_from_draft_to_proof_and_back_by_two_persons() {
        Office office = province.commune(120);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office.id());
        LocalDate due = LocalDate.ofInstant(Province.present(dossier.dueAt()), zone);
        String draft = begin(office.code(), "12/TB-LŨ");
        post(
                draft + "/sua/dong-cua",
                ONE,
                Map.of("first", DATE.format(due), "name", "Ngập lụt", "revision", revision(draft)));

        String preview = page(draft + "/xem-truoc", ONE);
        assertThat(preview).contains(String.valueOf(dossier.code()), "Ngập lụt", "Hồ sơ đổi ngày", office.name());
        assertThat(page(draft + "/xem-truoc?lang=en", ONE))
                .contains("Dossiers that move")
                .doesNotContain("??");
        assertThat(page(draft + "/xem-truoc.csv", ONE))
                .startsWith("\ufeff\"Mã hồ sơ\",")
                .contains(String.valueOf(dossier.code()), "Đổi ngày");

        assertThat(page(post(draft + "/trinh", ONE, Map.of("revision", "99"))))
                .as("another revision than the one looked at")
                .contains("Bản dự thảo đã thay đổi từ khi bạn xem");
        String notice = to(post(draft + "/trinh", ONE, Map.of("revision", revision(draft))));
        assertThat(page(notice, ONE)).contains("Bạn là người trình").doesNotContain("/ap-dung\"");
        assertThat(page(post(notice + "/ap-dung", ONE, Map.of())))
                .as("the same person cannot apply it")
                .contains("Người đề nghị không được tự áp dụng", "Chờ người thứ hai");
        assertThat(page(draft, ONE)).contains("đã trình và chờ người thứ hai").doesNotContain("/sua/ngay");

        assertThat(page(notice + "?lang=en", OTHER)).contains("You are the second person");
        assertThat(to(post(notice + "/ap-dung", OTHER, Map.of()))).isEqualTo(notice);
        MvcTestResult running = get(notice, OTHER);
        assertThat(running).hasHeader("Refresh", "3");
        assertThat(page(running)).contains("Đang áp dụng");
        assertThat(to(post(notice + "/ap-dung", OTHER, Map.of())))
                .as("sent twice")
                .isEqualTo(notice);
        runs.work();

        assertThat(page(notice, OTHER)).contains("Đã áp dụng", "Mọi hồ sơ đã được xem xét");
        String proof = page(notice + "/danh-sach", ONE);
        String file = page(notice + "/danh-sach.csv", ONE);
        assertThat(proof)
                .contains("Danh sách còn nguyên vẹn", String.valueOf(dossier.code()), sha256(file))
                .doesNotContain("KHÔNG còn khớp");
        assertThat(file).contains(String.valueOf(dossier.code()), "MOVED");
        assertThat(page("/quan-tri/lich/thong-bao?lang=en", ONE)).contains("12/TB-LŨ", "Applied");
        for (String reader : List.of("giamsat", "kiemsoat")) {
            assertThat(page("/quan-tri/lich/thong-bao", reader))
                    .contains("12/TB-LŨ")
                    .doesNotContain(DRAFTS);
            assertThat(page(notice, reader))
                    .contains("Nội dung thay đổi", "Ngập lụt")
                    .doesNotContain("/hoan-tac", "<form method=\"post\" action=\"/quan-tri");
            assertThat(page(notice + "/danh-sach", reader)).contains(String.valueOf(dossier.code()));
            assertThat(post(notice + "/hoan-tac", reader, Map.of("reason", "Thử")))
                    .hasStatus(403);
        }

        assertThat(page(post(notice + "/hoan-tac", ONE, Map.of()))).contains("Lý do hoàn tác: Hãy điền mục này.");
        post(notice + "/hoan-tac", ONE, Map.of("reason", "Nước rút sớm"));
        assertThat(page(notice, ONE)).contains("Đang hoàn tác");
        runs.work();
        assertThat(page(notice, ONE)).contains("Đã hoàn tác", "Nước rút sớm");
        assertThat(page(notice + "/danh-sach?huong=UNDONE", ONE))
                .contains("Trả lại ngày cũ", "Danh sách còn nguyên vẹn");
    }

    @Test
    void what_is_refused_stands_at_its_field_and_what_was_typed_is_kept() {
        String draft = begin(province.commune(121).code(), "13/TB");
        String form = draft + "/sua/dong-cua";

        assertThat(page(post(form, ONE, Map.of("first", "30/02/2026", "name", "Lũ <b>", "revision", "0"))))
                .contains("Ngày đầu:", "value=\"30/02/2026\"", "Lũ &lt;b&gt;");
        assertThat(page(post(form, ONE, Map.of("first", "05/10/2026", "from", "25:61", "name", "Lũ", "revision", "0"))))
                .contains("Hãy viết giờ như 14:00", "value=\"25:61\"", "value=\"05/10/2026\"");
        assertThat(page(post(
                        form, ONE, Map.of("first", "05/10/2026", "last", "01/10/2026", "name", "Lũ", "revision", "0"))))
                .contains("Ngày cuối không được trước ngày đầu");
        assertThat(page(post(form, ONE, Map.of("first", "05/10/2026", "revision", "0"))))
                .contains("Tên hoặc lý do:");
        assertThat(page(post(
                        draft + "/sua/hoan-doi",
                        ONE,
                        Map.of("off", "03/10/2026", "worked", "10/10/2026", "name", "x", "revision", "0"))))
                .contains("không phải ngày làm việc");
        assertThat(page(post(draft + "/sua/ngay", ONE, Map.of("name", "x", "revision", "0"))))
                .contains("Ngày:", "Hãy điền mục này.");
        assertThat(page(post(draft + "/sua/nam", ONE, Map.of("year", "2028", "state", "CONFIRMED", "revision", "0"))))
                .contains("Chỉ lịch quốc gia");
        assertThat(get(draft + "/sua/khac", ONE)).hasStatus(404);
    }

    @Test
    void an_edit_of_an_older_revision_is_refused_and_the_same_form_twice_does_nothing_twice() {
        String draft = begin(province.commune(122).code(), "14/TB");
        Map<String, String> form =
                Map.of("first", "05/10/2026", "from", "14h", "name", "Lũ lụt", "revision", revision(draft));
        post(draft + "/sua/dong-cua", ONE, form);

        assertThat(to(post(draft + "/sua/dong-cua", ONE, form))).startsWith(draft);
        assertThat(page(draft + "?year=2026", ONE))
                .containsOnlyOnce("name=\"date\" value=\"05/10/2026\"")
                .contains("từ 14:00");
        assertThat(page(post(
                        draft + "/sua/ngay",
                        ONE,
                        Map.of(
                                "date",
                                "06/10/2026",
                                "kind",
                                "LOCAL_CLOSURE",
                                "name",
                                "Lũ",
                                "revision",
                                form.get("revision")))))
                .contains("đã thay đổi từ khi bạn xem", "value=\"06/10/2026\"");

        post(
                draft + "/bo-ngay",
                ONE,
                Map.of("date", "05/10/2026", "kind", "LOCAL_CLOSURE", "revision", revision(draft)));
        assertThat(page(draft + "?year=2026", ONE)).doesNotContain("05/10/2026").contains("Chưa khác gì");
        assertThat(to(post(draft + "/huy", ONE, Map.of("revision", revision(draft)))))
                .isEqualTo(DRAFTS);
        assertThat(get(draft, ONE)).hasStatus(404);
    }

    @Test
    void a_file_is_looked_at_before_it_is_taken_and_its_errors_are_named_by_line() {
        String draft = begin(province.commune(123).code(), "15/TB");

        assertThat(page(upload(draft, "2026", "ngày;tên\n32/10/2026;Lũ\n06/10/2026;\n")))
                .contains("Dòng 2:", "32/10/2026", "Dòng 3:", "Thiếu tên của ngày")
                .doesNotContain("/nhap/nhan");
        assertThat(page(upload(draft, "2026", "x".repeat(CalendarFile.MOST_BYTES + 1))))
                .contains("Tệp lớn hơn 256 KB");
        assertThat(page(upload(draft, "2026", "date,name\n2026-10-05,a\0b"))).contains("không phải tệp văn bản UTF-8");
        assertThat(page(upload(draft, "20", "date,name\n"))).contains("Hãy ghi năm bằng bốn chữ số");
        assertThat(page(upload(draft, "2026", ""))).contains("Hãy chọn một tệp");

        String understood = page(
                upload(draft, "2026", "ngày;tên;loại;từ giờ\n05/10/2026;=Lũ lụt;đóng cửa;14:00\n06/10/2027;Khác;;\n"));
        assertThat(understood).contains("Hiểu được 1 ngày của năm 2026", "=Lũ lụt", "từ 14:00", "1 dòng không dùng");
        Matcher rows = ROWS.matcher(understood);
        assertThat(rows.find()).isTrue();
        Map<String, String> form =
                Map.of("year", "2026", "rows", HtmlUtils.htmlUnescape(rows.group(1)), "revision", revision(draft));
        assertThat(to(post(draft + "/nhap/nhan", ONE, form))).startsWith(draft);
        assertThat(to(post(draft + "/nhap/nhan", ONE, form))).as("sent twice").startsWith(draft);
        assertThat(page(draft + "?year=2026", ONE)).contains("=Lũ lụt", "05/10/2026", "15/TB");
        assertThat(page(post(
                        draft + "/nhap/nhan", ONE, Map.of("year", "2026", "rows", "date,name\nx,y", "revision", "1"))))
                .contains("Dòng 2:");
    }

    @Test
    void the_calendar_that_is_handed_out_can_be_taken_in_again() {
        String draft = begin(province.commune(128).code(), "18/TB");
        for (String format : List.of(".ics", ".csv")) {
            String file = page("/api/v1/calendars/VN/2026" + format, ONE);

            assertThat(page(upload(draft, "2026", file)))
                    .contains("Quốc khánh", "9441/TB-BNV", "/nhap/nhan")
                    .doesNotContain("id=\"problems\"");
        }
    }

    @Test
    void the_year_page_marks_and_lists_what_differs_between_two_versions() {
        String code = province.commune(124).code();
        String draft = begin(code, "16/TB");
        post(
                draft + "/sua/ngay",
                ONE,
                Map.of("date", "06/10/2026", "kind", "LOCAL_CLOSURE", "name", "Bầu cử", "revision", revision(draft)));
        String notice = to(post(draft + "/trinh", ONE, Map.of("revision", revision(draft))));
        post(notice + "/ap-dung", OTHER, Map.of());
        runs.work();
        CalendarScope scope = CalendarScope.of(province.commune(124).id());
        String first = calendars.versions(scope).get(0).label();
        post(notice + "/hoan-tac", ONE, Map.of("reason", "Nhầm ngày"));
        runs.work();
        String second = calendars.versions(scope).get(0).label();

        String page =
                page("/quan-tri/lich?scope=" + code + "&year=2026&version=" + first + "&compare=" + second, "giamsat");

        assertThat(page).contains("mc-day--local_closure mc-day--changed", "Bầu cử", "Khác nhau giữa");
        assertThat(page("/quan-tri/lich?scope=" + code + "&year=2026", "giamsat"))
                .doesNotContain("Bầu cử");
        assertThat(page("/api/v1/calendars/" + code + "/2026?version=" + first, "giamsat"))
                .contains("\"scope\":\"" + code + "\"", "Bầu cử");
        assertThat(page(DRAFTS + "?scope=" + code, ONE)).contains("Nhầm ngày", first, second, "bản số 2");
        String name = province.commune(124).name();
        assertThat(page).contains("<option", name + " (bản số 1, từ ", name + " (bản số 2, từ ");
        assertThat(page("/quan-tri/lich?lang=en&scope=" + code, "giamsat"))
                .contains("The whole country (version ", " (version 2, since ");
    }

    @Test
    void whether_earlier_dates_are_kept_is_said_for_a_scope() {
        String code = province.commune(125).code();
        String before = page(DRAFTS + "?scope=" + code, ONE);
        boolean keeps = before.contains("được giữ nguyên khi lịch mới");

        post(DRAFTS + "/giu-ngay-hen", ONE, Map.of("scope", code, "keep", String.valueOf(!keeps)));

        assertThat(page(DRAFTS + "?scope=" + code, ONE).contains("được giữ nguyên khi lịch mới"))
                .isNotEqualTo(keeps);
        assertThat(page(DRAFTS + "?scope=" + province.commune(126).code(), ONE)
                        .contains("được giữ nguyên khi lịch mới"))
                .isEqualTo(keeps);
    }

    @Test
    void every_page_is_there_in_both_languages_and_a_draft_without_scope_or_number_is_refused() {
        String draft = begin(province.commune(127).code(), "17/TB");
        for (String path : List.of(
                DRAFTS,
                draft,
                draft + "/sua/ngay",
                draft + "/sua/hoan-doi",
                draft + "/sua/dong-cua",
                draft + "/sua/nam",
                draft + "/nhap",
                draft + "/xem-truoc",
                "/quan-tri/lich/thong-bao")) {
            for (String language : List.of("vi", "en")) {
                assertThat(page(path + "?lang=" + language, ONE))
                        .as(path)
                        .contains("<h1")
                        .doesNotContain("??");
            }
        }
        assertThat(page(post(DRAFTS, ONE, Map.of("scope", "MOON", "number", "1", "title", "Một"))))
                .contains("Không có lịch này", "value=\"Một\"");
        assertThat(page(post(DRAFTS, ONE, Map.of("scope", "VN")))).contains("Số thông báo:", "Nội dung thông báo:");
        assertThat(get(draft, "giamsat")).hasStatus(403);
        assertThat(get("/quan-tri/lich/thong-bao/" + dossierId(), ONE)).hasStatus(404);
    }

    private static String dossierId() {
        return "00000000-0000-7000-8000-000000000000";
    }

    private String begin(String scope, String number) {
        return to(post(DRAFTS, ONE, Map.of("scope", scope, "number", number, "title", "Thông báo " + number)));
    }

    private String revision(String draft) {
        Matcher revision = REVISION.matcher(page(draft + "/sua/ngay", ONE));
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private MvcTestResult upload(String draft, String year, String content) {
        return mvc.post()
                .uri(draft + "/nhap")
                .multipart()
                .file(new MockMultipartFile("file", "lich.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("year", year)
                .with(SignedInAs.signedInAs(accounts, ONE))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String username, Map<String, String> fields) {
        var request = mvc.post().uri(URI.create(path));
        fields.forEach(request::param);
        return request.with(SignedInAs.signedInAs(accounts, username))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
    }

    private String page(String path, String username) {
        return page(get(path, username));
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where it leads, without a query. */
    private static String to(MvcTestResult result) {
        String location = result.getResponse().getRedirectedUrl();
        assertThat(location).as(() -> "refused: " + page(result)).isNotNull();
        return location.replaceFirst("\\?.*", "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
