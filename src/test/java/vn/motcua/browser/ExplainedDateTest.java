package vn.motcua.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Organisation;
import vn.motcua.tracking.Slips;

import static org.assertj.core.api.Assertions.assertThat;

/** "Why this date?" in a browser: opened by F10 at the desk, read on a telephone, and without scripts. */
class ExplainedDateTest extends BrowserTest {

    private static final String STRIP = ".mc-why svg[role=img]";
    private static final String QUESTION = "/thu-tuc/" + Province.MARITAL_STATUS + "?ngay=2026-11-20&gio=09:20";

    @Autowired
    Organisation organisation;

    @Autowired
    Slips slips;

    @Test
    void F10_opens_the_explanation_of_the_live_date_and_closes_it_again() {
        for (String language : List.of("vi", "en")) {
            Person desk = official("xa-motcua");
            desk.open("/quay/tiep-nhan?lang=" + language);
            desk.press("Alt+4").type(Province.MARITAL_STATUS);
            desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
            desk.waitFor(".mc-why");
            assertThat(desk.page().locator(STRIP).first().isVisible()).isFalse();

            desk.press("F10");

            desk.page()
                    .waitForCondition(() -> desk.page().locator(STRIP).first().isVisible());
            assertThat(desk.page().locator(".mc-why__table tbody tr").count()).isGreaterThanOrEqualTo(4);
            assertThat(desk.page().locator("summary:focus").count()).isEqualTo(1);
            assertThatNobodyIsKeptOut(desk.page());

            desk.press("F10");

            desk.page()
                    .waitForCondition(() -> !desk.page().locator(STRIP).first().isVisible());
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void F10_explains_the_date_of_a_dossier() {
        Outcome dossier = received();
        Person desk = official("xa-motcua");

        desk.open("/ho-so/" + dossier.dossier()).press("F10");

        assertThat(desk.page().locator(STRIP).first().isVisible()).isTrue();
        assertThatNobodyIsKeptOut(desk.page());
        assertThat(desk.reads()).contains("Cộng lại: 3 ngày làm việc. Thời hạn: 3 ngày làm việc.");
    }

    @Test
    void on_a_telephone_each_week_of_the_strip_fits_and_its_letters_can_be_read() {
        Person citizen = citizen(new Browser.NewContextOptions().setViewportSize(360, 800));
        for (String path :
                List.of(QUESTION, "/h/" + slips.secrets(received().dossier(), 1).token())) {
            citizen.open(path);
            citizen.page().locator(".mc-why summary").first().click();

            Page page = citizen.page();
            assertThat(page.locator(STRIP).count()).isPositive();
            page.locator(STRIP).all().forEach(week -> {
                assertThat(week.boundingBox().x + week.boundingBox().width).isLessThanOrEqualTo(360);
                assertThat(week.boundingBox().width).isGreaterThan(250);
            });
            assertThat(page.evaluate("document.fonts.ready.then(() => document.documentElement.scrollWidth)"))
                    .isEqualTo(360);
            assertThatNobodyIsKeptOut(page);
        }
    }

    @Test
    void without_scripts_a_citizen_asks_about_another_day_and_reads_why() {
        Person citizen = citizen(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = citizen.page();
        citizen.open("/thu-tuc/" + Province.MARITAL_STATUS + "?lang=en");
        page.locator("#ngay").fill("2026-11-20");
        page.locator("#gio").fill("09:20");
        page.locator("#gio").press("Enter");

        page.locator(".mc-why summary").first().click();

        assertThat(page.url()).contains("ngay=2026-11-20");
        assertThat(citizen.reads())
                .contains(
                        "Thursday 26/11/2026 09:20",
                        "Public holiday, not counted",
                        "Day 3",
                        "Adds up to 3 working days");
        assertThat(page.locator(".mc-sign--due").first().isVisible()).isTrue();
    }

    /** The explanation has to be open: what is folded is not looked at. */
    private static void assertThatNobodyIsKeptOut(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .extracting(violation ->
                        violation.getId() + " " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private Outcome received() {
        return province.receive(
                Province.MARITAL_STATUS,
                organisation.officeByCode("H02.29.16").orElseThrow().id());
    }
}
