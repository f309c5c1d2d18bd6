package vn.motcua.portal.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.notification.SentMessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A citizen has changes told, and stops it again: with the slip alone, without an account and without scripts. */
@MotcuaTest
class SubscriptionPagesTest {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static int clients;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @CsvSource({
        "vi,EMAIL,chi.moi@example.vn,c***@example.vn,Xong. Bạn sẽ nhận tin",
        "en,SMS,+84 987 654 322,09***322,Done. You will get news",
        "vi,CHAT,0987.654.323,09***323,Xong. Bạn sẽ nhận tin"
    })
    void an_address_is_told_of_changes_once_its_code_is_typed(
            String language, String channel, String address, String masked, String done) {
        Outcome dossier = receive();
        SentMessages letters = new SentMessages(application);
        assertThat(status(dossier, language)).contains("/h/" + dossier.token() + "/bao-tin");

        String page = subscribe(dossier, channel, address, language);

        assertThat(text(get(page, language))).contains(masked).doesNotContain(address);
        String code = code(letters.sent().get(0));
        assertThat(text(post(page, "code", code.substring(0, 3) + " " + code.substring(3), language)))
                .isEmpty();
        assertThat(text(get(page, language))).contains(done, masked);
        assertThat(text(get("/h/" + dossier.token() + "/bao-tin", language))).contains(masked);
    }

    @Test
    void the_link_in_the_letter_confirms_only_when_its_button_is_pressed() {
        Outcome dossier = receive();
        SentMessages letters = new SentMessages(application);
        String page = subscribe(dossier, "EMAIL", "nut.bam@example.vn", "vi");

        String letter = letters.sent().get(0);
        String link = page + "/" + code(letter);
        assertThat(letter).contains("https://motcua.example.vn" + link);

        assertThat(text(get(link, "vi"))).contains("value=\"" + code(letter) + "\"");
        assertThat(told(dossier)).doesNotContain("n***@example.vn");
        post(page, "code", code(letter), "vi");
        assertThat(told(dossier)).contains("n***@example.vn");
    }

    @Test
    void five_wrong_codes_and_the_right_one_is_too_late() {
        Outcome dossier = receive();
        SentMessages letters = new SentMessages(application);
        String page = subscribe(dossier, "SMS", "0987654324", "vi");
        String code = code(letters.sent().get(0));

        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(text(post(page, "code", wrong(code, wrong), "vi"))).contains("Mã chưa đúng hoặc đã hết hạn");
        }

