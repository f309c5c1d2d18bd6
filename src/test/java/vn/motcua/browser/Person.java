package vn.motcua.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * Somebody in front of a browser of their own, who uses nothing but the keyboard. What the browser complains of is kept:
 * errors of scripts, refused resources, violations of the content security policy.
 */
final class Person implements AutoCloseable {

    private static final int MOST_TABS = 250;

    /** Whether the field that asks for the focus has it, or another. */
    private static final String FOCUSED = "() => document.activeElement !== document.body"
            + " || ![...document.querySelectorAll('[autofocus]')].some(each => each.checkVisibility())";

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int keys;
    private int status;

    Person(int port) {
        this(port, new Browser.NewContextOptions().setViewportSize(1366, 900));
    }

    Person(int port, Browser.NewContextOptions options) {
        base = "http://localhost:" + port;
        context = BrowserSupport.browser().newContext(options.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(60_000);
        // a printer that is done at once: a dialogue may come between a page and the next key
        context.addInitScript("window.print = () => dispatchEvent(new Event('afterprint'))");
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Types an address. */
    Person open(String path) {
        Response answer = page.navigate(base + path);
        status = answer == null ? 0 : answer.status();
        return this;
    }

    /** What the server answered to the address typed last; 0 for no answer. */
    int status() {
        return status;
    }

    /** Goes on from another network address, as another household has one. */
    Person from(String address) {
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return this;
    }

    Person signIn(String username, String password) {
        open("/dang-nhap?lang=vi"); // whatever the person spoke in another test
        tabTo("#username").type(username);
        tabTo("#password").type(password);
        return go("Enter");
    }

    /** Presses Tab until the element has the focus, as anybody without a mouse would. */
    Person tabTo(String selector) {
        Locator focused = page.locator(selector).and(page.locator(":focus"));
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused.count() > 0) {
                return this;
            }
            page.keyboard().press("Tab");
            keys++;
        }
        throw new AssertionError("No way to " + selector + " by the Tab key at " + page.url());
    }

    Person type(String text) {
        page.keyboard().type(text);
        keys += text.codePointCount(0, text.length());
        return this;
    }

    /** How many keys were pressed since they were last forgotten; one held with another counts once. */
    int keys() {
        return keys;
    }

    Person forgetKeys() {
        keys = 0;
        return this;
    }

    /** What a scanner types, with the key it ends with: no key of the person's. */
    Person scan(String code) {
        int before = keys;
        type(code).go("Enter");
        keys = before;
        return this;
    }

    /** A key that stays on the page. */
    Person press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** A key that leads to another page. */
    Person go(String key) {
        page.locator("html").evaluate("html => html.dataset.left = 'true'");
        page.keyboard().press(key);
        keys++;
        page.locator("html:not([data-left]) body.js-enabled")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForFunction(FOCUSED); // the browser gives the focus with its next picture, after the scripts
        return this;
    }

    /** Waits until something stands on the page. */
    Person waitFor(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** The action of a dossier that F9 does on this page. */
    Optional<String> next() {
        Locator button = page.locator("button[data-key=F9]:visible");
        return button.count() == 0
                ? Optional.empty()
                : Optional.of(String.valueOf(button.first().evaluate("button => button.form.getAttribute('action')"))
                        .replaceFirst("^.*/", ""));
    }

    /** What stands on the page, in its main part. */
    String reads() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
