package vn.motcua.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

import vn.motcua.dossier.Province;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** The worklist at 1366×768: where its rows stand, who has F9, and the pane beside it (issue 11, section 2). */
class WorklistOnScreenTest extends BrowserTest {

    @Autowired
    Organisation organisation;

    private Page page() {
        OfficeId commune = organisation.officeByCode("H02.29.16").orElseThrow().id();
        province.receive(Province.MARITAL_STATUS, commune);
        province.receive(Province.MARITAL_STATUS, commune);
        Page page = official("xa-motcua").page();
        page.setViewportSize(1366, 768);
        page.navigate("http://localhost:" + port + "/quay");
        page.waitForSelector("table.mc-list");
        return page;
    }

    @Test
    void the_first_row_stands_within_260_px_and_each_is_one_line_of_36() {
        Page page = page();

        assertThat(page.locator("table.mc-list tbody tr").first().boundingBox().y)
                .isLessThanOrEqualTo(260);
        assertThat(page.locator("table.mc-list tbody tr").first().boundingBox().height)
                .isBetween(35.5, 37.0);
        assertThat(page.locator(".mc-groupbar").boundingBox().height).isBetween(36.0, 40.0);
    }

    @Test
    void the_pane_follows_the_row_and_F9_belongs_to_the_chosen_rows() {
        Page page = page();
        page.keyboard().press("ArrowDown");
        page.waitForSelector(".mc-preview h2");
        page.keyboard().press("ArrowDown");
        String code = page.locator("tr.mc-here a.mc-code").getAttribute("title");
        page.waitForSelector(".mc-preview__head:has-text(\"" + code + "\")");
        assertThat(page.locator(".mc-batch").isVisible()).isFalse();
        assertThat(page.locator(".mc-preview__foot a[data-key=F9] kbd").isVisible())
                .isTrue();

        page.keyboard().press("Space");

        assertThat(page.locator(".mc-batch button[data-key=F9]").isVisible()).isTrue();
        assertThat(page.locator(".mc-preview__foot kbd").first().isVisible()).isFalse();
        page.waitForNavigation(() -> page.keyboard().press("F9"));
        assertThat(page.url()).contains("/quay/theo-lo");
    }

    @Test
    void Esc_chooses_none_and_once_more_the_same_rows_again() {
        Page page = page();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.locator("tbody input:checked").count()).isEqualTo(2);

        page.keyboard().press("Escape");

        assertThat(page.locator("tbody input:checked").count()).isZero();
        assertThat(page.locator(".mc-batch").isVisible()).isFalse();
        assertThat(page.locator("[data-choice]").textContent()).contains("2");

        page.keyboard().press("Escape");

        assertThat(page.locator("tbody input:checked").count()).isEqualTo(2);
        assertThat(page.locator(".mc-batch").isVisible()).isTrue();
    }

    @Test
    void the_rows_are_one_stop_of_the_Tab_key() {
        Page page = page();

        Object stops = page.evaluate(
                "[...document.querySelectorAll('tr[data-preview] a')].filter(a => a.tabIndex === 0).length");

        assertThat(stops).isEqualTo(1);
    }

    @Test
    void below_1200_px_there_is_no_pane_and_nothing_is_looked_at() {
        Page page = page();
        page.setViewportSize(1024, 768);

        assertThat(page.locator(".mc-preview").isVisible()).isFalse();
    }
}
