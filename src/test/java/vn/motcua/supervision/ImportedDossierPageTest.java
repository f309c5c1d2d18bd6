package vn.motcua.supervision;

import java.io.UnsupportedEncodingException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;

import static org.assertj.core.api.Assertions.assertThat;

/** A dossier of a former system stands in the supervisor's lists, marked, and opens to a page that is only read. */
@MotcuaTest
class ImportedDossierPageTest {

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

    @Test
    void a_row_of_a_list_opens_it_with_its_events_and_the_look_is_logged() {
        demo.open();
        UUID id = province.importedDossier();
        String page = "/giam-sat/ho-so-cu/" + id;

        String list = body(asked("/giam-sat/ho-so?do=RESOLVED&from=01/03/2015&to=01/03/2015&lang=en", "giamsat"));
        String dossier = body(asked(page + "?lang=en", "giamsat"));
        MvcTestResult elsewhere = asked(page, "xa-lanhdao");

        assertThat(list).contains("href=\"" + page + "\"", "OLD-1", "Imported", "Giấy phép cũ", "Nguyễn V. C***");
        assertThat(dossier)
                .contains("08:00 02/03/2015 (+01:00)", "Giấy phép cũ", "Phòng cũ", "Nguyễn V. C***", "Cán bộ cũ")
                .contains("It ended before it was received.", "The event lies before the reception")
                .doesNotContain("Nguyễn Văn Cũ", "??", "<form method=\"post\" action=\"/ho-so");
        assertThat(elsewhere).hasStatus(404);
        assertThat(jdbc.sql("select purpose from view_log where dossier_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("SUPERVISION");
    }

    private MvcTestResult asked(String address, String username) {
        return mvc.get()
                .uri(address)
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return org.springframework.web.util.HtmlUtils.htmlUnescape(
                    answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
