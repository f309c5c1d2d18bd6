package vn.motcua.portal.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import biweekly.Biweekly;
import biweekly.component.VEvent;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.desk.ReissueSlip;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.feedback.RemarkService;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages below a slip's address. */
@MotcuaTest
class SlipPagesTest {

    private static int clients;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    DossierReader reader;

    @Autowired
    RemarkService remarks;

    @ParameterizedTest
    @CsvSource({"vi,Tiếp nhận,Giải quyết", "en,Reception,Processing"})
    void a_citizen_sees_which_office_looked_in_which_role_and_what_for_but_no_name(
            String language, String role, String purpose) throws Exception {
        Outcome dossier = receive();
        var official = province.someone(Role.RECEPTION, commune());
        reader.view(dossier.dossier(), official, ViewPurpose.PROCESSING);

        String page = text(get(dossier, "/ai-da-xem", language));

        assertThat(page)
                .contains(province.commune(9).nameIn(language).replace("'", "&#39;"), role, purpose)
                .doesNotContain(official.name());
    }

    @ParameterizedTest
    @CsvSource({"vi,đã xem 3 lần,Ông,Chưa có ai khác", "en,looked 3 times,You,Nobody else"})
    void the_own_looks_are_one_line_with_their_number(String language, String times, String who, String others)
            throws Exception {
        Outcome dossier = receive();
        get(dossier, "/ai-da-xem", language);
        get(dossier, "/ai-da-xem", language);

        String page = text(get(dossier, "/ai-da-xem", language));

        assertThat(page).contains(times, who, others).doesNotContain("mp-looked__item");
    }

    @Test
    void the_appointment_is_a_calendar_file_at_the_promised_moment_without_a_name() throws Exception {
        Outcome dossier = receive();

        String file = text(get(dossier, "/lich.ics", "vi"));

        VEvent event = Biweekly.parse(file).first().getEvents().get(0);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(dossier.dueAt());
        assertThat(event.getSummary().getValue()).contains(Objects.requireNonNull(dossier.code()));
        assertThat(file).doesNotContain("Nguyễn Thị");
    }

