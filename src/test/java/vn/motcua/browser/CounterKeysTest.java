package vn.motcua.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** The jobs of the counter by keyboard alone, every key counted: a hand that leaves the keys costs more than the software. */
class CounterKeysTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String KNOWN = "024190001234";
    private static final int MOST_FOR_A_KNOWN_APPLICANT = 25;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    /** A draft that one test leaves would stand in the next one's reception. */
    @BeforeEach
    void no_draft() {
        jdbc.sql("delete from reception_draft").update();
    }

    @Test
    void a_known_applicant_is_received_in_at_most_25_keys() {
        earlier();
        Person desk = official(DESK);

        desk.forgetKeys().go("F4").type(Province.MARITAL_STATUS);
        desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        desk.waitFor("#allPapers").type(KNOWN).press("Enter");
        desk.waitFor("#allPapers:focus");
        assertThat(desk.page().inputValue("#name")).isEqualTo("Nguyễn Thị Thử Nghiệm");
        desk.press("Space").go("F9");

        assertThat(desk.page().url()).contains("/giay-hen");
        assertThat(desk.reads()).contains("Nguyễn Thị Thử Nghiệm");
        assertThat(desk.keys()).as("keys").isLessThanOrEqualTo(MOST_FOR_A_KNOWN_APPLICANT);
        assertThat(desk.complaints()).isEmpty();
        picture(desk, "slip");
    }

    @Test
    void a_favourite_needs_no_letters_and_a_scanned_card_no_digits() {
        earlier();
        jdbc.sql("delete from pinned_procedure").update();
        Person desk = official(DESK);
        desk.forgetKeys().go("F4").press("ArrowDown");
        desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        desk.waitFor("#allPapers");
        int typed = desk.keys();

        desk.type(KNOWN + "||Nguyễn Thị Thử Nghiệm|02031990|Nữ|Thôn Một|01012022")
                .press("Enter");
        desk.waitFor("#allPapers:focus");

        assertThat(typed).isEqualTo(3);
        assertThat(desk.page().inputValue("#identifier")).isEqualTo(KNOWN);
        assertThat(desk.page().inputValue("#birthDate")).isEqualTo("02/03/1990");
        picture(desk, "reception");
        desk.press("Space").go("F9");
        assertThat(desk.page().url()).contains("/giay-hen");
        desk.go("F4");
        assertThat(desk.page().url()).endsWith("/quay/tiep-nhan");
    }

    @Test
    void missing_papers_become_one_notice_by_four_keys() {
        Person desk = official(DESK);
        desk.go("F4").type(Province.MARITAL_STATUS);
        desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        desk.waitFor("#allPapers").type("024190007777").press("Enter");
        desk.waitFor("#name:focus").type("Hoàng Thị Thiếu Giấy").forgetKeys();

        desk.press("Alt+s").go("Alt+b");

        picture(desk, "notice");
        assertThat(desk.keys()).isEqualTo(2);
        assertThat(desk.reads()).contains("Mẫu số 02", "Hoàng Thị Thiếu Giấy", "Hồ sơ chưa đủ thành phần");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void a_draft_comes_back_and_two_escapes_throw_it_away() {
        Person desk = official(DESK);
        desk.go("F4").type(Province.MARITAL_STATUS);
        desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        desk.waitFor("#allPapers").tabTo("#name");
        desk.page().waitForResponse(CounterKeysTest::keepsTheName, () -> desk.type("Người Nháp"));
        desk.waitFor("[data-draft-status]:has-text('Nháp tự lưu')");

        desk.open("/quay");
        desk.go("F4");
        assertThat(desk.page().inputValue("#name")).isEqualTo("Người Nháp");
        desk.press("Escape").go("Escape");

        assertThat(desk.page().inputValue("#name")).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void a_pile_is_given_by_scanning_and_one_key() {
        String one = earlier().code();
        String other = earlier().code();
        Person desk = official(DESK);
        desk.go("F6").go("Alt+5").type(one).go("Enter").type(other).go("Enter").forgetKeys();
        picture(desk, "scan-list");

        desk.go("F9");

        assertThat(desk.keys()).isEqualTo(1);
        assertThat(desk.reads()).contains("2 trên 2 hồ sơ", one, other);
        assertThat(desk.complaints()).isEmpty();
        picture(desk, "batch");
    }

    @Test
    void a_batch_is_chosen_from_the_worklist_by_keys() {
        String code = earlier().code();
        Person desk = official(DESK);
        desk.open("/quay");
        desk.page().locator("a:has-text(\"" + code + "\")").focus();
        desk.forgetKeys().press("Space"); // with it the bar of chosen rows comes into sight
        desk.press("Alt+7").press("ArrowDown").press("ArrowDown").press("ArrowDown");
        picture(desk, "worklist");

        desk.go("F9");

        assertThat(desk.keys())
                .as("one to choose, four for the action, one to do it")
                .isEqualTo(6);
        assertThat(desk.reads()).contains(code, "1 trên 1 hồ sơ");
        assertThat(desk.complaints()).isEmpty();
    }

    /** The choice of the procedure is kept too, a moment before. */
    private static boolean keepsTheName(Response answer) {
        String sent = answer.request().postData();
        return answer.url().endsWith("/nhap")
                && sent != null
                && sent.contains(URLEncoder.encode("Người Nháp", StandardCharsets.UTF_8));
    }

    private Outcome earlier() {
        Office commune = organisation.officeByCode("H02.29.16").orElseThrow();
        return province.receive(Province.MARITAL_STATUS, commune.id());
    }

    private static void picture(Person person, String name) {
        String folder = System.getProperty("motcua.pictures");
        if (folder != null) {
            person.page()
                    .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
