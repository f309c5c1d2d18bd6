package vn.motcua.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.DossierView;

import static org.assertj.core.api.Assertions.assertThat;

/** What is hard on a form: the longest names, and text that would be more than text. */
class HardFormsTest extends PrintedFormsTest {

    private static final Path FOLDER = Path.of("target/forms");
    private static final String SENTENCE = "Giấy chứng sinh chưa có chữ ký của cơ sở y tế. ";

    private PrintedLives lives;

    @BeforeEach
    void a_desk() {
        lives = lives(province.commune(42));
    }

    @Test
    void a_slip_with_the_longest_name_and_fourteen_papers_is_one_sheet() throws IOException {
        DossierView view = lives.view(lives.received(Papers.LONGEST_NAME, Papers.LONGEST_NAME, 14));

        byte[] pdf = print("dai-giay-hen", Form.APPOINTMENT_SLIP, view);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2); // the back may explain the date
            assertThat(stripper.getText(document)).contains("NGƯỜI TIẾP NHẬN HỒ SƠ");
        }
    }

    @Test
    void the_longest_names_and_texts_flow_well() throws IOException {
        for (Form form : List.of(
                Form.CONTROL_SHEET,
                Form.SUPPLEMENT_REQUEST,
                Form.REFUSAL,
                Form.APOLOGY,
                Form.STOP_NOTICE,
                Form.RESULT_RECEIPT,
                Form.FEE_RECEIPT,
                Form.COMMON_RECEIPT)) {
            DossierView view = lives.view(lives.with(form, Papers.LONGEST_NAME, SENTENCE.repeat(9)));

            byte[] pdf = print("dai-" + form.path(), form, view);

            assertThat(squeezed(text(pdf))).as(form.path()).contains(squeezed(Papers.LONGEST_NAME));
            assertThat(Conformance.faults(pdf)).as(form.path()).isEmpty();
        }
    }

    @Test
    void hostile_text_in_any_form_is_printed_as_it_is_and_loads_nothing() throws IOException {
        try (Listener listener = new Listener()) {
            for (String text : List.of(
                    "<img src=" + listener.address() + "/x.png>",
                    "\"/><link rel=\"stylesheet\" href=\"" + listener.address() + "/x.css\"/>",
                    "</title></head><body class=\"form-body\"><p class=\"form-stamp\"></p>",
                    "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x; ${1+1} [[${words}]] __${1}__")) {
                for (Form form : List.of(
                        Form.APOLOGY,
                        Form.STOP_NOTICE,
                        Form.SUPPLEMENT_REQUEST,
                        Form.REFUSAL,
                        Form.FEE_RECEIPT,
                        Form.CONTROL_SHEET,
                        Form.RESULT_RECEIPT,
                        Form.COMMON_RECEIPT)) {
                    DossierView view = lives.view(lives.with(form, text, text));
                    FormContent filled = printing.fill(form, view, province.now(), lives.everyone())
                            .orElseThrow();

                    assertThat(squeezed(text(printer.pdf(filled.form()))))
                            .as(form.path())
                            .contains(squeezed(text));
                    assertThat(printer.xhtml(filled.form()).split(PaperStore.NO_STAMP, -1))
                            .as("places for a stamp on %s", form.path())
                            .hasSize(form == Form.FEE_RECEIPT ? 4 : 2);
                }
            }
            assertThat(listener.connections()).isZero();
        }
    }

    private byte[] print(String name, Form form, DossierView view) throws IOException {
        FormContent filled =
                printing.fill(form, view, province.now(), lives.everyone()).orElseThrow();
        byte[] pdf = printer.pdf(filled.form());
        Files.createDirectories(FOLDER);
        return Files.readAllBytes(Files.write(FOLDER.resolve(name + ".pdf"), pdf));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
