package vn.motcua.browser;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import vn.motcua.demo.DemoAccounts;

import static org.assertj.core.api.Assertions.assertThat;

/** One band of 48 px above every page of officials, and figures that stand under each other (issue 11, section 2). */
class StaffFrameTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String SHIFT = ".mc-top__menu a[href='/quay/chot-ca']";
    private static final String WIDTH = """
            figures => document.fonts.ready.then(() => {
              const probe = document.createElement('span');
              probe.textContent = figures;
              probe.style.cssText = 'position:absolute;font-weight:%s';
              document.body.append(probe);
              return document.fonts.load('%s 16px "Be Vietnam Pro"', figures).then(() => {
                const width = probe.getBoundingClientRect().width; probe.remove(); return width; });
            })""";

    @Test
    void the_frame_is_one_band_of_48_px() {
        Page page = official(DESK).page();

        for (String path : new String[] {"/quay", "/quay/ban-giao", "/quay/tiep-nhan"}) {
            page.navigate("http://localhost:" + port + path);
            assertThat(page.locator("header").boundingBox().height).as(path).isEqualTo(48);
        }
    }

    @Test
    void the_menu_of_the_name_works_without_a_script() {
        Page page = citizen(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(1366, 768))
                .open("/dang-nhap")
                .page();
        page.locator("#username").fill(DESK);
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.locator("#password").press("Enter");
        page.navigate("http://localhost:" + port + "/quay");
        assertThat(page.locator(SHIFT).isVisible()).isFalse();

        page.locator(".mc-top__menu summary").click();

        assertThat(page.locator(SHIFT).isVisible()).isTrue();
        page.locator(".mc-top__menu form[action='/dang-xuat'] button").click();
        page.navigate("http://localhost:" + port + "/quay");
        assertThat(page.url()).contains("/dang-nhap");
    }

    @Test
    void a_key_of_the_folded_menu_unfolds_it_and_acts() {
        Person desk = official(DESK).open("/quay");

        desk.go("Alt+0");

        assertThat(desk.page().url()).endsWith("/quay/chot-ca");
        desk.page().waitForResponse("**/khoa-man-hinh", () -> desk.press("Alt+L"));
        assertThat(desk.page().locator("#lock").isVisible()).isTrue();
    }

    @Test
    void the_menu_folds_when_one_goes_elsewhere_and_by_Esc() {
        Page page = official(DESK).open("/quay").page();
        page.locator(".mc-top__menu summary").click();

        page.keyboard().press("Escape");
        page.waitForSelector(".mc-top__menu:not([open])");
        page.locator(".mc-top__menu summary").click();
        page.locator("h1").first().click();

        page.waitForSelector(".mc-top__menu:not([open])");
    }

    @Test
    void ones_are_as_wide_as_zeros() {
        Page page = official(DESK).open("/quay").page();

        for (String weight : new String[] {"400", "600", "700"}) {
            String width = WIDTH.formatted(weight, weight);
            assertThat((Number) page.evaluate(width, "1111111111"))
                    .as(weight)
                    .isEqualTo(page.evaluate(width, "0000000000"));
        }
    }
}
