package vn.motcua.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STATIC = RESOURCES.resolve("static");
    private static final Path VENDOR = STATIC.resolve("vendor");

    @Test
    void the_assets_of_others_are_the_ones_that_were_taken_in() throws Exception {
        TreeSet<String> listed = new TreeSet<>();

        for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"))) {
            String[] parts = line.split(" +", 2);
            byte[] content = Files.readAllBytes(RESOURCES.resolve(parts[1]));
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(sum).as(parts[1]).isEqualTo(parts[0]);
            listed.add(parts[1]);
        }

        assertThat(listed).isEqualTo(filesOf("static/vendor", "fonts"));
    }

    @Test
    void the_first_view_of_a_public_page_needs_at_most_60_kb_without_fonts_and_130_kb_with() throws IOException {
        int styles = zipped(VENDOR.resolve("govuk-frontend-6.6.0/govuk-frontend.min.css"))
                + zipped(STATIC.resolve("css/motcua.css"))
                + zipped(STATIC.resolve("css/print.css"));
        int scripts = zipped(VENDOR.resolve("govuk-frontend-6.6.0/govuk-frontend.min.js"))
                + zipped(shared())
                + zipped(STATIC.resolve("js/live.js"));
        long fonts = 0;
        for (String each : List.of("latin-400", "vietnamese-400", "latin-700", "vietnamese-700")) {
            fonts += Files.size(VENDOR.resolve("be-vietnam-pro-5.3.0/be-vietnam-pro-" + each + "-normal.woff2"));
        }
        for (String each : List.of("400", "600")) {
            fonts += Files.size(
                    VENDOR.resolve("plus-jakarta-sans-5.3.0/plus-jakarta-sans-figures-" + each + "-normal.woff2"));
        }

        assertThat(styles + scripts).isLessThanOrEqualTo(60 * 1024);
        assertThat(styles + scripts + fonts).isLessThanOrEqualTo(130 * 1024);
    }

    @Test
    void our_own_sheet_and_script_stay_small() throws IOException {
        assertThat(Files.size(STATIC.resolve("css/motcua.css"))).isLessThanOrEqualTo(25 * 1024);
        for (String script : List.of(
                "js/live.js", "js/desk.js", "js/preview.js", "js/lock.js", "js/kiosk.js", "js/call-display.js")) {
            assertThat(Files.readAllLines(STATIC.resolve(script))).as(script).hasSizeLessThanOrEqualTo(150);
        }
    }

    /** It is imported by its plain address and kept for a year: another content needs another name. */
    @Test
    void the_script_that_others_import_is_named_by_its_content() throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(shared())));

        assertThat(shared()).hasFileName("parts-" + sum.substring(0, 8) + ".js");
        for (String script : List.of("js/live.js", "js/desk.js", "js/preview.js")) {
            assertThat(Files.readString(STATIC.resolve(script))).contains("from './" + shared().getFileName() + "'");
        }
    }

    private static Path shared() throws IOException {
        try (Stream<Path> scripts = Files.list(STATIC.resolve("js"))) {
            return scripts.filter(each -> each.getFileName().toString().startsWith("parts-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void nothing_is_asked_of_another_host_and_no_foreign_trademark_is_left() throws IOException {
        for (String each : filesOf("static")) {
            if (each.endsWith(".css")) {
                assertThat(Files.readString(RESOURCES.resolve(each)))
                        .as(each)
                        .doesNotContain("url(//", "url(http", "@import", "GDS Transport", "crest")
                        .doesNotContainPattern("url\\([\"']?[a-z]+:");
            }
            if (each.startsWith("static/js/")) {
                assertThat(Files.readString(RESOURCES.resolve(each)))
                        .as(each)
                        .doesNotContain("http:", "https:", "innerHTML", "eval(", ".style");
            }
        }
    }

    private static TreeSet<String> filesOf(String... folders) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !name.endsWith("SHA256SUMS") && !name.endsWith("README.md"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static int zipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
