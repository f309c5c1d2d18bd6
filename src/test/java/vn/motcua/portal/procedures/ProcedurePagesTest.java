package vn.motcua.portal.procedures;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.worktime.TimeLimitUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding a procedure and reading what it takes, without an account. */
@MotcuaTest
class ProcedurePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void the_catalogue_is_there() {
        catalogue.refresh();
    }

    @ParameterizedTest
    @CsvSource({"vi,Hồ sơ của bạn đến đâu rồi?,Khai sinh", "en,Where is your dossier?,Birth"})
    void home_asks_for_the_two_numbers_first_and_names_what_people_come_for(
            String language, String title, String usual) {
        String page = page("/?lang=" + language);

        assertThat(page)
                .contains(title, usual, "/thu-tuc/1.001193", "name=\"code\"", "name=\"check\"", "0204 000 0021");
        assertThat(page.indexOf("name=\"code\"")).isLessThan(page.indexOf("name=\"q\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khai sinh", "KHAI SINH", "khaisinh", "khai sin", "đăng ký khai sinh"})
    void birth_registration_is_found_first_however_it_is_typed(String query) {
        String page = result("/thu-tuc", "q", query);

        assertThat(page).contains("/thu-tuc/1.001193");
        assertThat(page.indexOf("/thu-tuc/")).isEqualTo(page.indexOf("/thu-tuc/1.001193"));
    }

    @Test
    void a_search_goes_on_where_the_page_before_ended() {
        String first = page("/thu-tuc");
        String cursor = first.replaceAll("(?s).*[?&]after=([0-9.]+)\".*", "$1");

        String second = page("/thu-tuc?after=" + cursor);

        assertThat(first.split("mp-hit__name", -1)).hasSize(21);
        assertThat(first).contains("/thu-tuc/" + cursor);
        assertThat(second).contains("mp-hit__name").doesNotContain("/thu-tuc/" + cursor + "\"");
    }

    @ParameterizedTest
    @CsvSource({"vi,Không tìm thấy thủ tục nào", "en,No procedure found"})
    void who_finds_nothing_is_offered_what_was_meant_and_a_telephone(String language, String words) {
        String page = result("/thu-tuc?lang=" + language, "q", "khai sinh qwxzyvu kjhgfds mnbvcxz lkjhgfd");

        assertThat(page).contains(words, "/thu-tuc/1.001193", "tel:02040000021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "' or 1=1 --", "%", "{0}", "${7*7}"})
    void whatever_is_typed_into_the_search_is_only_looked_for(String query) {
        String page = result("/thu-tuc", "q", query);

        assertThat(page).doesNotContain("<script>alert", "> 49 <");
    }

    @ParameterizedTest
    @CsvSource({"vi,Bao lâu?,Bao nhiêu tiền?,Làm ở đâu?", "en,How long?,How much?,Where?"})
    void a_procedure_begins_with_three_facts(String language, String limit, String fee, String where) {
        String page = page("/thu-tuc/1.001193?lang=" + language);

        assertThat(page).containsSubsequence(limit, fee, where, "type=\"checkbox\"");
        assertThat(page).contains("mc-promise__moment", "mc-why__table", "<svg");
    }

    @Test
    void what_is_not_known_is_never_shown_as_nought_or_free() {
        ProcedureVersion unknown = catalogue.search(null, null, null, Catalogue.LONGEST_LIST, null).stream()
                .filter(version -> version.ordinaryCase().limit().unit() == TimeLimitUnit.NOT_SPECIFIED)
                .filter(version -> version.ordinaryCase().fees().isEmpty() && !version.checked())
                .findFirst()
                .orElseThrow();

        String page = page("/thu-tuc/" + unknown.code());

        assertThat(page)
                .contains("Chưa rõ thời hạn", "Chưa có thông tin về phí", "Chưa đối chiếu")
                .doesNotContain("0 ngày", "iễn phí<", ">0 đ", "mc-promise__moment");
    }

    @Test
    void the_date_is_computed_for_the_office_that_is_chosen() {
        Office office = province.commune(3);

        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?noi=" + office.code());

        assertThat(page).contains("Nếu nộp bây giờ tại " + office.name(), "07:30–11:30");
    }

    @ParameterizedTest
    @CsvSource({
        "vi,Nếu nộp lúc thứ Sáu, 20/11/2026 09:20 tại,'thứ Năm, 26/11/2026 09:20',Ngày Văn hóa Việt Nam",
        "en,If you hand in on Friday 20/11/2026 09:20 at,Thursday 26/11/2026 09:20,Public holiday"
    })
    void another_day_hour_and_office_can_be_asked_about(String language, String asked, String due, String why) {
        Office office = province.commune(3);

        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?noi=" + office.code()
                + "&ngay=2026-11-20&gio=09:20&lang=" + language);

        assertThat(page).containsSubsequence(asked, due, "<svg", "role=\"img\"", "<title>", "<desc>", why);
        assertThat(page).contains("type=\"date\"", "value=\"2026-11-20\"", "value=\"09:20\"");
    }

    @Test
    void a_day_alone_is_asked_about_from_its_opening_and_as_it_is_typed() {
        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?ngay=20/11/2026");

        assertThat(page).contains("Nếu nộp lúc thứ Sáu, 20/11/2026 07:30");
    }

    @ParameterizedTest
    @CsvSource({
        "ngay=31/02/2026,ngay-error,href=\"#ngay\"",
        "ngay=24/11/2051,Chưa có lịch làm việc của năm 2051,href=\"#ngay\"",
        "gio=25:00,Hãy ghi giờ như 09:20,href=\"#gio\"",
        "noi=H99.99,Nơi này không nhận thủ tục này,href=\"#noi\""
    })
    void what_cannot_be_answered_is_said_at_its_field(String question, String words, String link) {
        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?" + question);

        assertThat(page).contains("govuk-error-summary", words, link, "Nếu nộp bây giờ");
    }

    @ParameterizedTest
    @CsvSource({
        "vi,Tạm tính: lịch nghỉ lễ của năm liên quan chưa được công bố chính thức",
        "en,Provisional: the holidays of a year concerned have not been announced officially yet"
    })
    void a_date_in_a_year_that_is_not_confirmed_carries_its_mark(String language, String words) {
        assertThat(page("/thu-tuc/" + Province.MARITAL_STATUS + "?ngay=2027-03-01&lang=" + language))
                .contains(words);
    }

    @Test
    void a_date_beyond_the_calendar_is_not_promised() {
        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?ngay=2027-12-30&gio=16:00");

        assertThat(page).contains("Chưa thể hẹn ngày trả: chưa có lịch làm việc của năm 2028");
    }

    @Test
    void who_must_come_in_person_is_told_so() {
        ProcedureVersion marriage = province.procedure("1.000894");
        assertThat(marriage.ordinaryCase().proxyAllowed()).isFalse();

        assertThat(page("/thu-tuc/1.000894")).contains("Phải đi trực tiếp.");
    }

    @Test
    void every_procedure_of_the_list_has_a_page_in_both_languages() {
        for (ProcedureVersion version : catalogue.search(null, null, null, 80, null)) {
            assertThat(page("/thu-tuc/" + version.code())).contains("</html>");
            assertThat(page("/thu-tuc/" + version.code() + "?lang=en"))
                    .contains("</html>", "How long?", "The Vietnamese text is the official one");
        }
    }

    @Test
    void an_unknown_procedure_is_not_found() {
        assertThat(mvc.get().uri("/thu-tuc/9.999999")).hasStatus(404);
    }

    @Test
    void offices_are_found_by_name_with_their_hours() {
        Office office = province.commune(5);

        String page = result("/noi-nop", "q", office.name());

        assertThat(page).contains(office.name(), "thứ Hai – thứ Sáu: 07:30–11:30, 13:30–17:00");
        assertThat(result("/noi-nop?lang=en", "q", "qqqq")).contains("No office found");
    }

    @Test
    void offices_of_one_name_are_told_apart_by_the_one_above_and_a_past_day_gets_a_sentence() {
        String page = page("/thu-tuc/" + Province.MARITAL_STATUS + "?ngay=2026-01-05");

        assertThat(page)
                .contains("UBND xã Phúc Sơn, UBND huyện Sơn Động", "UBND xã Phúc Sơn, UBND huyện Tân Yên")
                .contains("Ngày này đã qua");
    }

    private String page(String address) {
        return body(mvc.get().uri(address));
    }

    private String result(String address, String name, String value) {
        return body(mvc.get().uri(address).param(name, value));
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult result = request.exchange();
        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().contains("</html>").doesNotContain("??");
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
