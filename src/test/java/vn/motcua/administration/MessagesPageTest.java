package vn.motcua.administration;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.notification.SentMessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What administrators see of messages, and do about those that were laid aside. */
@MotcuaTest
class MessagesPageTest {

    private static final String PAGE = "/quan-tri/tin-nhan";
    private static final Pattern AGAIN = Pattern.compile("action=\"(/quan-tri/tin-nhan/[0-9]+/gui-lai)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void accounts() {
        demo.open();
    }

    @ParameterizedTest
    @CsvSource({"vi,Gác lại,Không có địa chỉ này,Gửi lại", "en,Laid aside,No such address,Send again"})
    void a_message_laid_aside_is_shown_with_its_address_masked_and_sent_again(
            String language, String state, String failure, String again) {
        Outcome dossier = laidAside();

        String page = text(get(PAGE + "?gac-lai=true&lang=" + language, "quantri"));

        assertThat(page)
                .contains(String.valueOf(dossier.code()), "09***245", state, failure, again)
                .doesNotContain("0912345245");
        Matcher button = AGAIN.matcher(page);
        assertThat(button.find()).isTrue();
        assertThat(post(button.group(1))).hasStatus3xxRedirection();
        assertThat(text(get(PAGE + "?gac-lai=true&lang=" + language, "quantri")))
                .doesNotContain("09***245");
        assertThat(post(button.group(1))).hasStatus(409);
    }

    @Test
    void quiet_hours_are_changed_on_the_page_and_a_wrong_time_is_refused() {
        assertThat(quietHours("21:30", "6:00")).hasStatus3xxRedirection();
        assertThat(text(get(PAGE, "quantri"))).contains("value=\"21:30\"", "value=\"06:00\"");
        assertThat(quietHours("25:00", "6:00")).hasStatus(422);
        quietHours("21:00", "07:00");
    }

    @Test
    void nobody_but_administrators_sees_messages() {
        for (String path : new String[] {PAGE, PAGE + "/da-gui"}) {
            assertThat(get(path, "kiemsoat")).hasStatus(403);
            assertThat(get(path, "xa-motcua")).hasStatus(403);
        }
    }

    @Test
    void secrets_in_kept_messages_are_left_out() {
        jdbc.sql("""
                        insert into kept_letter (message_key, channel, recipient, subject, body, kept_at)
                        values ('k', 'SMS', '09***245', null, 'H02: xong. motcua.example.vn/n/0123456789', now())
                        """).update();

        assertThat(text(get(PAGE + "/da-gui", "quantri")))
                .contains("motcua.example.vn/n/…")
                .doesNotContain("0123456789");
    }

    private Outcome laidAside() {
        SentMessages letters = new SentMessages(application);
        jdbc.sql("update delivery set state = 'DROPPED' where state = 'DEAD'").update();
        Outcome dossier =
                province.receive(Province.MARITAL_STATUS, province.commune(17).id());
        letters.sent();
        jdbc.sql("""
                        update delivery set state = 'DEAD', accepted_at = null, failure = 'NO_SUCH_ADDRESS'
                        where id = (select max(id) from delivery)
                        """).update();
        return dossier;
    }

    private MvcTestResult quietHours(String from, String to) {
        return mvc.post()
                .uri(PAGE + "/gio-yen-lang")
                .param("channel", "SMS")
                .param("from", from)
                .param("to", to)
                .with(csrf())
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .exchange();
    }

    private MvcTestResult get(String path, String account) {
        return mvc.get()
                .uri(path)
                .with(csrf())
                .with(SignedInAs.signedInAs(accounts, account))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
