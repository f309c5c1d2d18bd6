package vn.motcua.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.dossier.DossierView;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings A15 and C4: paper says what the record says, with a picture for each character, and nothing leaves its box. */
class PaperSaysTheRecordTest extends PrintedFormsTest {

    private static final Path FOLDER = Path.of("target/forms");
    private static final String LONG_WORD =
            "Keihanaikukauakahihuliheekahaunaele".repeat(4).substring(0, 120);
    private static final List<String> NAMES = List.of(LONG_WORD, "H'Hen Niê Kđăm Ƀuôn Yă", "Ử".repeat(120), "Y");
    private static final List<String> TEXTS = List.of(
            "Chuyển lô A → lô B, ✓ ① ≤ ½ № € 😀 ☎ ★ ■ – — “” … ° ² §",
            LONG_WORD + LONG_WORD + LONG_WORD,
            "https://vidu.vn/" + "a1b2c3d4".repeat(30),
            "<b>không</b> & \"trích\" 'dẫn' ${x} #{y} \\ / | ~ ^ ` { } [ ] = + - @",
            "0".repeat(280));

    private PrintedLives lives;

    @BeforeEach
    void a_desk() {
        lives = lives(province.commune(43));
    }

    @Test
    @DisplayName("A15, C4: every form, for names and texts that are hard")
    void a15_every_form_says_what_the_record_says() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Form form : Form.values()) {
            if (form == Form.REGISTER || form == Form.HAND_OVER_SLIP || form == Form.RECORD) {
                continue;
            }
            for (int each = 0; each < TEXTS.size(); each++) {
                String name = NAMES.get(each % NAMES.size());
                DossierView view = lives.view(lives.with(form, name, TEXTS.get(each)));
                FormContent filled = printing.fill(form, view, province.now(), lives.everyone())
                        .orElse(null);
                if (filled == null) {
                    continue;
                }
                byte[] pdf = printer.pdf(filled.form());
                Files.createDirectories(FOLDER);
                Files.write(FOLDER.resolve("kho-" + form.path() + "-" + each + ".pdf"), pdf);
                check(form + " " + each, pdf, squeezed(name), faults);
                if (printer.xhtml(filled.form())
                        .contains(TEXTS.get(each)
                                .substring(0, 9)
                                .replace("&", "&amp;")
                                .replace("<", "&lt;"))) {
                    check(form + " " + each, pdf, squeezed(TEXTS.get(each)), faults);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private static void check(String what, byte[] pdf, String wanted, List<String> faults) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Outside outside = new Outside();
            String text = squeezed(outside.getText(document));
            if (!text.contains(wanted) && !text.toUpperCase().contains(wanted.toUpperCase())) {
                faults.add(what + " does not say " + wanted);
            }
            if (outside.out.length() > 0) {
                faults.add(what + " leaves its page: " + outside.out);
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** Finds what stands outside the margins of its page. */
    private static final class Outside extends PDFTextStripper {

        private static final float MARGIN = 14; // 5 mm
        private final StringBuilder out = new StringBuilder();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            PDRectangle page = getCurrentPage().getMediaBox();
            for (TextPosition each : positions) {
                if (each.getXDirAdj() < MARGIN
                        || each.getXDirAdj() + each.getWidthDirAdj() > page.getWidth() - MARGIN
                        || each.getYDirAdj() > page.getHeight() - MARGIN) {
                    out.append(each.getUnicode());
                }
            }
            super.writeString(text, positions);
        }
    }
}
