package vn.motcua;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The browser of this machine, for tests of what a page does and whether everybody can use it. Where there is none the
 * test is skipped with a sentence saying how to get one; with {@code MOTCUA_BROWSER_REQUIRED=true} it fails instead.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test. */
    public static Chromium start() {
        Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("MOTCUA_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String advice =
                "No browser: install Chromium (Debian: apt-get install chromium) or name one in MOTCUA_BROWSER.";
        if ("true".equals(System.getenv("MOTCUA_BROWSER_REQUIRED"))) {
            assertThat(found).as(advice).isPresent();
        }
        assumeTrue(found.isPresent(), advice);
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(found.get())
                                .setChromiumSandbox(false)
                                .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu"))));
    }

    /** The browser itself, for tests with several people. */
    public Browser browser() {
        return browser;
    }

    /** A window of its own, without cookies of others. */
    public Page open(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
    }

    /** Nothing on this page keeps anybody out, as far as axe can tell: WCAG 2.2 A and AA. */
    public static void assertUsableByEverybody(Page page) {
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(results.getViolations().stream()
                        .map(each ->
                                each.getId() + ": " + each.getNodes().get(0).getHtml())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