        assertThat(text(post(page, "code", code, "vi"))).contains("Mã chưa đúng hoặc đã hết hạn");
        assertThat(told(dossier)).doesNotContain("09***324");
    }

    @Test
    void nobody_can_be_flooded_with_codes() {
        Outcome dossier = receive();
        for (int ask = 0; ask < 5; ask++) {
            subscribe(dossier, "SMS", "0987654325", "vi");
        }

        String sixth = text(post("/h/" + dossier.token() + "/bao-tin", "SMS", "0987654325", "vi", true));

        assertThat(sixth).contains("Bạn đã thử quá nhiều lần");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.vn\r\nBcc: b@example.vn",
                "a@example.vn, b@example.vn",
                "<script>alert(1)</script>@example.vn",
                "a@b@example.vn",
                "không phải địa chỉ",
                "a@example.vn'; drop table subscription; --"
            })
    void a_hostile_address_is_refused_at_its_field_and_sent_nothing(String address) {
        Outcome dossier = receive();
        SentMessages letters = new SentMessages(application);

        String page = text(post("/h/" + dossier.token() + "/bao-tin", "EMAIL", address, "vi", true));

        assertThat(page).contains("id=\"address-error\"").doesNotContain("<script>alert");
        assertThat(letters.sent()).isEmpty();
    }

    @Test
    void a_land_line_gets_no_text_message() {
        String page = text(post("/h/" + receive().token() + "/bao-tin", "SMS", "0204 385 6624", "vi", true));

        assertThat(page).contains("Hãy cho số điện thoại di động");
    }

    @Test
    void one_press_in_the_mail_program_ends_it_without_a_page_or_a_token_of_ours() {
        Outcome dossier = receive();
        SentMessages letters = new SentMessages(application);
        String page = subscribe(dossier, "EMAIL", "mot.nut@example.vn", "vi");
        post(page, "code", code(letters.sent().get(0)), "vi");
        URI wayOut = letters.wayOut(dossier, "mot.nut@example.vn");

        MvcTestResult opened = get(wayOut.getPath(), "vi");
        assertThat(text(opened)).contains("m***@example.vn", "Ngừng nhận tin");
        assertThat(told(dossier)).contains("m***@example.vn");

        MvcTestResult ended = mvc.post()
                .uri(wayOut.getPath())
                .param("List-Unsubscribe", "One-Click")
                .with(from(client()))
                .exchange();

        assertThat(ended).hasStatusOk();
        assertThat(text(ended)).contains("Đã ngừng");
        assertThat(told(dossier)).doesNotContain("m***@example.vn");
    }

    @Test
    void the_holder_of_the_slip_ends_any_and_no_other_slip_does() {
        Outcome dossier = receive();
        Outcome other = receive();
        SentMessages letters = new SentMessages(application);
        String page = subscribe(dossier, "SMS", "0987654326", "vi");
        post(page, "code", code(letters.sent().get(0)), "vi");
        String id = page.substring(page.lastIndexOf('/') + 1);

        end(other, id);
        assertThat(told(dossier)).contains("09***326");

        end(dossier, id);
        assertThat(told(dossier)).doesNotContain("09***326");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/n/0000000000", "/n/xyz", "/bao-tin/00000000-0000-0000-0000-000000000000", "/h/000/bao-tin"})
    void what_leads_nowhere_is_not_found(String path) {
        assertThat(get(path, "vi")).hasStatus(404);
    }

    @Test
    void ways_out_cannot_be_tried_through() {
        String client = client();
        MvcTestResult last = null;
        for (int attempt = 0; attempt < 21; attempt++) {
            last = mvc.get()
                    .uri("/n/01234567%02d".formatted(attempt))
                    .with(from(client))
                    .exchange();
        }

        assertThat(Objects.requireNonNull(last)).hasStatus(429);
    }

    private String subscribe(Outcome dossier, String channel, String address, String language) {
        MvcTestResult asked = post("/h/" + dossier.token() + "/bao-tin", channel, address, language, false);
        assertThat(asked).hasStatus3xxRedirection();
        return Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String path, String channel, String address, String language, boolean refused) {
        MvcTestResult result = mvc.post()
                .uri(path + "?lang=" + language)
                .param("channel", channel)
                .param("address", address)
                .with(csrf())
                .with(from(client()))
                .exchange();
        assertThat(result.getResponse().getStatus()).isEqualTo(refused ? 200 : 302);
        return result;
    }

    private MvcTestResult post(String path, String name, String value, String language) {
        return mvc.post()
                .uri(path + "?lang=" + language)
                .param(name, value)
                .with(csrf())
                .with(from(client()))
                .exchange();
    }

    private void end(Outcome dossier, String id) {
        assertThat(post("/h/" + dossier.token() + "/bao-tin/" + id + "/ngung", "x", "x", "vi"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult get(String path, String language) {
        return mvc.get()
                .uri(path + "?lang=" + language)
                .with(csrf()) // the mock keeps the token in a session, too late for a form below its small buffer
                .with(from(client()))
                .exchange();
    }

    private String told(Outcome dossier) {
        return text(get("/h/" + dossier.token() + "/bao-tin", "vi"));
    }

    private String status(Outcome dossier, String language) {
        return text(get("/h/" + dossier.token(), language));
    }

    private Outcome receive() {
        return province.receive(Province.MARITAL_STATUS, province.commune(15).id());
    }

    private static String code(String letter) {
        Matcher code = CODE.matcher(letter.replaceAll("H02[0-9.-]+", ""));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String wrong(String code, int by) {
        return "%06d".formatted((Integer.parseInt(code) + 1 + by) % 1_000_000);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** An address of its own for each request, so that no test uses up another's. */
    private static synchronized String client() {
        clients++;
        return "203.0." + clients / 250 + "." + clients % 250;
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }
}
