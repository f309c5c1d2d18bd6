package vn.motcua.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.step.Process;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All that was promised, decided, printed and sent, as one paper that can be kept, checked and put to a complaint. */
class DossierRecordsTest extends PrintedFormsTest {

    private static final String OWNER = "Nguyễn Thị Bản Kê";
    private static final String REASON = "Giấy chứng sinh chưa có chữ ký";
    private static final Path FOLDER = Path.of("target/forms");

    @Autowired
    DossierRecords records;

    @Autowired
    SlipSignatures signatures;

    @Autowired
    JdbcClient jdbc;

    private Office commune;
    private PrintedLives lives;
    private Actor desk;
    private DossierId dossier;

    @BeforeEach
    void a_dossier_that_was_paused_and_printed_and_looked_at() {
        commune = province.commune(66);
        lives = lives(commune);
        desk = province.someone(Role.RECEPTION, commune.id());
        dossier = lives.processing(OWNER, "Xác nhận cho " + OWNER);
        printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        lives.act(dossier, new Process("Ghi chú nội bộ của chuyên viên"));
        lives.act(dossier, new RequestSupplement(List.of("Tờ khai theo mẫu"), REASON, "Điều 6 Nghị định 61", null));
        lives.act(dossier, new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))));
        tell(dossier);
        reader.view(dossier, desk, ViewPurpose.PROCESSING);
    }

    @ParameterizedTest
    @CsvSource({
        "vi,Các ngày đã hẹn,Sau khi bổ sung giấy tờ,Thời gian tạm dừng,Tin đã gửi,Ai đã xem hồ sơ,Tiếp nhận,Giải quyết",
        "en,Dates that were promised,After the papers,When the clock stood still,Messages that were sent,Who looked,Reception,Processing"
    })
    void it_says_all_in_the_language_of_the_reader_and_is_PDF_A_2u_and_PDF_UA_1(
            String language,
            String promises,
            String again,
            String pauses,
            String messages,
            String views,
            String role,
            String purpose)
            throws IOException {
        PrintedDocument record = records.ofSlip(dossier, Locale.forLanguageTag(language));
        byte[] pdf = records.pdf(record);

        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("ban-ke-" + language + ".pdf"), pdf);
        String code = Province.present(lives.view(dossier).code());
        assertThat(text(pdf))
                .contains(code, promises, again, pauses, REASON, "Điều 6 Nghị định 61", messages, "09***245", views)
                .contains(role, purpose, commune.nameIn(language), "SHA-256");
        for (PrintedLine line : printing.printed(dossier)) {
            if (line.form() == Form.APPOINTMENT_SLIP) {
                assertThat(text(pdf).replace(" ", "")).contains(line.hash());
            }
        }
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(record.content()).contains("lang=\"" + language + "\"").doesNotContain("??");
        assertThat(
                        Jsoup.parse(record.content())
                                .select("table.form-papers--record td *, table.form-papers--record td")
                                .stream()
                                .filter(each -> each.ownText().matches("(?s).*\\d{1,2}/\\d{1,2}/\\d{4}.*")
                                        && each.closest(".form-papers__short") == null))
                .as("dates that may be broken at their strokes")
                .isEmpty();
        assertThat(record.fileName()).isEqualTo("ban-ke-" + code.toLowerCase(Locale.ROOT) + ".pdf");
    }

    @Test
    void who_holds_the_slip_reads_no_full_name_and_no_note_that_officials_made_for_each_other() throws IOException {
        String text = text(records.pdf(records.ofSlip(dossier, Locale.forLanguageTag("vi"))));

        assertThat(text)
                .doesNotContain(OWNER, "0912345245", "0912 345 245", desk.name(), "Ghi chú nội bộ")
                .contains("Nguyễn T. B. K***", "Tên được che bớt");
    }

    @Test
    void an_official_gets_full_names_and_is_written_down_as_having_looked() throws IOException {
        PrintedDocument record = records.of(dossier, desk, Locale.forLanguageTag("vi"));

        assertThat(text(records.pdfWithPapers(record)))
                .contains(OWNER, "In giấy")
                .doesNotContain("Tên được che bớt");
        assertThat(views("OFFICIAL")).isEqualTo(1);
        assertThatThrownBy(() -> records.of(
                        dossier,
                        province.someone(Role.RECEPTION, province.commune(67).id()),
                        Locale.ENGLISH))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void every_paper_is_attached_to_an_officials_record_byte_for_byte_but_for_the_secrets_of_the_slip()
            throws IOException {
        byte[] letter = printing.pdf(printing.show(dossier, Form.SUPPLEMENT_REQUEST, desk));
        byte[] slip = printing.pdf(printing.show(dossier, Form.APPOINTMENT_SLIP, desk));

        byte[] pdf = records.pdfWithPapers(records.of(dossier, desk, Locale.forLanguageTag("vi")));

        assertThat(Conformance.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files)
                    .hasSize(printing.printed(dossier).stream()
                            .filter(line -> line.form() != Form.RECORD)
                            .toList()
                            .size());
            List<byte[]> attached = new ArrayList<>();
            for (PDComplexFileSpecification file : files.values()) {
                attached.add(file.getEmbeddedFileUnicode().toByteArray());
            }
            assertThat(attached).anySatisfy(each -> assertThat(each).isEqualTo(letter));
            assertThat(attached)
                    .as("H7")
                    .noneSatisfy(each -> assertThat(each).isEqualTo(slip))
                    .anySatisfy(each -> assertThat(text(each)).contains("•••• ••••"));
        }
        try (PDDocument document = Loader.loadPDF(records.pdf(records.ofSlip(dossier, Locale.ENGLISH)))) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            assertThat(names == null || names.getEmbeddedFiles() == null)
                    .as("names stand on the papers; a slip may be in other hands")
                    .isTrue();
        }
    }

    @Test
    void as_long_as_nothing_happens_it_is_the_same_paper_and_each_asking_is_written_down() {
        PrintedDocument first = records.ofSlip(dossier, Locale.ENGLISH);
        PrintedDocument second = records.ofSlip(dossier, Locale.ENGLISH);

        assertThat(second).isEqualTo(first);
        assertThat(records.pdf(second)).isEqualTo(records.pdf(first));
        assertThat(views("CITIZEN")).isEqualTo(2);

        reader.view(dossier, desk, ViewPurpose.SUPERVISION);

        assertThat(records.ofSlip(dossier, Locale.ENGLISH).id()).isNotEqualTo(first.id());
    }

    @Test
    void anybody_can_check_it_with_the_public_key_and_the_head_of_the_chain_stands_in_it() throws Exception {
        PrintedDocument record = records.ofSlip(dossier, Locale.ENGLISH);
        Matcher lines =
                Pattern.compile("(MCR1/[^<]+)</p>\\s*<p[^>]*>([^<]+)</p>").matcher(record.content());
        assertThat(lines.find()).isTrue();

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getMimeDecoder().decode(signatures.publicKeyPem().replaceAll("-----[^-]+-----", "")))));
        verifier.update(lines.group(1).getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier.verify(Base64.getDecoder()
                        .decode(lines.group(2).replace("&#43;", "+").strip())))
                .isTrue();
        assertThat(lines.group(1))
                .contains(lives.view(dossier)
                        .events()
                        .get(lives.view(dossier).version() - 1)
                        .hash());
        assertThatThrownBy(() -> signatures.signText("MC1/anything")).isInstanceOf(IllegalArgumentException.class);
    }

    /** As if the messages had been sent: how that is done is tested elsewhere. */
    private void tell(DossierId told) {
        jdbc.sql("""
                with s as (
                  insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, confirmed_at,
                    way_out_hash)
                  values (gen_random_uuid(), :dossier, 'SMS', '0912345245', 'vi', 'RECEPTION', 'CONFIRMED', now(), now(),
                    decode(replace(cast(gen_random_uuid() as text), '-', ''), 'hex'))
                  returning id)
                insert into delivery (subscription_id, kind, channel, message_key, state, next_try_at, created_at, accepted_at)
                select id, 'SUPPLEMENT_ASKED', 'SMS', cast(id as text), 'ACCEPTED', now(), now(), now() from s""").param("dossier", told.value()).update();
    }

    private int views(String kind) {
        return jdbc.sql(
                        "select count(*) from view_log where dossier_id = :id and purpose = 'PRINTING' and actor_kind = :kind"
                                + " and viewed_at > (select max(happened_at) from dossier_event where dossier_id = :id)")
                .param("id", dossier.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