    @Test
    void the_calendar_entry_is_tentative_while_the_clock_stands_and_taken_out_once_it_is_over() throws Exception {
        Outcome dossier = receive();
        var specialist = province.someone(Role.SPECIALIST, commune());
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune()));
        province.act(dossier, new ConfirmHandOver(), specialist);
        province.act(dossier, new Claim(null), specialist);
        province.act(dossier, new RequestSupplement(List.of("Giấy khai sinh"), "Thiếu", null, null), specialist);

        MvcTestResult paused = get(dossier, "/lich.ics", "vi");
        province.act(dossier, new Withdraw("Không cần nữa"), province.someone(Role.RECEPTION, commune()));
        MvcTestResult over = get(dossier, "/lich.ics", "vi");

        assertThat(entry(paused).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(entry(paused).getDescription().getValue())
                .contains("tạm dừng")
                .doesNotContain("mang");
        assertThat(entry(over).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(entry(over).getDescription().getValue()).contains("không cần đến");
    }

    private static VEvent entry(MvcTestResult file) throws Exception {
        return Biweekly.parse(text(file)).first().getEvents().get(0);
    }

    @ParameterizedTest
    @CsvSource({"vi,Đang chờ trả lời", "en,Waiting for an answer"})
    void a_question_is_shown_with_its_state_on_the_same_page(String language, String waits) throws Exception {
        Outcome dossier = receive();

        MvcTestResult asked = mvc.post()
                .uri("/h/" + dossier.token() + "/hoi-dap?lang=" + language)
                .param("question", "Bao giờ có kết quả <b>?")
                .param("request", UUID.randomUUID().toString())
                .with(csrf())
                .with(client())
                .exchange();

        assertThat(asked).hasStatus3xxRedirection();
        assertThat(text(get(dossier, "/hoi-dap", language))).contains(waits, "Bao giờ có kết quả &lt;b&gt;?");
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        Outcome dossier = receive();

        MvcTestResult refused = mvc.post()
                .uri("/h/" + dossier.token() + "/hoi-dap")
                .param("question", "x".repeat(1_001))
                .param("request", UUID.randomUUID().toString())
                .with(csrf())
                .with(client())
                .exchange();

        assertThat(text(refused)).contains("1 đến 1.000 ký tự", "x".repeat(1_001), "govuk-error-summary");
    }

    @Test
    void nobody_rates_before_the_result_was_returned() throws Exception {
        Outcome dossier = receive();

        assertThat(text(get(dossier, "/danh-gia", "vi")))
                .contains("sau khi nhận kết quả")
                .doesNotContain("radio");
    }

    @ParameterizedTest
    @CsvSource({"''", "/hoi-dap", "/phan-anh", "/danh-gia", "/ai-da-xem", "/bao-tin", "/lich.ics", "/ban-ke.pdf"})
    void a_replaced_slip_is_told_so_wherever_it_leads(String page) throws Exception {
        Outcome dossier = receive();
        province.act(dossier, new ReissueSlip("Mất giấy hẹn"), province.someone(Role.RECEPTION, commune()));

        MvcTestResult answer = get(dossier, page, "vi");

        assertThat(answer).hasStatus(410);
        assertThat(text(answer))
                .contains("Giấy hẹn này đã được thay bằng giấy mới")
                .doesNotContain(dossier.code());
    }

    @ParameterizedTest
    @CsvSource({"vi,Bản kê quá trình", "en,Record of a dossier"})
    void the_record_of_everything_is_a_file_to_keep(String language, String title) throws Exception {
        Outcome dossier = receive();

        MvcTestResult answer = get(dossier, "/ban-ke.pdf", language);

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "ban-ke-" + dossier.code().toLowerCase(java.util.Locale.ROOT) + ".pdf");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith(title);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vi,Nội dung không hiện lại,Trả lời chậm nhất,Ông – bà có hài lòng,Chưa hài lòng",
        "en,is not shown here,You will be answered by,Are you satisfied,No"
    })
    void a_remark_is_answered_and_judged_on_the_same_page(
            String language, String hidden, String by, String judge, String no) throws Exception {
        Outcome dossier = receive();
        post(dossier, "/phan-anh", "kind", "SERVICE", "text", "Chậm <b>quá</b>", "request", UUID.randomUUID() + "");

        assertThat(text(get(dossier, "/phan-anh", language)))
                .contains(hidden, by)
                .doesNotContain("Chậm"); // who else holds the slip may be the one it is about
        long id = remarks.of(dossier.dossier()).get(0).id();
        var leader = province.someone(Role.LEADER, commune());
        remarks.reply(leader, id, "Xin lỗi ông, bà.");
        assertThat(text(get(dossier, "/phan-anh", language)))
                .contains("Xin lỗi ông, bà.", no, judge.replace(" –", ","))
                .doesNotContain(leader.name());
        assertThat(post(dossier, "/phan-anh/" + id, "hai-long", "false")).hasStatus3xxRedirection();
        assertThat(remarks.of(dossier.dossier()).get(0).reopened()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/hoi-dap", "/phan-anh", "/danh-gia", "/ai-da-xem", "/lich.ics", "/ban-ke.pdf"})
    void another_token_opens_nothing(String page) {
        assertThat(mvc.get().uri("/h/" + "B".repeat(30) + page).with(client()).exchange())
                .hasStatus(404);
    }

    private MvcTestResult get(Outcome dossier, String page, String language) {
        return mvc.get()
                .uri("/h/" + dossier.token() + page + "?lang=" + language)
                .with(client())
                .exchange();
    }

    private MvcTestResult post(Outcome dossier, String page, String... fields) {
        var posting =
                mvc.post().uri("/h/" + dossier.token() + page).with(csrf()).with(client());
        for (int at = 0; at < fields.length; at += 2) {
            posting.param(fields[at], fields[at + 1]);
        }
        return posting.exchange();
    }

    private Outcome receive() {
        return province.receive(Province.MARITAL_STATUS, commune());
    }

    private OfficeId commune() {
        return province.commune(9).id();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Another client each time: the throttle is tested elsewhere. */
    private static org.springframework.test.web.servlet.request.RequestPostProcessor client() {
        clients++;
        String address = "10.77." + clients / 200 + "." + clients % 200;
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
