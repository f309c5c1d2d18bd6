package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.organisation.Role;
import vn.motcua.platform.setting.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators of the province set, by the pages' own forms: in force at once, on record, and nobody else's business. */
class SettingPagesTest extends IdentityTest {

    private static final String LIST = "/quan-tri/cai-dat";

    @Autowired
    Settings settings;

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        first = administrator();
        second = administrator();
    }

    /** Other tests share the application and find it as it is shipped. */
    @AfterEach
    void as_shipped() {
        jdbc.sql("update setting set version = version + 1, value = null, proposed_value = null, proposed_by = null,"
                        + " proposed_at = null, proposed_reason = null")
                .update();
        settings.refresh();
    }

    @Test
    void a_change_is_in_force_at_once_on_record_and_can_be_taken_back() {
        assertThat(location(set(first, "hotline", "1022"))).isEqualTo(LIST);
        assertThat(Jsoup.parse(first.get("/").body()).text()).contains("1022");
        set(first, "words.vi.common.service", "Một cửa Thử");
        set(first, "words.en.common.service", "Trial's one-stop shop");
        assertThat(Jsoup.parse(first.get("/").body()).title()).contains("Một cửa Thử");
        assertThat(Jsoup.parse(first.get("/?lang=en").body()).title()).contains("Trial's one-stop shop");
        first.get("/?lang=vi");

        assertThat(Jsoup.parse(first.get(LIST + "/hotline").body()).text())
                .contains("1022", "Nguyễn Thử Nghiệm", "Đổi cài đặt", "CV 7/2026");
        assertThat(first.get("/quan-tri/nhat-ky/thay-doi?loai=SETTING").body())
                .contains(LIST + "/hotline", "CV 7/2026");

        PageForm form = PageForm.at(first, LIST + "/hotline", "main form").with("reason", "Nhầm số");
        assertThat(location(form.sendTo(LIST + "/hotline/mac-dinh"))).isEqualTo(LIST);
        assertThat(Jsoup.parse(first.get("/").body()).text()).doesNotContain("1022");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hotline | hỏi lễ tân
                    public-address | motcua.example.vn
                    public-address | javascript://x
                    lock-after | 0
                    lock-after | 9999999999
                    reply-days.service | 2,5
                    notices-kept | 12
                    keep-earlier-dates | maybe
                    second-factor | EMPEROR
                    words.vi.common.service | Một cửa {0}
                    hotline | ''""")
    void what_is_no_value_is_said_at_the_field_and_nothing_typed_is_lost(String key, String typed) {
        HttpResponse<String> answer = set(first, key, typed);

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(Jsoup.parse(answer.body()).select("#value-error").text()).isNotBlank();
        assertThat(Jsoup.parse(answer.body()).select("#reason").val()).isEqualTo("CV 7/2026");
        if (!Jsoup.parse(answer.body()).select("#value[type=text]").isEmpty()) {
            assertThat(Jsoup.parse(answer.body()).select("#value").val()).isEqualTo(typed);
        }
        assertThat(settings.stored(key).map(stored -> stored.value())).isEmpty();
    }

    @Test
    void a_change_without_a_reason_or_without_anything_new_is_refused() {
        assertThat(Jsoup.parse(set(first, "hotline", "1022", "").body())
                        .select("#reason-error")
                        .text())
                .isNotBlank();
        set(first, "hotline", "1022");
        assertThat(set(first, "hotline", " 1022 ").body()).contains("Chưa có gì thay đổi");
    }

    @Test
    void a_risky_one_waits_until_another_applies_it() {
        assertThat(location(set(first, "keep-earlier-dates", "false"))).isEqualTo(LIST);
        assertThat(settings.stored("keep-earlier-dates").orElseThrow().value()).isNull();
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains(LIST + "/keep-earlier-dates/cho", "CV 7/2026");
        assertThat(decide(first, "keep-earlier-dates", "xac-nhan", "").body())
                .contains("Người chuẩn bị không tự xác nhận được");
        assertThat(settings.stored("keep-earlier-dates").orElseThrow().value()).isNull();

        assertThat(location(decide(second, "keep-earlier-dates", "xac-nhan", "")))
                .isEqualTo(LIST);
        assertThat(settings.stored("keep-earlier-dates").orElseThrow().value()).isEqualTo("false");
        assertThat(second.get(LIST + "/keep-earlier-dates/cho").statusCode()).isEqualTo(404);

        set(second, "second-factor", "ADMINISTRATOR,LEADER,RECEPTION,SUPERVISOR");
        assertThat(decide(first, "second-factor", "tu-choi", "").body()).contains("reason-error");
        assertThat(location(decide(first, "second-factor", "tu-choi", "Chưa đủ máy")))
                .isEqualTo(LIST);
        assertThat(settings.stored("second-factor").orElseThrow().value()).isNull();
        assertThat(first.get(LIST + "/second-factor").body()).contains("Từ chối đổi cài đặt", "Chưa đủ máy");
    }

    @Test
    void nobody_else_sees_or_changes_them() {
        Browser commune = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        Browser desk = signedIn(account("ban-" + System.nanoTime(), "H02.29.16", Role.LEADER));
        for (Browser other : List.of(commune, desk)) {
            assertThat(other.get(LIST).statusCode()).isEqualTo(403);
            for (String path : List.of("/hotline", "/hotline/mac-dinh", "/hotline/xac-nhan", "/hotline/tu-choi")) {
                assertThat(other.submit(
                                        other == desk ? "/quay" : "/quan-tri",
                                        LIST + path,
                                        Map.of("value", "1", "reason", "x", "revision", "0"))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        set(first, "keep-earlier-dates", "false");
        assertThat(commune.get("/quan-tri/cho-xac-nhan").body()).doesNotContain("keep-earlier-dates");
    }

    @Test
    void of_two_who_change_one_at_once_one_is_told() throws Exception {
        String revision = PageForm.at(first, LIST + "/hotline", "main form").proposed("revision");
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<HttpResponse<String>> one = () -> first.submit(
                "/quan-tri", LIST + "/hotline", Map.of("value", "1023", "reason", "một", "revision", revision));
        Callable<HttpResponse<String>> other = () -> second.submit(
                "/quan-tri", LIST + "/hotline", Map.of("value", "1024", "reason", "hai", "revision", revision));

        List<HttpResponse<String>> answers = new java.util.ArrayList<>();
        for (var answer : both.invokeAll(List.of(one, other))) {
            answers.add(answer.get());
        }
        both.shutdown();

        assertThat(answers.stream().filter(each -> each.statusCode() == 302)).hasSize(1);
        HttpResponse<String> told = answers.stream()
                .filter(each -> each.statusCode() != 302)
                .findFirst()
                .orElseThrow();
        assertThat(told.body()).contains("Người khác vừa đổi mục này");
        assertThat(Jsoup.parse(told.body()).select("#value").val()).isIn("1023", "1024");
    }

    private HttpResponse<String> set(Browser browser, String key, String value) {
        return set(browser, key, value, "CV 7/2026");
    }

    private HttpResponse<String> set(Browser browser, String key, String value, String reason) {
        return PageForm.at(browser, LIST + "/" + key, "main form")
                .with("value", value)
                .with("reason", reason)
                .send();
    }

    private HttpResponse<String> decide(Browser browser, String key, String act, String reason) {
        String revision =
                PageForm.at(browser, LIST + "/" + key + "/cho", "main form").proposed("revision");
        return browser.submit(
                "/quan-tri", LIST + "/" + key + "/" + act, Map.of("reason", reason, "revision", revision));
    }
}
