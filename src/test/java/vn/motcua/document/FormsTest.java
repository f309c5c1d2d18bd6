package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import com.google.zxing.BarcodeFormat;

import vn.motcua.desk.RegisterLine;
import vn.motcua.desk.RegisterQuery;
import vn.motcua.desk.handover.HandOverSlipCode;
import vn.motcua.desk.handover.HandOverSlipContent;
import vn.motcua.desk.handover.HandOverSlipService;
import vn.motcua.desk.reception.GivenNotice;
import vn.motcua.desk.reception.ReceptionNotice;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormSet;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of both sets, filled from dossiers that really lived, as PDF: what stands on it, and that it keeps to the
 * standards. The files lie in target/forms afterwards, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest extends PrintedFormsTest {

    private static final Instant OLD = Instant.parse("2023-11-24T02:14:00Z");
    private static final Path FOLDER = Path.of("target/forms");
    private static final String OWNER = "Nguyễn Thị Thuỷ";
    private static final String TEXT = "Giấy chứng sinh chưa có chữ ký của cơ sở y tế";

    @Autowired
    LetterForms letters;

    @Autowired
    OfficeForms offices;

    @Autowired
    HandOverSlipService handOvers;

    @Autowired
    RegisterQuery registers;

    @Autowired
    ZoneId zone;

    private Office commune;
    private PrintedLives lives;
    private final Map<String, byte[]> papers = new LinkedHashMap<>();

    @BeforeAll
    void every_form_is_printed() throws IOException {
        commune = province.commune(40);
        lives = lives(commune);
        Map<Form, DossierId> subjects = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            if (form != Form.REGISTER && form != Form.HAND_OVER_SLIP && form != Form.RECORD) {
                subjects.put(form, lives.with(form, OWNER + " " + form.ordinal(), TEXT));
            }
        }
        DossierId merits = lives.refusedOnMerits(OWNER, TEXT);
        DossierId withdrawn = lives.withdrawn(OWNER, TEXT);
        DossierId stopped = subjects.get(Form.STOP_NOTICE);
        for (Instant at : List.of(province.now(), OLD)) {
            FormSet set = FormSet.on(LocalDate.ofInstant(at, zone));
            String year = set == FormSet.CIRCULAR_01_2018 ? "2018" : "2025";
            subjects.forEach((form, dossier) -> {
                if (form.statutory() || set == FormSet.CIRCULAR_03_2025) {
                    print(form.path() + "-" + year, form, dossier, at);
                }
            });
            print("tu-choi-noi-dung-" + year, Form.REFUSAL, merits, at);
            print("dung-rut-" + year, Form.STOP_NOTICE, withdrawn, at);
            print("tu-choi-dung-" + year, Form.REFUSAL, stopped, at);
            for (ReceptionNotice.Kind kind : ReceptionNotice.Kind.values()) {
                papers.put(
                        "thong-bao-" + kind + "-" + year,
                        printer.pdf(
                                letters.notice(notice(kind, OWNER, TEXT), set).form()));
            }
            papers.put("so-theo-doi-" + year, printer.pdf(register(set, at).form()));
        }
        papers.put(
                "ban-giao-2025",
                printer.pdf(handOver(FormSet.CIRCULAR_03_2025, province.now()).form()));
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
            Files.write(FOLDER.resolve(paper.getKey() + ".pdf"), paper.getValue());
        }
    }

    private void print(String name, Form form, DossierId dossier, Instant at) {
        printing.fill(form, lives.view(dossier), at, lives.everyone())
                .ifPresent(filled -> papers.put(name, printer.pdf(filled.form())));
    }

    private FormContent handOver(FormSet set, Instant at) {
        DossierView given = lives.view(lives.given(OWNER, TEXT));
        Office next = given.handOvers().get(0).to();
        return offices.handOver(
                new HandOverSlipContent(
                        new HandOverSlipCode(commune.code(), LocalDate.ofInstant(at, zone), 3),
                        commune,
                        next,
                        at,
                        handOvers.given(next.id(), lives.everyone())),
                "Trần Thị Lập",
                set);
    }

    private FormContent register(FormSet set, Instant at) {
        LocalDate today = LocalDate.ofInstant(province.now(), zone);
        List<RegisterLine> lines = registers
                .lines(commune.id(), today, today, null, lives.everyone())
                .rows();
        List<RegisterLine> many = new ArrayList<>();
        while (many.size() < 60) {
            many.addAll(lines);
        }
        return offices.register(commune, "Hồ sơ tiếp nhận hôm nay", many, true, set, at);
    }

    private GivenNotice notice(ReceptionNotice.Kind kind, String owner, String text) {
        return new GivenNotice(
                new UUID(7, kind.ordinal()),
                kind,
                commune,
                "Trần Thị Lập",
                OLD,
                province.procedure(Province.MARITAL_STATUS),
                owner,
                "024190001234",
                "0912345245",
                kind == ReceptionNotice.Kind.SUPPLEMENT ? List.of(text, "Tờ khai theo mẫu") : List.of(),
                text,
                text,
                "PB-12345678");
    }

    @Test
    void all_forms_of_both_sets_are_there() {
        assertThat(papers.keySet())
                .contains(
                        "giay-hen-2025",
                        "yeu-cau-bo-sung-2025",
                        "tu-choi-2025",
                        "xin-loi-2025",
                        "dung-giai-quyet-2025",
                        "kiem-soat-2025",
                        "so-theo-doi-2025",
                        "ban-giao-2025",
                        "phieu-tra-2025",
                        "bien-lai-2025",
                        "giay-chung-2025",
                        "tu-choi-noi-dung-2025",
                        "dung-rut-2025")
                .contains(
                        "giay-hen-2018",
                        "yeu-cau-bo-sung-2018",
                        "tu-choi-2018",
                        "xin-loi-2018",
                        "kiem-soat-2018",
                        "so-theo-doi-2018",
                        "tu-choi-noi-dung-2018",
                        "tu-choi-dung-2018")
                .doesNotContain("dung-giai-quyet-2018", "dung-rut-2018", "tu-choi-dung-2025");
    }

    @Test
    void each_form_is_PDF_A_2u_and_PDF_UA_1() {
        papers.forEach(
                (name, pdf) -> assertThat(Conformance.faults(pdf)).as(name).isEmpty());
    }

    @Test
    void the_validator_would_notice_a_paper_that_lost_its_language_and_description() throws IOException {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(papers.get("tu-choi-2025"))) {
            document.getDocumentCatalog().setLanguage(null);
            document.getDocumentCatalog().setMetadata(null);
            document.save(spoilt);
        }

        assertThat(Conformance.faults(spoilt.toByteArray())).isNotEmpty();
    }

    @Test
    void the_forms_bear_the_numbers_and_names_of_their_set() throws IOException {
        String circular = " – Thông tư 03/2025/TT-VPCP";
        assertThat(text("yeu-cau-bo-sung-2025"))
                .contains("Mẫu số 02" + circular, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "1 " + TEXT)
                .contains("2 Tờ khai theo mẫu", "Lý do: " + TEXT, "Căn cứ: " + TEXT, "NGƯỜI HƯỚNG DẪN", "Độc lập");
        assertThat(text("tu-choi-2025"))
                .contains("Mẫu số 03" + circular, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")
                .contains("thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: " + TEXT);
        assertThat(text("xin-loi-2025"))
                .contains("Mẫu số 04" + circular, "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")
                .contains("Số: 05/PXL", "Kính gửi: Ông/Bà " + OWNER, "Lý do: " + TEXT + ".", "đề nghị gia hạn");
        assertThat(text("dung-giai-quyet-2025"))
                .contains("Mẫu số 05" + circular, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Lý do dừng giải quyết: " + TEXT)
                .contains("Giấy tờ trả lại Ông/Bà gồm:");
        assertThat(text("dung-rut-2025")).contains("Ông/Bà đề nghị dừng giải quyết hồ sơ, lý do: " + TEXT);
        assertThat(text("kiem-soat-2025"))
                .contains("Mẫu số 06" + circular, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")
                .contains("THỜI GIAN GIAO, NHẬN HỒ SƠ", "1. Giao: " + OWNER, "2. Nhận: " + commune.name());
        assertThat(text("so-theo-doi-2025")).contains("Mẫu số 07" + circular, "SỔ THEO DÕI HỒ SƠ");
        assertThat(text("tu-choi-noi-dung-2025"))
                .contains("THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ")
                .doesNotContain("Mẫu số");
    }

    @Test
    void before_15_September_2025_the_older_numbers_and_names_hold() throws IOException {
        String circular = " – Thông tư 01/2018/TT-VPCP";
        assertThat(text("giay-hen-2018")).contains("Mẫu số 01" + circular);
        assertThat(text("tu-choi-2018")).contains("Mẫu số 03" + circular, "PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ");
        assertThat(text("tu-choi-noi-dung-2018")).contains("Mẫu số 03" + circular, "từ chối giải quyết hồ sơ này");
        assertThat(text("tu-choi-dung-2018")).contains("Mẫu số 03" + circular);
        assertThat(text("xin-loi-2018"))
                .contains(
                        "Mẫu số 04" + circular,
                        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
                        "hẹn lại ngày trả kết quả vào");
        assertThat(text("kiem-soat-2018")).contains("Mẫu số 05" + circular);
        assertThat(text("so-theo-doi-2018")).contains("Mẫu số 06" + circular);
    }

    @Test
    void a_fee_receipt_has_three_copies_with_the_amount_in_words() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.get("bien-lai-2025"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(text("bien-lai-2025"))
                .contains("Liên 1: Lưu tại cơ quan thu", "Liên 2: Giao cho người nộp", "Liên 3: Lưu nội bộ")
                .contains("BL 0001234", "1.250.005 đ")
                .contains("Một triệu hai trăm năm mươi nghìn không trăm linh năm đồng.");
    }

    @Test
    void papers_that_change_hands_name_what_changes_hands() throws IOException {
        assertThat(text("phieu-tra-2025"))
                .contains("PHIẾU TRẢ KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "Số kết quả: ", "/QĐ-UBND", "Người nhận: " + OWNER)
                .contains("Tôi đã nhận đủ kết quả nêu trên.");
        assertThat(text("ban-giao-2025")).contains("PHIẾU BÀN GIAO HỒ SƠ", "NGƯỜI GIAO", "NGƯỜI NHẬN", OWNER);
        assertThat(text("giay-chung-2025")).contains("NHIỀU HỒ SƠ", "Số hồ sơ: 02");
    }

    @Test
    void a_register_flows_over_pages_with_its_heads() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.get("so-theo-doi-2025"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s+", " ");
                assertThat(text).contains(page + "/" + document.getNumberOfPages());
                if (text.contains(OWNER)) { // what stands below the table may come to stand on a page of its own
                    assertThat(text).contains("Ký nhận");
                }
            }
        }
    }

    @Test
    void bar_codes_and_QR_codes_on_all_papers_are_read_at_150_dots_to_the_inch() throws IOException {
        String code = Province.present(code("kiem-soat-2025"));
        assertThat(Scanner.read(picture("kiem-soat-2025"), BarcodeFormat.CODE_128))
                .isEqualTo(code);
        assertThat(Scanner.read(picture("phieu-tra-2025"), BarcodeFormat.CODE_128))
                .isEqualTo(code("phieu-tra-2025"));
        assertThat(Scanner.all(picture("giay-chung-2025"), BarcodeFormat.QR_CODE))
                .hasSize(2)
                .allMatch(text -> text.matches("http://localhost:8080/h/[0-9A-Z]{30}"));
        assertThat(Scanner.read(picture("giay-hen-2025"), BarcodeFormat.QR_CODE))
                .contains("/h/");
        assertThat(Scanner.read(picture("giay-hen-2025"), BarcodeFormat.CODE_128))
                .isEqualTo(code("giay-hen-2025"));
        assertThat(signatureIsRead(picture("giay-hen-2025", 300))).isTrue();
    }

    @Test
    void the_codes_are_read_by_another_reader_too() throws IOException {
        Assumptions.assumeTrue(Scanner.zbarIsAtHand(), "zbarimg (Debian: zbar-tools) is not on this machine");
        for (String paper :
                List.of("giay-hen-2025", "kiem-soat-2025", "giay-chung-2025", "ban-giao-2025", "phieu-tra-2025")) {
            List<String> wanted = new ArrayList<>(List.of("CODE-128:" + commune.code() + "-"));
            if (paper.startsWith("giay")) {
                wanted.add("QR-Code:http://localhost:8080/h/");
            }
            String found = String.join("\n", Scanner.byZbar(picture(paper)));
            if (!wanted.stream().allMatch(found::contains)) { // the hand comes nearer and it looks again
                found += "\n" + String.join("\n", Scanner.byZbar(picture(paper, 200)));
            }

            assertThat(found).as(paper).contains(wanted);
        }
    }

    private String code(String name) throws IOException {
        Matcher code = Pattern.compile("[A-Z0-9.]+-[0-9]{6}-[0-9]{4}").matcher(text(name));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String text(String name) throws IOException {
        return text(Province.present(papers.get(name)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private BufferedImage picture(String name) throws IOException {
        return picture(name, 150);
    }

    private BufferedImage picture(String name, int dots) throws IOException {
        try (PDDocument document = Loader.loadPDF(Province.present(papers.get(name)))) {
            return new PDFRenderer(document).renderImageWithDPI(0, dots);
        }
    }

    /** Whether a scanner that is moved down the middle of the slip reads the signature in some place. */
    private static boolean signatureIsRead(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        for (int top = height / 3; top < height * 85 / 100; top += height / 70) {
            BufferedImage seen = page.getSubimage(width * 2 / 5, top, width / 5, height * 14 / 100);
            try {
                return Scanner.read(seen, BarcodeFormat.DATA_MATRIX).startsWith("MC1/");
            } catch (AssertionError notHere) {
                // further down
            }
        }
        return false;
    }
}
