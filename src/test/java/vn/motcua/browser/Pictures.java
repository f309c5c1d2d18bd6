package vn.motcua.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/** Pictures of what somebody sees, where {@code motcua.pictures} names a folder for them. */
final class Pictures {

    private Pictures() {}

    static void take(Person person, String name) {
        String folder = System.getProperty("motcua.pictures");
        if (folder != null) {
            person.page()
                    .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
