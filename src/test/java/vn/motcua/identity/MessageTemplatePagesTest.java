package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import vn.motcua.notification.channel.SmsText;
import vn.motcua.notification.template.MessageTemplates;
import vn.motcua.organisation.Role;
import vn.motcua.platform.setting.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of messages, changed by the province with a preview of what citizens get, and back to those that are shipped. */
class MessageTemplatePagesTest extends IdentityTest {

    private static final String LIST = "/quan-tri/mau-tin";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    Settings settings;

    @Autowired
    MessageTemplates templates;

    @Autowired
    MessageSource words;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    /** Other tests share the application and find the words as they are shipped. */
    @AfterEach
    void as_shipped() {
        jdbc.sql("update setting set version = version + 1, value = null where key like 'words.%'")
                .update();
        settings.refresh();
    }

    @Test
    void what_is_chosen_is_sent_from_then_on_and_can_be_taken_back() {
        String code = "notification.kind.EXTENDED";
        assertThat(location(set("vi", code, "Xin lỗi bạn, hẹn mới {1}, 'chắc chắn'")))
                .isEqualTo(LIST);

        assertThat(words.getMessage(code, new Object[] {"UBND xã", "05/01"}, VIETNAMESE))
                .isEqualTo("Xin lỗi bạn, hẹn mới 05/01, ’chắc chắn’");
        assertThat(words.getMessage(code, new Object[] {"office", "5 January"}, Locale.ENGLISH))
                .contains("5 January")
                .doesNotContain("Xin lỗi");
        assertThat(administrator.get(LIST).body()).contains("Xin lỗi bạn", "của tỉnh");
        assertThat(administrator.get("/quan-tri/nhat-ky/thay-doi?loai=SETTING").body())
                .contains("Lời tin nhắn", "Xin lỗi bạn");

        PageForm form =
                PageForm.at(administrator, LIST + "/vi/" + code, "main form").with("reason", "Thôi");
        assertThat(location(form.sendTo(LIST + "/vi/" + code + "/mac-dinh"))).isEqualTo(LIST);
        assertThat(words.getMessage(code, new Object[] {"UBND xã", "05/01"}, VIETNAMESE))
                .isEqualTo("Xin lỗi, chậm hơn hẹn – hẹn mới 05/01");
    }

    @Test
    void the_preview_shows_both_languages_and_how_many_text_messages_it_takes_and_saves_nothing() {
        String code = "notification.short.RETURNED";
        String typed = "đã trả kết quả cho ông bà tại bộ phận một cửa, xin cảm ơn";
        Document page = Jsoup.parse(PageForm.at(administrator, LIST + "/vi/" + code, "main form")
                .with("value", typed)
                .sendTo(LIST + "/vi/" + code + "/xem")
                .body());

        assertThat(page.select("main dl").text())
                .contains(
                        typed,
                        "UCS-2, 2 tin nhắn",
                        "Dài hơn một tin nhắn có dấu",
                        "English, Tin nhắn SMS",
                        "GSM-7, 1 tin nhắn");
        assertThat(page.select("#value").text()).isEqualTo(typed);
        assertThat(settings.stored("words.vi." + code).map(each -> each.value()))
                .isEmpty();
        assertThat(Jsoup.parse(administrator
                                .get(LIST + "/en/notification.confirm.sms?lang=en")
                                .body())
                        .select("main dl")
                        .text())
                .contains("GSM-7", "493018");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    notification.kind.EXTENDED | hẹn mới {2}
                    notification.kind.EXTENDED | hẹn mới {1
                    notification.kind.EXTENDED | hẹn mới {1,number}
                    notification.kind.ANSWERED | xem {0}
                    notification.confirm.sms | Mã xác nhận ở trên
                    notification.subject | Tin về hồ sơ
                    notification.link | ''""")
    void what_would_break_a_message_is_said_at_the_field_and_nothing_typed_is_lost(String code, String typed) {
        Document answer = Jsoup.parse(set("vi", code, typed).body());

        assertThat(answer.select("#value-error").text()).isNotBlank();
        assertThat(answer.select("#value").text()).isEqualTo(typed);
        assertThat(answer.select("#reason").val()).isEqualTo("CV 9/2026");
        assertThat(settings.stored("words.vi." + code).map(each -> each.value()))
                .isEmpty();
    }

    @Test
    void every_shipped_text_may_be_chosen_as_it_is_and_fits() {
        templates
                .all()
                .forEach(template -> MessageTemplates.LANGUAGES.forEach(language -> assertThat(templates
                                .preview(template, language, templates.shipped(template, language))
                                .segments())
                        .as(template.code() + " " + language)
                        .isLessThanOrEqualTo(language.equals(VIETNAMESE) ? 2 : 1)));
    }

    @Test
    void nobody_else_changes_them() {
        Browser commune = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        Browser desk = signedIn(account("ban-" + System.nanoTime(), "H02.29.16", Role.LEADER));
        for (Browser other : List.of(commune, desk)) {
            assertThat(other.get(LIST).statusCode()).isEqualTo(403);
            for (String path : List.of("", "/xem", "/mac-dinh")) {
                assertThat(other.submit(
                                        other == desk ? "/quay" : "/quan-tri",
                                        LIST + "/vi/notification.link" + path,
                                        Map.of("value", "x", "reason", "x", "revision", "0"))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "a,306,2", "a,307,3", "ă,70,1", "ă,71,2", "ă,134,2", "ă,135,3"})
    void a_text_takes_as_many_messages_as_its_letters_need(String letter, int length, int messages) {
        assertThat(SmsText.segments(letter.repeat(length))).isEqualTo(messages);
    }

    private HttpResponse<String> set(String language, String code, String text) {
        return PageForm.at(administrator, LIST + "/" + language + "/" + code, "main form")
                .with("value", text)
                .with("reason", "CV 9/2026")
                .send();
    }
}
