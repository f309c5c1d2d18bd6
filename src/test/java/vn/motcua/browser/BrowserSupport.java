package vn.motcua.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;

import vn.motcua.Chromium;

/** What these tests need on the machine: one browser for all of them, and programs that print and scan. */
final class BrowserSupport {

    private static @Nullable Chromium chromium;

    private BrowserSupport() {}

    /** The browser, started at the first call; skips the test where there is none, unless it is required. */
    static synchronized Browser browser() {
        Chromium running = chromium;
        if (running == null) {
            running = Chromium.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            chromium = running;
        }
        return running.browser();
    }

    /** Skips the test, or fails it where nothing may be skipped. */
    static RuntimeException missing(String sentence) {
        if (isRequired()) {
            throw new IllegalStateException(sentence);
        }
        Assumptions.abort(sentence);
        return new IllegalStateException(sentence);
    }

    /** Whether a program is on the path. */
    static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** Whether a test that needs the browser or a program must run. */
    static boolean isRequired() {
        return "true".equals(System.getenv("MOTCUA_BROWSER_REQUIRED"));
    }
}
