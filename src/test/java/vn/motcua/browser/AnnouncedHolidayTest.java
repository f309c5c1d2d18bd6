package vn.motcua.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.notice.NoticeRuns;
import vn.motcua.organisation.Office;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An office is closed for a flood after a date was promised there: one administrator drafts it in Vietnamese and proposes
 * it, another applies it in English; the date moves with proof, and is given back.
 */
class AnnouncedHolidayTest extends BrowserTest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int DESK = 1366;
    private static final int PHONE = 360;

    @Autowired
    NoticeRuns runs;

    @Autowired
    ZoneId zone;

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_closure_is_announced_by_two_administrators_proved_and_undone() throws IOException {
        Office office = province.commune(203);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office.id());
        String code = Province.present(dossier.code());
        LocalDate due = LocalDate.ofInstant(Province.present(dossier.dueAt()), zone);
        Person one = official("quantri");
        Person other = official("quantri2");

        one.open("/quan-tri/lich/du-thao?lang=vi");
        one.page().locator("main #scope").fill(office.code());
        fill(one, "number", "77/TB-LŨ");
        fill(one, "title", "Đóng cửa vì lũ");
        submit(one, "button[data-key=F9]");
        one.page().locator("a[href*='/sua/dong-cua']").click();
        fill(one, "first", DATE.format(due));
        fill(one, "from", "1400");
        fill(one, "name", "Ngập lụt");
        submit(one, "button[data-key=F9]");
        assertThat(one.reads()).contains("Hãy viết giờ như 14:00");
        assertThat(one.page().locator("#name").inputValue()).isEqualTo("Ngập lụt");
        look(one, "the form with its error");
        fill(one, "from", "");
        submit(one, "button[data-key=F9]");
        assertThat(one.reads()).contains("Thêm:", "Ngập lụt");
        look(one, "the draft");

        one.page().locator("a[href$='/xem-truoc']").first().click();
        assertThat(one.reads()).contains("Xem trước tác động", code, office.name());
        look(one, "the preview");
        submit(one, "button[data-key=F9]");
        assertThat(one.reads()).contains("Chờ người thứ hai", "Bạn là người trình");
        String notice = one.page().url().replaceFirst("^https?://[^/]+", "");

        other.open(notice + "?lang=en");
        assertThat(other.reads()).contains("Waits for a second person", "You are the second person");
        look(other, "the proposal");
        submit(other, "button[data-key=F9]");
        assertThat(other.reads()).contains("Being applied");
        runs.work();
        other.waitFor(".govuk-tag--green"); // the page asks again by itself, without a script
        assertThat(other.reads()).contains("Applied", "Every dossier has been looked at");
        look(other, "the notice");

        other.page().locator("a[href$='/danh-sach']").click();
        assertThat(other.reads()).contains("The list is whole", code, "(later)");
        look(other, "the proof");
        Download list = other.page()
                .waitForDownload(
                        () -> other.page().locator("a[href*='danh-sach.csv']").click());
        assertThat(other.page().locator(".mc-hash").first().innerText()).isEqualTo(sha256(list.path()));

        one.open(notice + "?lang=vi");
        fill(one, "reason", "Nước rút sớm");
        submit(one, ".govuk-button--warning");
        runs.work();
        one.waitFor(".govuk-tag--grey");
        assertThat(one.reads()).contains("Đã hoàn tác", "Nước rút sớm");
        one.page().locator("a[href*='huong=UNDONE']").click();
        assertThat(one.reads()).contains("Trả lại ngày cũ", code, "Danh sách còn nguyên vẹn");

        for (Person reader : List.of(one, other)) {
            theTwoVersionsDiffer(reader, office, due);
        }
        assertThat(faults).isEmpty();
        assertThat(one.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
    }

    /** The year page marks what the closure changed, in the language of each. */
    private void theTwoVersionsDiffer(Person reader, Office office, LocalDate due) {
        reader.open("/quan-tri/lich?scope=" + office.code() + "&year=" + due.getYear());
        Page page = reader.page();
        List<String> versions = page.locator("#compare option:not([value=''])").allInnerTexts();
        assertThat(versions).hasSizeGreaterThanOrEqualTo(2);
        page.locator("#version").selectOption(versions.get(1));
        page.locator("#compare").selectOption(versions.get(0));
        submit(reader, "form:has(#compare) button");

        assertThat(page.locator(".mc-month .mc-day--changed").count()).isEqualTo(1);
        assertThat(page.locator(".mc-month .mc-day--changed").innerText()).contains(due.getDayOfMonth() + "≠");
        assertThat(reader.reads()).contains("Ngập lụt");
        look(reader, "the difference");
    }

    private void look(Person person, String where) {
        Page page = person.page();
        AccessibilityTest.check(page, where + ": ", faults);
        page.setViewportSize(PHONE, 800);
        AccessibilityTest.check(page, where + " on a telephone: ", faults);
        AccessibilityTest.scrolling(page, where + ": ", faults);
        page.setViewportSize(DESK, 900);
    }

    private static void fill(Person person, String field, String text) {
        person.page().locator("main #" + field).fill(text);
    }

    private static void submit(Person person, String button) {
        person.page().locator("main " + button).first().click();
        person.page().waitForLoadState();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
