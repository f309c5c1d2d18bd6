package vn.motcua.counter;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.worklist.TableOnPaper;
import vn.motcua.counter.worklist.WorkAsked;
import vn.motcua.counter.worklist.WorklistTable;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.TableFileTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk's list taken along: as a file or on paper it is the list of the page, no more and no less. */
class WorklistFileTest extends CounterTest {

    private static final String FORM = "/quay/danh-sach/tep";
    private static final String REASON = "Họp giao ban đầu tuần";

    @Autowired
    WorklistTable table;

    @Autowired
    Formats formats;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?group=OVERDUE",
                "?holding=UNCLAIMED",
                "?holding=MINE&group=TODAY",
                "?queue=APOLOGY",
                "?field=Hộ+tịch"
            })
    void the_file_has_the_rows_of_the_page_in_its_order(String query) throws IOException {
        received();
        Browser desk = signedIn(DESK);

        List<String> onPage = codes(desk, "/quay" + query);
        List<CSVRecord> file = csv(file(desk, query, "CSV"), ';');
        Document paper = Jsoup.parse(desk.get("/quay/danh-sach" + query).body());

        assertThat(file.stream().skip(1).map(row -> row.get(0)).toList()).isEqualTo(onPage);
        assertThat(paper.select("main tbody tr td:first-child").eachText()).isEqualTo(onPage);
        assertThat(workbook(bytes(desk, query))).hasSize(onPage.size() + 1);
    }

    @Test
    void the_links_of_the_page_keep_its_filters() {
        received();
        String page = signedIn(DESK)
                .get("/quay?holding=UNCLAIMED&field=H%E1%BB%99+t%E1%BB%8Bch")
                .body();

        assertThat(Jsoup.parse(page).select("a[href^=/quay/danh-sach]").eachAttr("href"))
                .containsExactly(
                        "/quay/danh-sach?holding=UNCLAIMED&field=H%E1%BB%99%20t%E1%BB%8Bch",
                        "/quay/danh-sach/tep?holding=UNCLAIMED&field=H%E1%BB%99%20t%E1%BB%8Bch");
    }

    @Test
    void people_are_masked_and_what_is_elsewhere_is_not_in_it() throws IOException {
        Outcome here = received();
        Outcome elsewhere = province.receive(
                Province.MARITAL_STATUS,
                organisation.officeByCode("H02.29.15").orElseThrow().id());
        Browser desk = signedIn(DESK);

        String file = file(desk, "", "CSV");
        String paper = desk.get("/quay/danh-sach").body();

        assertThat(file).startsWith("\ufeff").contains(here.code(), "Nguyễn").doesNotContain(elsewhere.code());
        for (String each : List.of(file, paper, String.join(" ", workbook(bytes(desk, ""))))) {
            assertThat(each)
                    .contains(here.code())
                    .doesNotContain("Nguyễn Thị Thử Nghiệm", "024190001234", elsewhere.code(), "??");
        }
    }

    @Test
    void headings_and_words_are_the_readers() throws IOException {
        received();
        Browser desk = signedIn(DESK);

        HttpResponse<String> vietnamese = taken(desk, "?lang=vi", "CSV", REASON);
        HttpResponse<String> english = taken(desk, "?lang=en", "COMMA", REASON);
        String paper = desk.get("/quay/danh-sach?group=TODAY&lang=en").body();

        assertThat(csv(vietnamese.body(), ';').get(0).toList())
                .startsWith("Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Bước", "Còn", "Hẹn trả");
        assertThat(csv(english.body(), ',').get(0).toList())
                .startsWith("Dossier", "Owner", "Procedure", "Step", "Left", "Due");
        assertThat(english.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"cong-viec-H02\\.29\\.16-\\d{8}-\\d{4}\\.csv\"");
        assertThat(paper).contains("lang=\"en\"", "Today").doesNotContain("??");
    }

    @Test
    void where_there_is_more_than_the_limit_the_list_says_so() throws IOException {
        received();
        received();
        WorkAsked everything = new WorkAsked(null, null, null, null, null, null, null);
        TableOnPaper paper = new TableOnPaper(formats);

        table.write(
                everything,
                ViewPurpose.PRINTING,
                null,
                1,
                province.someone(Role.RECEPTION, commune.id()),
                Locale.forLanguageTag("vi"),
                paper);

        assertThat(paper.getRows()).hasSize(1);
        assertThat(paper.getNote()).startsWith("Còn nữa: ở đây chỉ có 1 dòng đầu");
    }

    @Test
    void each_is_written_down_before_it_is_given() {
        received();
        Browser desk = signedIn(DESK);
        List<String> before = viewed();

        desk.get("/quay/danh-sach");
        file(desk, "", "CSV");
        bytes(desk, "?queue=SUPPLEMENT");

        assertThat(viewed().subList(before.size(), before.size() + 3))
                .containsExactly("worklist PRINTING", "worklist EXPORT", "worklist EXPORT");
    }

    @Test
    void the_register_is_given_as_a_file_with_full_names_and_is_written_down() throws IOException {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        String today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.ofInstant(province.now(), zone));
        List<String> before = viewed();

        HttpResponse<String> file = desk.submit(
                "/quay/so-theo-doi",
                "/quay/so-theo-doi/tep",
                Map.of("from", today, "to", today, "as", "CSV", "reason", "báo cáo tháng"));
        HttpResponse<String> backwards = desk.submit(
                "/quay/so-theo-doi",
                "/quay/so-theo-doi/tep",
                Map.of("from", today, "to", "01/01/2020", "as", "XLSX", "reason", "báo cáo tháng"));
        HttpResponse<String> elsewhere = desk.submit(
                "/quay/so-theo-doi",
                "/quay/so-theo-doi/tep",
                Map.of("from", today, "to", today, "office", "H02.29.15", "as", "CSV", "reason", "báo cáo tháng"));

        CSVRecord row = csv(file.body(), ';').stream()
                .filter(each -> each.get(1).equals(dossier.code()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(3)).isEqualTo("Nguyễn Thị Thử Nghiệm");
        assertThat(row.get(7)).startsWith(today);
        assertThat(viewed().subList(before.size(), before.size() + 1)).containsExactly("register EXPORT");
        assertThat(backwards.body()).contains("govuk-error-summary");
        assertThat(elsewhere.body()).contains("govuk-error-summary").doesNotContain("\ufeff\"");
    }

    @Test
    void m8_a_worklist_is_a_file_for_a_reason_only_which_the_head_reads() {
        received();
        Browser desk = signedIn(DESK);
        String reason = "Họp giao ban " + System.nanoTime();

        for (String wanting : new String[] {"", "    ", "x", "x".repeat(201)}) {
            HttpResponse<String> answer = taken(desk, "", "CSV", wanting);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(wanting)
                    .isEmpty();
            assertThat(answer.body()).contains("govuk-error-summary", "#reason");
        }
        taken(desk, "", "CSV", reason);

        assertThat(signedIn(LEADER).get("/giam-sat/tep-so").body()).contains(reason);
        assertThat(desk.get("/quay/danh-sach.csv").statusCode()).isEqualTo(404);
        Browser inspector = signedIn("kiemsoat");
        assertThat(inspector.get("/quay/danh-sach").statusCode()).isEqualTo(403);
        assertThat(inspector.get("/quay/danh-sach/tep").statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(inspector.get("/quay").body()).select("a[href^=/quay/danh-sach]"))
                .isEmpty();
    }

    @Test
    void m8_a_long_register_or_that_of_another_office_is_printed_for_a_reason_and_without_others_telephones() {
        Outcome dossier = received();
        jdbc.sql("update dossier set owner_phone = '0912345678' where id = ?")
                .param(dossier.dossier().value())
                .update();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        LocalDate today = LocalDate.ofInstant(province.now(), zone);
        Map<String, String> quarter = Map.of("from", day.format(today.minusDays(60)), "to", day.format(today));
        Map<String, String> month = Map.of("from", day.format(today), "to", day.format(today));

        assertThat(signedIn(DESK).submit("/quay/so-theo-doi", quarter).body())
                .contains("govuk-error-summary", "#reason");
        assertThat(printed(signedIn(LEADER), month)).contains(dossier.code()).doesNotContain("0912 345 678");
        assertThat(printed(signedIn(DESK), month)).contains("0912 345 678");
    }

    private static String printed(Browser browser, Map<String, String> form) {
        String page =
                browser.get(path(browser.submit("/quay/so-theo-doi", form))).body();
        return browser.get(page.replaceFirst("(?s).*(/quay/ban-in/[0-9a-f-]{36}).*", "$1"))
                .body();
    }

    private static HttpResponse<String> taken(Browser browser, String query, String as, String reason) {
        return browser.submit(FORM + query, Map.of("as", as, "reason", reason));
    }

    private static String file(Browser browser, String query, String as) {
        return taken(browser, query, as, REASON).body();
    }

    private static byte[] bytes(Browser browser, String query) {
        return browser.bytes(FORM + query, Map.of("as", "XLSX", "reason", REASON));
    }

    private List<String> viewed() {
        return jdbc.sql("select subject || ' ' || purpose from view_log where dossier_id is null order by id")
                .query(String.class)
                .list();
    }

    /** The codes of all pages of a list. */
    private static List<String> codes(Browser browser, String path) {
        List<String> codes = new ArrayList<>();
        String next = path;
        while (next != null) {
            Document page = Jsoup.parse(browser.get(next).body());
            codes.addAll(page.select("main table[data-rows] tbody a.mc-code").eachText());
            Element link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return codes;
    }

    private static List<CSVRecord> csv(String body, char separator) throws IOException {
        return CSVParser.parse(
                        body.substring(1),
                        CSVFormat.RFC4180.builder().setDelimiter(separator).get())
                .getRecords();
    }

    /** The text of each row of a workbook's sheet. */
    private static List<String> workbook(byte[] book) throws IOException {
        return Jsoup.parse(TableFileTest.parts(book).get("xl/worksheets/sheet1.xml"), Parser.xmlParser())
                .select("row")
                .eachText();
    }
}
