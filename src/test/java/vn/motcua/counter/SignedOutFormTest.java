package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding C6: signed out in another window, then F9: one signs in again and goes on with the form and its text. */
class SignedOutFormTest extends CounterTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Map<String, String> open(Browser browser, Outcome dossier) {
        Matcher token = TOKEN.matcher(browser.get(page(dossier)).body());
        assertThat(token.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", token.group(1));
        form.put("requestId", UUID.randomUUID().toString());
        form.put("version", String.valueOf(version(dossier)));
        form.put("reason", "Công dân báo mất giấy hẹn");
        return form;
    }

    @Test
    void C6_a_form_sent_after_signing_out_elsewhere_is_gone_on_with_after_signing_in() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.submit("/quay", "/dang-xuat", Map.of());

        HttpResponse<String> sent = desk.post(page(dossier) + "/reissue-slip", form);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).contains("/dang-nhap");
        assertThat(desk.get("/dang-nhap?giu").body()).contains("chữ đã gõ được giữ nguyên");
        HttpResponse<String> back = desk.signIn(DESK, DemoAccounts.PASSWORD);
        assertThat(location(back)).endsWith("/khoa-man-hinh/gui-tiep");
        assertThat(desk.get("/khoa-man-hinh/gui-tiep").body())
                .contains("Công dân báo mất giấy hẹn", page(dossier) + "/reissue-slip")
                .doesNotContain("??");
    }

    @Test
    void C6_a_form_sent_after_the_session_was_lost_is_kept_as_well() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.cookie(desk.cookie("SID").isEmpty() ? "__Host-SID" : "SID", "b2xkLXNlc3Npb24");

        HttpResponse<String> sent = desk.post(page(dossier) + "/reissue-slip", form);

        assertThat(location(sent)).contains("/dang-nhap");
        desk.signIn(DESK, DemoAccounts.PASSWORD);
        assertThat(desk.get("/khoa-man-hinh/gui-tiep").body()).contains("Công dân báo mất giấy hẹn");
    }

    @Test
    void C6_nobody_else_is_given_the_form() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.submit("/quay", "/dang-xuat", Map.of());
        desk.post(page(dossier) + "/reissue-slip", form);

        HttpResponse<String> other = desk.signIn(SPECIALIST, DemoAccounts.PASSWORD);

        assertThat(location(other)).doesNotContain("gui-tiep");
        assertThat(desk.get("/khoa-man-hinh/gui-tiep").body()).doesNotContain("Công dân báo mất");
    }

    @Test
    void C6_signed_out_and_in_again_in_another_window_the_form_comes_back_with_its_text_and_goes_on() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.submit("/quay", "/dang-xuat", Map.of());
        desk.signIn(DESK, DemoAccounts.PASSWORD);

        HttpResponse<String> sent = desk.post(page(dossier) + "/reissue-slip", form);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/khoa-man-hinh/gui-tiep");
        assertThat(desk.get("/khoa-man-hinh/gui-tiep").body()).contains("Công dân báo mất giấy hẹn");
        form.remove("_csrf");
        HttpResponse<String> again = desk.submit("/khoa-man-hinh/gui-tiep", page(dossier) + "/reissue-slip", form);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(version(dossier)).isEqualTo(Integer.parseInt(form.get("version")) + 1);
    }

    @Test
    void C6_after_a_lost_session_and_a_new_one_the_form_comes_back_as_well() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.cookie(desk.cookie("SID").isEmpty() ? "__Host-SID" : "SID", "b2xkLXNlc3Npb24");
        desk.signIn(DESK, DemoAccounts.PASSWORD);

        assertThat(location(desk.post(page(dossier) + "/reissue-slip", form))).endsWith("/khoa-man-hinh/gui-tiep");
    }

    @Test
    void C6_a_form_of_the_official_before_is_not_given_to_the_next_one_nor_one_without_a_token_of_hers() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form = open(desk, dossier);
        desk.submit("/quay", "/dang-xuat", Map.of());
        desk.signIn(SPECIALIST, DemoAccounts.PASSWORD);

        HttpResponse<String> sent = desk.post(page(dossier) + "/reissue-slip", form);
        form.put("_csrf", "bmljaHQtZWNodA");
        HttpResponse<String> forged = desk.post(page(dossier) + "/reissue-slip", form);

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(desk.get("/khoa-man-hinh/gui-tiep").body()).doesNotContain("Công dân báo mất");
    }

    @Test
    void C6_a_form_of_a_browser_in_which_nobody_was_signed_in_is_refused() {
        Outcome dossier = received();
        Browser stranger = new Browser(port);

        assertThat(stranger.post(page(dossier) + "/reissue-slip", Map.of("reason", "x"))
                        .statusCode())
                .isIn(403, 404);
    }
}
