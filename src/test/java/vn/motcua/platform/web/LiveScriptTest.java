package vn.motcua.platform.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import vn.motcua.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What pages do beyond plain HTML, in a real browser, by keyboard. */
@WebGroundTest
class LiveScriptTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.open(1200, 900);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address("/look/form"));
    }

    @AfterEach
    void the_policy_is_kept_and_no_script_fails() {
        page.context().close();

        assertThat(complaints).isEmpty();
    }

    @Test
    void a_choice_is_found_and_taken_by_keyboard() {
        page.navigate(address("/look/form?face=counter"));
        page.keyboard().press("F4");
        assertThat(page.locator("#owner")).isFocused();
        page.locator("#procedure").fill("");
        page.locator("#procedure").pressSequentially("khai");
        assertThat(page.locator("#procedure-list")).isVisible();
        assertThat(page.locator("#procedure")).hasAttribute("aria-activedescendant", "procedure-list-0");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("#procedure")).hasValue("Khai tử");
        assertThat(page.locator("#procedure-value")).hasValue("2");
        assertThat(page.locator("#procedure-list")).isHidden();
        assertThat(page.locator("#live")).containsText("12");
        assertThat(page.url()).endsWith("/look/form?face=counter");
    }

    @Test
    void typing_on_undoes_the_choice() {
        page.locator("#procedure").pressSequentially("x");

        assertThat(page.locator("#procedure-value")).hasValue("");
        assertThat(page.locator("#procedure-list")).isHidden();
    }

    @Test
    void a_fragment_follows_the_fields_it_names_and_hears_of_no_other() {
        page.locator("#owner").fill("Nguyễn Thị Thuỷ");
        page.locator("#copies").fill("5");

        assertThat(page.locator("#live")).containsText("[_csrf, copies, procedure]57");
    }

    @Test
    void enter_while_the_input_method_puts_a_letter_together_does_not_send_the_form() {
        page.locator("#owner").focus();

        boolean taken = (boolean) page.evaluate("() => !document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");

        assertThat(taken).isTrue();
    }

    @Test
    void the_function_key_sends_the_form_once_its_button_is_in_view() {
        page.navigate(address("/look/form?face=counter"));
        page.keyboard().press("F9");
        assertThat(page.locator("[data-key=F9]")).isInViewport();
        page.keyboard().press("F9");

        assertThat(page.locator(".govuk-error-summary")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366", "en, 1366", "vi, 360", "en, 320"})
    void the_frame_and_all_fields_are_usable_by_everybody_and_fit_the_screen(String language, int width) {
        page.setViewportSize(width, 900);
        page.navigate(address("/look/form?lang=" + language));
        page.evaluate("document.querySelector('form[action$=form]').submit()");
        assertThat(page.locator(".govuk-error-summary")).isVisible();

        Chromium.assertUsableByEverybody(page);
        assertThat((Integer) page.evaluate("document.fonts.ready.then(() => document.documentElement.scrollWidth)"))
                .isLessThanOrEqualTo(width);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
