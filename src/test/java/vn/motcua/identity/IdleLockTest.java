package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A desk that was left is closed to everybody but its official, and keeps what was being done. */
class IdleLockTest extends IdentityTest {

    private static final String LOCK = "/khoa-man-hinh";
    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(31);

    private Browser left(String username) {
        account(username, "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn(username);
        assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(200);
        clock.forward(TOO_LONG);
        return browser;
    }

    private static Map<String, String> password(String username, String password) {
        return Map.of("account", username, "password", password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/quay",
                "/quay/ai",
                "/quay/tiep-nhan",
                "/quay/tra-ket-qua",
                "/quay/tiep-nhan/thu-tuc?q=khai",
                "/ho-so/2f0c3f0e-0000-4000-8000-000000000000",
                "/ho-so/2f0c3f0e-0000-4000-8000-000000000000/giay-hen.pdf",
                "/quay/so-theo-doi",
                "/chon-don-vi",
                "/khoa-man-hinh/gui-tiep",
                "//quay/ai",
                "/QUAY/ai"
            })
    void no_address_of_a_locked_session_shows_anything(String address) {
        Browser browser = left("left" + address.hashCode());

        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isIn(302, 400, 404);
        assertThat(answer.body()).doesNotContain("OFFICIAL:", "Nguyễn Thử Nghiệm");
        assertThat(location(browser.get("/quay/ai"))).isEqualTo(LOCK);
        assertThat(api("/api/v1/ai", browser.cookie("__Host-SID")).statusCode()).isEqualTo(401);
        assertThat(browser.get("/").body()).doesNotContain("Nguyễn Thử Nghiệm");
    }

    @Test
    void a_locked_session_cannot_be_talked_into_opening() {
        account("other.one", "H02.22.05", Role.RECEPTION);
        Browser browser = left("stays.shut");
        String token = "/dang-nhap";

        assertThat(browser.submit(token, LOCK + "/con-lam", Map.of()).statusCode())
                .isEqualTo(423);
        assertThat(location(browser.submit(token, LOCK, Map.of("ve", "/quay")))).isEqualTo(LOCK);
        assertThat(browser.submit(token, LOCK + "/mo", password("stays.shut", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(token, LOCK + "/mo", password("stays.shut", "sai mật khẩu rồi"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(token, LOCK + "/mo", password("other.one", PASSWORD))
                        .body())
                .contains("Màn hình đã khóa");
        assertThat(location(browser.submit(token, "/chon-don-vi", Map.of("office", "1"))))
                .isEqualTo(LOCK);

        assertThat(location(browser.get("/quay/ai"))).isEqualTo(LOCK);
        assertThat(log("stays.shut")).containsExactly("SIGNED_IN", "FAILED", "FAILED");
    }

    @Test
    void the_same_official_unlocks_it_and_goes_on_with_the_page_asked_for() {
        Browser browser = left("comes.back");
        String before = browser.cookie("__Host-SID");
        browser.get("/quay/ai?x=1");

        HttpResponse<String> page = browser.get(LOCK);
        HttpResponse<String> answer = browser.submit(LOCK, LOCK + "/mo", password("comes.back", PASSWORD));

        assertThat(page.body()).contains("Nguyễn Thử Nghiệm", "Việc đang làm vẫn còn nguyên");
        assertThat(location(answer)).isEqualTo("/quay/ai?x=1");
        assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(200);
        assertThat(browser.cookie("__Host-SID")).isNotEqualTo(before);
        assertThat(log("comes.back")).containsExactly("SIGNED_IN", "UNLOCKED");
    }

    @Test
    void a_form_sent_to_a_locked_desk_is_kept_sealed_and_sent_on_after_unlocking() {
        Browser browser = left("was.typing");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("reason", "Trần Văn Riêng Tư nộp thiếu giấy");
        form.put("version", "3");

        HttpResponse<String> answer = browser.submit("/dang-nhap", "/ho-so/17/request-supplement", form);

        assertThat(location(answer)).isEqualTo(LOCK);
        assertThat(jdbc.sql("select attribute_bytes from spring_session_attributes where attribute_name like 'motcua%'")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("Riêng Tư"));
        assertThat(browser.get(LOCK).body()).doesNotContain("Riêng Tư");
        assertThat(location(browser.submit(LOCK, LOCK + "/mo", password("was.typing", PASSWORD))))
                .isEqualTo(LOCK + "/gui-tiep");
        assertThat(browser.get(LOCK + "/gui-tiep").body())
                .contains("/ho-so/17/request-supplement", "Trần Văn Riêng Tư nộp thiếu giấy", "F9")
                .contains("name=\"version\" value=\"3\"");
    }

    @Test
    void somebody_else_signs_in_instead_and_finds_nothing_of_the_first() {
        account("second", "H02.22.05", Role.RECEPTION);
        Browser browser = left("first");
        browser.submit("/dang-nhap", "/ho-so/17/process", Map.of("note", "của người thứ nhất"));
        assertThat(keptOf("first")).as("kept for the first").isPositive();

        succeeded(browser.signIn("second", PASSWORD));

        assertThat(keptOf("second")).as("left over for the second").isZero();

        assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(200);
        assertThat(location(browser.get(LOCK + "/gui-tiep"))).isEqualTo("/quay");
    }

    /** How much of a locked session lies in the sessions of an account. */
    private long keptOf(String username) {
        return jdbc.sql("select count(*) from spring_session_attributes join spring_session"
                        + " on primary_id = session_primary_id"
                        + " where principal_name = :name and attribute_name like 'motcua.locked%'")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    @Test
    void what_a_page_asks_for_by_itself_keeps_no_desk_open() {
        account("polled", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("polled");
        browser.get("/quay/ai");
        for (int minute = 0; minute < 11; minute++) {
            browser.sentBy("poll").get("/quay/ai");
            clock.forward(Duration.ofMinutes(1));
        }

        assertThat(browser.sentBy("poll").get("/quay/ai").statusCode()).isEqualTo(423);
        assertThat(location(browser.sentBy("").get("/quay/ai"))).isEqualTo(LOCK);
    }

    @Test
    void whoever_works_is_left_alone() {
        account("busy", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("busy");
        for (int quarter = 0; quarter < 8; quarter++) {
            assertThat(browser.submit("/chon-don-vi", LOCK + "/con-lam", Map.of())
                            .statusCode())
                    .isEqualTo(204);
            clock.forward(Duration.ofMinutes(9));
        }

        assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(200);
    }

    @Test
    void a_desk_is_locked_by_hand_and_comes_back_to_its_page() {
        account("by.hand", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("by.hand");

        HttpResponse<String> answer = browser.submit("/chon-don-vi", LOCK, Map.of("ve", "/quay/ai"));

        assertThat(location(answer)).isEqualTo(LOCK);
        assertThat(location(browser.get("/quay"))).isEqualTo(LOCK);
        browser.submit(LOCK, LOCK, Map.of("ve", "//elsewhere.example/"));
        assertThat(location(browser.submit(LOCK, LOCK + "/mo", password("by.hand", PASSWORD))))
                .isEqualTo("/quay");
    }

    @Test
    void kinds_of_offices_may_wait_for_longer_or_shorter_but_never_less_than_a_minute() {
        IdentityProperties.Administrator nobody = new IdentityProperties.Administrator(null, null);
        IdentityProperties.SecondFactor nobodyNeeds = new IdentityProperties.SecondFactor(Set.of());
        Duration ten = Duration.ofMinutes(10);
        IdentityProperties properties = new IdentityProperties(
                null, nobody, ten, ten, ten, Map.of(OfficeKind.COMMUNE, Duration.ofMinutes(3)), nobodyNeeds);

        assertThat(List.of(properties.lockAfter(OfficeKind.COMMUNE), properties.lockAfter(OfficeKind.DISTRICT)))
                .containsExactly(Duration.ofMinutes(3), ten);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new IdentityProperties(null, nobody, ten, ten, Duration.ofSeconds(59), Map.of(), nobodyNeeds))
                .withMessageContaining("motcua.lock-after");
    }
}
