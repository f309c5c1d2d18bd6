package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BarcodeFormat;

import vn.motcua.document.form.FormPrinter;
import vn.motcua.worktime.TimeLimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The slip as the citizen gets it: read back from the PDF, as text and as a picture of the page. */
class AppointmentSlipPdfTest {

    private static final FormPrinter PRINTER = new FormPrinter(Papers.words());

    @Test
    void everything_on_the_form_can_be_read_back_with_its_diacritics() throws IOException {
        String text = text(print(Papers.slip("Nguyễn Thị Thuỷ", 3)));

        assertThat(text)
                .contains("UBND PHƯỜNG THỌ XƯƠNG", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc")
                .contains("Mẫu số 01 – Thông tư 01/2018/TT-VPCP")
                .contains("Thọ Xương, ngày 24 tháng 11 năm 2023")
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                .contains("Mã hồ sơ: H02.21.01-231124-0042", "Số kiểm tra: 4930 1872")
                .contains("tiếp nhận hồ sơ của Ông/Bà: Nguyễn Thị Thuỷ (Tại quầy)")
                .contains("0242 9000 1234", "0912 345 245", "thuy.nguyen@vidu.vn")
                .contains("tổ dân phố Hà Vị, phường Thọ Xương, thành phố Bắc Giang")
                .contains("Đăng ký khai sinh")
                .contains("1 Tờ khai đăng ký khai sinh theo mẫu 1 0 0", "2 Giấy chứng sinh 1 1 1")
                .contains("2. Số lượng hồ sơ: 01 bộ")
                .contains("3. Thời gian giải quyết theo quy định: 3 ngày làm việc")
                .contains("4. Thời gian nhận hồ sơ: 09 giờ 14 phút, ngày 24/11/2023")
                .contains("5. Thời gian trả kết quả: 16 giờ 30 phút, thứ Tư ngày 29/11/2023")
                .contains("6. Nhận kết quả tại: UBND phường Thọ Xương")
                .contains("7. Phí, lệ phí: 8.000 đ (Đã nộp)")
                .contains("Trần Thị Lập")
                .doesNotContain("Cấp lại", "in lại", "tạm tính");
    }

    @Test
    void a_slip_without_a_date_or_a_known_limit_says_so() throws IOException {
        AppointmentSlip noLimit = Papers.slip("Lê An", "Xác nhận", 1, 1, TimeLimit.notSpecified(), null);
        AppointmentSlip unknownLimit = Papers.slip("Lê An", "Xác nhận", 1, 1, null, null);

        assertThat(text(print(noLimit)))
                .contains("theo quy định: Không quy định", "trả kết quả: Không có ngày hẹn trả");
        assertThat(text(print(unknownLimit))).contains("theo quy định: chưa rõ");
    }

    @Test
    void a_slip_that_was_issued_again_says_how_often() throws IOException {
        AppointmentSlip third = Papers.slip("Lê An", "Xác nhận", 1, 3, TimeLimit.atOnce(), Instant.EPOCH);

        assertThat(text(print(third))).contains("Cấp lại lần 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 14})
    void a_slip_is_one_page_of_A5_even_with_the_longest_name(int papers) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Papers.slip(Papers.LONGEST_NAME, papers)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(148, within(0.5));
            assertThat(document.getPage(0).getMediaBox().getHeight() / 72 * 25.4)
                    .isCloseTo(210, within(0.5));
            assertThat(text(document)).contains(Papers.LONGEST_NAME);
        }
    }

    @Test
    void more_papers_than_a_page_holds_flow_to_the_next_with_the_head_of_the_table() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Papers.slip(Papers.LONGEST_NAME, 40)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1)).contains("STT Tên thành phần hồ sơ").doesNotContain("Trần Thị Lập");
            assertThat(text(document, 2))
                    .contains("STT Tên thành phần hồ sơ", "40 Giấy tờ chứng minh nơi cư trú", "Trần Thị Lập");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14})
    void both_codes_can_be_read_from_the_page_at_150_dots_to_the_inch(int papers) throws IOException {
        BufferedImage page = picture(print(Papers.slip(Papers.LONGEST_NAME, papers)));

        assertThat(Scanner.read(page, BarcodeFormat.QR_CODE)).isEqualTo(Papers.STATUS_URL);
        assertThat(Scanner.read(page, BarcodeFormat.CODE_128)).isEqualTo(Papers.CODE);
    }

    @Test
    void both_codes_are_read_by_another_reader_too(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(readerIsAtHand() || required(), "zbarimg (Debian: zbar-tools) is not on this machine");
        Path page = folder.resolve("page.png");
        ImageIO.write(picture(print(Papers.slip("Nguyễn Thị Thuỷ", 3))), "png", page.toFile());

        Process reader = new ProcessBuilder("zbarimg", "--quiet", page.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        String found = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(found).contains("QR-Code:" + Papers.STATUS_URL, "CODE-128:" + Papers.CODE);
    }

    @Test
    void hostile_text_is_printed_as_it_is_and_makes_the_engine_load_nothing() throws IOException {
        try (Listener listener = new Listener()) {
            for (String text : hostile(listener.address())) {
                AppointmentSlip slip = Papers.slip(text, text, 2, 1, TimeLimit.atOnce(), Instant.EPOCH);

                assertThat(squeezed(text(print(slip)))).as(text).contains(squeezed(text));
            }

            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    void even_markup_that_came_through_would_load_nothing() throws IOException {
        try (Listener listener = new Listener()) {
            String address = listener.address();

            byte[] pdf = PRINTER.pdf("""
                    <html lang="vi"><head><title>t</title><meta name="description" content="d"/>
                    <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="file:///etc/passwd"/>
                    <style>@import url(%1$s/b.css); body{background:url(%1$s/c.png);font-family:"Be Vietnam Pro"}
                    @font-face{font-family:x;src:url(%1$s/d.ttf)} p{font-family:x,"Be Vietnam Pro"}</style></head>
                    <body><p>Chữ</p><img alt="a" src="%1$s/e.png"/><img alt="b" src="//%2$s/f.png"/>
                    <img alt="c" src="jar:%1$s/g.jar!/x.png"/><object data="%1$s/h.pdf" type="application/pdf"></object>
                    <iframe src="%1$s/i.html"></iframe></body></html>""".formatted(address, address.substring(7)));

            assertThat(text(pdf)).contains("Chữ").doesNotContain("root:");
            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    void characters_no_document_can_hold_do_not_cost_the_citizen_the_paper() throws IOException {
        String text = text(print(Papers.slip("Lê\u0001 An\ufffe", 1)));

        assertThat(text).contains("Ông/Bà: Lê An (Tại quầy)");
    }

    private static List<String> hostile(String address) {
        return List.of(
                "<img src=" + address + "/x.png>",
                "<script>alert(1)</script>",
                "\"/><link rel=\"stylesheet\" href=\"" + address + "/x.css\"/>",
                "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
                "${T(java.lang.Runtime).getRuntime()} [[${slip}]] __${1}__",
                "=HYPERLINK(\"" + address + "\")",
                "@import url(" + address + "/x.css);",
                "O’Brien & Söhne <b>đậm</b>");
    }

    private static byte[] print(AppointmentSlip slip) {
        return PRINTER.pdf(Papers.slipForm().fill(slip));
    }

    /** The text of the document on one line. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document).replaceAll("\\s+", " ");
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    private static boolean readerIsAtHand() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "zbarimg")));
    }

    /** A build that has everything says so, and then nothing is skipped. */
    private static boolean required() {
        return "true".equals(System.getenv("MOTCUA_BROWSER_REQUIRED"));
    }
}
