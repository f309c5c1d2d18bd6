package vn.motcua.portal.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What a citizen reads about a dossier, and what nobody else reads. */
@MotcuaTest
class StatusPagesTest {

    private static int clients;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"vi,Đã tiếp nhận – hẹn trả,Đúng hẹn,Vì sao là", "en,Received – result promised for,On time,Why"})
    void what_was_received_is_answered_by_its_date_and_the_reason_for_it(
            String language, String state, String onTime, String why) {
        Outcome dossier = receive();

        for (String page : List.of(byNumbers(dossier, language), byToken(dossier, language))) {
            assertThat(page)
                    .containsSubsequence("<h1", state)
                    .contains(onTime, why, "mc-why__table", "<svg", "aria-current=\"step\"");
            assertThat(page).contains("Nguyễn T. T. N***", Objects.requireNonNull(dossier.code()));
            assertThatItHoldsNothingPersonal(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,Cần bổ sung giấy tờ,Hãy bổ sung,Giấy khai sinh", "en,More papers needed,Please bring,Giấy khai sinh"
    })
    void who_has_to_bring_papers_is_told_which(String language, String state, String ask, String paper) {
        Outcome dossier = processed();
        province.act(
                dossier, new RequestSupplement(List.of("Giấy khai sinh"), "Thiếu bản chính", null, null), specialist());

        String page = byToken(dossier, language);

        assertThat(page).containsSubsequence("<h1", state, ask, paper).contains("Thiếu bản chính");
        assertThat(page).doesNotContain("mc-promise__moment");
        assertThatItHoldsNothingPersonal(page);
    }

    @ParameterizedTest
    @CsvSource({
        "vi,Có kết quả – mời đến nhận,Nhận kết quả tại,Giấy hẹn,Đã trả kết quả,Hẹn có kết quả,Có kết quả lúc",
        "en,Your result is ready,Collect the result at,The appointment slip,Result returned,The result is ready by,Result ready since"
    })
    void who_may_collect_is_told_where_and_afterwards_that_it_is_done(
            String language,
            String ready,
            String where,
            String bring,
            String returned,
            String promised,
            String finished) {
        Outcome dossier = processed();
        province.act(dossier, new Submit("Đủ điều kiện"), specialist());
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, commune()));
        province.act(
                dossier, new NumberAndStamp(Province.number("12/XN-UBND")), province.someone(Role.CLERK, commune()));
        province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune()));

        assertThat(byToken(dossier, language))
                .containsSubsequence("<h1", ready, where)
                .contains(
                        bring,
                        "07:30–11:30",
                        Objects.requireNonNull(province.commune(7).address()));

        province.act(dossier, new ReturnResult(null, null, true, null), province.someone(Role.RETURN_DESK, commune()));

        assertThat(byNumbers(dossier, language))
                .containsSubsequence("<h1", returned)
                .doesNotContain(bring);
        assertThat(byToken(dossier, language))
                .contains(promised, finished)
                .doesNotContain("/lich.ics", "/bao-tin"); // nothing to come for, nothing to be told of
    }

    @ParameterizedTest
    @CsvSource({
        "POST,vi,Có kết quả – gửi qua bưu điện đến bạn,Hỏi tại,Giấy hẹn",
        "ELECTRONIC,en,Your result is ready – it comes to you electronically,Ask at,The appointment slip"
    })
    void who_gets_the_result_sent_is_not_asked_to_come(
            String delivery, String language, String ready, String ask, String bring) {
        Outcome dossier = processed();
        province.act(dossier, new Submit("Đủ điều kiện"), specialist());
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, commune()));
        province.act(
                dossier, new NumberAndStamp(Province.number("12/XN-UBND")), province.someone(Role.CLERK, commune()));
        province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune()));
        jdbc.sql("update dossier set result_delivery = :delivery where id = :id") // as if it had been chosen at
                // reception
                .param("delivery", delivery)
                .param("id", dossier.dossier().value())
                .update();

        assertThat(byToken(dossier, language))
                .containsSubsequence("<h1", ready, ask)
                .doesNotContain(bring, "mời đến nhận", "please collect it");
    }

    @ParameterizedTest
    @CsvSource({"vi,Mã hoặc số kiểm tra chưa đúng.", "en,The code or the check number is not right."})
    void an_unknown_code_and_a_wrong_number_are_answered_alike(String language, String sentence) {
        String code = Objects.requireNonNull(receive().code());
        String unknown = code.substring(0, code.length() - 4) + "9876";

        String wrongNumber = text(lookUp(code, "00000000", language));
        String unknownCode = text(lookUp(unknown, "00000000", language));

        assertThat(wrongNumber).contains(sentence);
        assertThat(neutral(unknownCode).replace(unknown, code)).isEqualTo(neutral(wrongNumber));
    }

    @Test
    void who_tries_too_often_is_sent_to_the_telephone() {
        String client = client();
        MvcTestResult last = null;
        for (int attempt = 1; attempt < 32; attempt++) {
            last = lookUp("H02.21.01-260101-" + String.format("%04d", attempt), "12345678", "vi", client);
        }

        assertThat(last).hasStatus(429);
        assertThat(text(Objects.requireNonNull(last))).contains("tel:02040000021");
    }

    @Test
    void a_code_alone_opens_nothing_and_empty_fields_are_named() {
        Outcome dossier = receive();

        String page = text(lookUp(Objects.requireNonNull(dossier.code()), "", "vi"));

        assertThat(page).contains("Hãy nhập số kiểm tra").doesNotContain("mc-timeline");
    }

    @Test
    void a_code_that_opens_nothing_is_not_found_and_says_why() {
        MvcTestResult result = mvc.get()
                .uri("/h/0123456789BCGHKLMNPQT012345678")
                .with(from(client()))
                .exchange();

        assertThat(result).hasStatus(404);
        assertThat(text(result)).contains("Mã QR này không mở được hồ sơ nào");
    }

    @Test
    void the_status_is_kept_by_the_readers_browser_alone_and_by_no_search_engine() {
        Outcome dossier = receive();

        MvcTestResult byToken = ask(dossier, null);
        MvcTestResult byNumbers =
                lookUp(Objects.requireNonNull(dossier.code()), Objects.requireNonNull(dossier.checkNumber()), "vi");

        assertThat(byToken).hasStatusOk();
        assertThat(byToken).hasHeader("Cache-Control", "private, no-cache");
        assertThat(byToken.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(byNumbers).hasHeader("Cache-Control", "no-store").doesNotContainHeader("ETag");
    }

    @Test
    void a_browser_that_has_the_page_is_told_so_until_something_happens() {
        Outcome dossier = receive();
        String tag = tag(ask(dossier, null));

        MvcTestResult unchanged = ask(dossier, tag);
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune()));
        province.act(dossier, new ConfirmHandOver(), specialist());
        MvcTestResult changed = ask(dossier, tag);

        assertThat(unchanged).hasStatus(304);
        assertThat(unchanged.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(unchanged).hasHeader("Cache-Control", "private, no-cache").hasHeader("ETag", tag);
        assertThat(changed).hasStatusOk();
        assertThat(tag(changed)).isNotEqualTo(tag);
        assertThat(ask(dossier, tag(changed))).hasStatus(304);
    }

    @Test
    void a_tag_is_of_no_use_for_another_slip_another_language_or_somebody_signed_in() {
        Outcome dossier = receive();
        Outcome other = receive();
        String tag = tag(ask(dossier, null));

        MvcTestResult signedIn = mvc.get()
                .uri("/h/" + dossier.token())
                .with(from(client()))
                .with(user("somebody"))
                .header("If-None-Match", tag)
                .exchange();

        assertThat(ask(other, tag)).hasStatusOk();
        assertThat(ask(other, tag(ask(other, null)))).hasStatus(304);
        assertThat(mvc.get()
                        .uri("/h/" + dossier.token() + "?lang=en")
                        .with(from(client()))
                        .header("If-None-Match", tag))
                .hasStatusOk();
        assertThat(signedIn)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("ETag");
    }

    @Test
    void every_look_is_written_down_also_one_at_a_page_that_has_not_changed() {
        Outcome dossier = receive();

        String tag = tag(ask(dossier, null));
        ask(dossier, tag);
        ask(dossier, tag);
        ask(dossier, null);

        assertThat(jdbc.sql("select count(*) from view_log where dossier_id = :id and purpose = 'STATUS'")
                        .param("id", dossier.dossier().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private MvcTestResult ask(Outcome dossier, @Nullable String tag) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.get().uri("/h/" + dossier.token()).with(from(client()));
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange();
    }

    private static String tag(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("ETag"));
    }

    private Outcome receive() {
        return province.receive(Province.MARITAL_STATUS, commune());
    }

    private Outcome processed() {
        Outcome dossier = receive();
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune()));
        province.act(dossier, new ConfirmHandOver(), specialist());
        province.act(dossier, new Claim(null), specialist());
        return dossier;
    }

    private Actor specialist() {
        return province.someone(Role.SPECIALIST, commune());
    }

    /** Findings Z1 and Z2. */
    @Test
    void what_was_pasted_into_one_field_leads_to_the_slips_address_and_nonsense_is_no_wrong_try() {
        Outcome dossier = receive();
        String code = Objects.requireNonNull(dossier.code());
        String client = client();

        MvcTestResult both = lookUp("Mã " + code.replace("-", " ") + " số " + dossier.checkNumber(), "", "vi", client);
        MvcTestResult link = lookUp("https://motcua.example.vn/h/" + dossier.token(), "", "vi", client);
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(lookUp(code, "không nhớ", "vi", client)).hasStatusOk();
        }
        MvcTestResult after = lookUp(code, Objects.requireNonNull(dossier.checkNumber()), "vi", client);

        assertThat(List.of(both, link, after))
                .allSatisfy(each -> assertThat(each).hasStatus(303).hasHeader("Location", "/h/" + dossier.token()));
    }

    private OfficeId commune() {
        return province.commune(7).id();
    }

    private String byToken(Outcome dossier, String language) {
        MvcTestResult result = mvc.get()
                .uri("/h/" + dossier.token() + "?lang=" + language)
                .with(from(client()))
                .exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private String byNumbers(Outcome dossier, String language) {
        MvcTestResult result =
                lookUp(Objects.requireNonNull(dossier.code()), Objects.requireNonNull(dossier.checkNumber()), language);
        assertThat(result).hasStatus(303).hasHeader("Location", "/h/" + dossier.token());
        return byToken(dossier, language);
    }

    private MvcTestResult lookUp(String code, String check, String language) {
        return lookUp(code, check, language, client());
    }

    private MvcTestResult lookUp(String code, String check, String language, String client) {
        return mvc.post()
                .uri("/tra-cuu?lang=" + language)
                .param("code", code)
                .param("check", check)
                .with(csrf())
                .with(from(client))
                .exchange();
    }

    /** An address of its own for each look-up, so that no test uses up another's. */
    private static synchronized String client() {
        clients++;
        return "198.51." + clients / 250 + "." + clients % 250;
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    private static String text(MvcTestResult result) {
        String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("</html>").doesNotContain("??");
        return text;
    }

    /** Without what is new in every answer. */
    private static String neutral(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static void assertThatItHoldsNothingPersonal(String page) {
        assertThat(page)
                .doesNotContain("Thử Nghiệm", "024190001234", "0241 9000 1234", "0912345245", "0912 345 245")
                .doesNotContain("Thôn Một", "02/03/1990", "1990-03-02");
    }
}
