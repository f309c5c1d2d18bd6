package vn.motcua.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Personnel;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** A passkey is registered, signs in alone, and is refused where it comes from elsewhere; by an authenticator of Chromium. */
class PasskeyTest extends BrowserTest {

    private static final String PASSWORD = "mèo đen nhảy qua bốn hàng rào";
    private static final String SHOW = "form[data-passkey=get] button";

    @Autowired
    Personnel personnel;

    @Autowired
    AccountAdministration accounts;

    private String username;
    private Person owner;
    private Page page;

    @BeforeEach
    void account() {
        username = "khoa-" + System.nanoTime();
        OfficialId official = personnel.appoint(
                "T-" + username,
                new PersonName("Nguyễn Thử Khóa"),
                "Giám sát",
                province.office("H02").id(),
                Set.of(Role.SUPERVISOR),
                LocalDate.of(2024, 1, 1));
        accounts.open(username, PASSWORD, official);
        owner = citizen();
        page = owner.page();
        authenticator();
        owner.signIn(username, PASSWORD);
    }

    @Test
    void it_signs_in_without_a_password_and_the_password_alone_no_more() {
        register("Khóa của tôi");
        signOut();

        page.click(SHOW);
        page.waitForURL("**/giam-sat");
        page.navigate(address("/tai-khoan/lop-hai"));
        assertThat(page.content()).contains("Khóa của tôi", "dùng lần cuối");
        signOut();

        owner.signIn(username, PASSWORD);
        assertThat(page.url()).endsWith("/dang-nhap/lop-hai");
        page.navigate(address("/giam-sat"));
        assertThat(page.url()).endsWith("/dang-nhap/lop-hai");
        page.click(SHOW);
        page.waitForURL("**/giam-sat*");
        assertThat(owner.complaints()).isEmpty();
    }

    @Test
    void it_is_renamed_and_removed_and_then_signs_in_no_more() {
        register("Khóa của tôi");
        page.navigate(address("/tai-khoan/lop-hai"));
        page.fill("form[action$='/ten'] input[name=label]", "Khóa ở cơ quan");
        page.click("form[action$='/ten'] button:has-text('Đổi tên')");
        assertThat(page.locator("b:has-text('Khóa ở cơ quan')").count()).isEqualTo(1);

        page.click("button[formaction$='/bo']");
        assertThat(page.locator("button[formaction$='/bo']").count()).isZero();
        signOut();
        page.click(SHOW);
        page.waitForURL("**/dang-nhap?loi=khoa");
        assertThat(page.content()).contains("Khóa truy cập không được chấp nhận");
    }

    @Test
    void an_answer_made_for_another_origin_and_a_second_use_of_an_answer_are_refused() throws IOException {
        register("Khóa của tôi");
        signOut();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = "<!doctype html><title>Một cửa</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        try {
            String options = options();
            page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
            String phished = answer(options);
            page.navigate(address("/dang-nhap"));
            send(phished);
            assertThat(page.url()).as("another origin").endsWith("/dang-nhap?loi=khoa");

            String own = answer(options());
            send(own);
            assertThat(page.url()).as("the same way, of this origin").endsWith("/giam-sat");
            signOut();
            send(own);
            assertThat(page.url()).as("its challenge was used").endsWith("/dang-nhap?loi=khoa");
        } finally {
            other.stop(0);
        }
    }

    private void register(String label) {
        page.navigate(address("/tai-khoan/lop-hai"));
        page.fill("form[data-passkey=create] input[name=label]", label);
        page.click("form[data-passkey=create] button");
        page.waitForSelector("#recovery-codes");
        assertThat(page.locator("#recovery-codes li").count()).isEqualTo(10);
    }

    private void signOut() {
        page.context().clearCookies();
        page.navigate(address("/dang-nhap"));
    }

    /** Options of this application for the session of this browser. */
    private String options() {
        return (String) page.evaluate("async () => (await fetch('/dang-nhap/khoa-truy-cap/thach-thuc', {method: 'POST',"
                + " body: new URLSearchParams({_csrf: document.querySelector('[name=_csrf]').value})})).text()");
    }

    /** What the authenticator answers to options at the page that is open. */
    private String answer(String options) {
        return (String) page.evaluate(
                "async options => JSON.stringify((await navigator.credentials.get({publicKey:"
                        + " PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))})).toJSON())",
                options);
    }

    private void send(String answer) {
        page.waitForNavigation(() -> page.evaluate(
                "answer => { const form = document.querySelector('form[data-passkey=get]');"
                        + " form.elements.credential.value = answer; form.submit(); }",
                answer));
    }

    private void authenticator() {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject authenticator = new JsonObject();
        authenticator.addProperty("protocol", "ctap2");
        authenticator.addProperty("transport", "internal");
        for (String each :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            authenticator.addProperty(each, true);
        }
        JsonObject parameters = new JsonObject();
        parameters.add("options", authenticator);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
