package vn.motcua.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A kiosk gives itself back to the next person, says so, and lets whoever still reads stop it. */
class KioskTest extends BrowserTest {

    @Autowired
    CounterQueue queue;

    @Test
    void after_the_paper_the_kiosk_goes_back_by_itself_unless_somebody_stops_it() {
        String kiosk = queue.places().get(0).path();
        Person person = citizen();
        Page page = person.page();
        page.clock().install();

        person.open(kiosk + "?lang=en").tabTo("button[value=A]").go("Enter");
        assertThat(page.locator("[data-back-after]").innerText()).contains("after 20 seconds");
        AccessibilityTest.check(page, "ticket: ", person.complaints());
        Pictures.take(person, "ticket");
        page.clock().runFor(21_000);
        page.waitForURL("**" + kiosk + "?lang=vi");

        person.tabTo("button[value=A]").go("Enter");
        person.tabTo("[data-back-after] button").press("Enter");
        page.clock().runFor(120_000);
        assertThat(page.url()).doesNotEndWith(kiosk).doesNotContain("?lang=vi");
        assertThat(person.page().locator("body").innerText()).contains("không tự trở về nữa");
        person.press("Enter");
        page.waitForURL("**" + kiosk + "?lang=vi");
        assertThat(person.complaints()).isEmpty();
    }
}
