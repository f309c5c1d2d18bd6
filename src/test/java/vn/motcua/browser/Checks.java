package vn.motcua.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;

/** Looks at the page a browser shows, in every way somebody may have to use it; what is wrong is added to the faults. */
final class Checks {

    static final int DESK = 1366;
    static final int HEIGHT = 900;
    static final int PHONE = 360;
    static final int SMALLEST = 320;
    static final int TWICE_AS_LARGE = DESK / 2;

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * Straight at axe, which the builder would load and configure anew for each look. No rule of these levels reads the
     * style sheets as files, and no page has frames.
     */
    private static final String RUN_AXE = """
            async (tags) => (await axe.run(document, {
              runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], elementRef: false, selectors: false,
              preload: false, iframes: false
            })).violations.map((each) => `${each.id} ×${each.nodes.length} ${each.nodes[0].html}`)""";

    private static final String SCRIPT = script();
    private static final int PARTS_OF_FIELDS = 30; // a date stops at its day, month, year and its button
    private static final int AT_ONCE = 10; // keys between two questions; the page itself looks after each

    private Checks() {}

    /** The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, as far as a program can judge them. */
    static void axe(Page page, String where, List<String> faults) {
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(AXE);
        }
        ((List<?>) page.evaluate(RUN_AXE, RULES)).forEach(fault -> faults.add(where + fault));
    }

    /** At 200 % of a desk and on the smallest telephone nothing is cut off, and one scrolls in one direction only. */
    static void widths(Page page, String where, List<String> faults) {
        for (int width : List.of(TWICE_AS_LARGE, PHONE, SMALLEST)) {
            page.setViewportSize(width, HEIGHT);
            report(page, "layout", where + width + ": ", faults);
        }
        page.setViewportSize(DESK, HEIGHT);
    }

    /** With colours chosen by the reader, everything is reached by Tab, shows that it is, and lets one go on. */
    static void keyboardInForcedColours(Page page, String where, List<String> faults) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        report(page, "forced", where, faults);
        int stops = ((Number) page.evaluate("motcuaChecks.start()")).intValue();
        boolean left = false;
        for (int press = 1; press <= stops + PARTS_OF_FIELDS && !left; press++) {
            page.keyboard().press("Tab");
            if (press % AT_ONCE == 0 || press >= stops) {
                left = Boolean.TRUE.equals(page.evaluate("motcuaChecks.left()"));
            }
        }
        report(page, "end", where, faults);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** The heading, and how much text there is. */
    record Content(String heading, int length) {}

    static Content content(Page page) {
        List<?> found = (List<?>) page.evaluate(SCRIPT + "\nmotcuaChecks.content()");
        return new Content(String.valueOf(found.get(0)), Integer.parseInt(String.valueOf(found.get(1))));
    }

    /** The page in a browser without scripts says the same, and its forms can be sent. */
    static void withoutScripts(Page page, Content usual, String where, List<String> faults) {
        Content content = content(page);
        if (!content.heading().equals(usual.heading()) || content.length() < usual.length() * 2 / 3) {
            faults.add(where + "says " + content + " instead of " + usual);
        }
        report(page, "forms", where, faults);
    }

    private static void report(Page page, String check, String where, List<String> faults) {
        ((List<?>) page.evaluate(SCRIPT + "\nmotcuaChecks." + check + "()"))
                .forEach(fault -> faults.add(where + fault));
    }

    private static String script() {
        try (InputStream file = Checks.class.getResourceAsStream("/browser/checks.js")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(?s)^//[^\\n]*\\n", "").strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
