package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Who must have a second factor sets one before anything else and shows it at each sign-in; nothing goes around it. */
class SecondFactorTest extends IdentityTest {

    private static final String PAGE = Telephone.PAGE;
    private static final String OTHER_PASSWORD = "ba con cò trắng bay qua núi";

    @Autowired
    RequiredRoles policy;

    private String username;
    private Telephone telephone;
    private List<String> recoveryCodes;

    @BeforeEach
    void require() {
        policy.require(Role.SUPERVISOR);
        username = account("gs-" + System.nanoTime(), "H02", Role.SUPERVISOR);
    }

    @AfterEach
    void no_more() {
        policy.require();
    }

    @Test
    void who_must_have_one_sets_it_first_and_can_do_nothing_else_before() {
        Browser browser = new Browser(port);
        assertThat(location(browser.signIn(username, PASSWORD))).isEqualTo(PAGE);
        for (String page : List.of("/giam-sat/ai", "/quay/ai", "/tai-khoan", "/chon-don-vi", "/tai-khoan/lop-hai")) {
            assertThat(location(browser.get(page))).as(page).isEqualTo(PAGE);
        }
        assertThat(location(browser.submit(PAGE, "/tai-khoan/mat-khau", Map.of("old", PASSWORD))))
                .isEqualTo(PAGE);
        assertThat(location(browser.submit(PAGE, PAGE, Map.of("code", "000000"))))
                .as("there is none to be shown")
                .isEqualTo("/dang-nhap");

        HttpResponse<String> begun = browser.submit(PAGE, PAGE + "/ung-dung", Map.of());
        telephone = Telephone.reading(begun);
        assertThat(browser.submit(PAGE, PAGE + "/ung-dung/xac-nhan", Map.of("code", "12345"))
                        .body())
                .contains("Mã không đúng")
                .doesNotContain("id=\"key\"");
        assertThat(location(browser.get("/giam-sat/ai"))).isEqualTo(PAGE);
        HttpResponse<String> codes = browser.submit(PAGE, PAGE + "/ung-dung/xac-nhan", Map.of("code", code()));

        assertThat(recoveryCodes(codes)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/dang-nhap"))).isEqualTo("/giam-sat");
        assertThat(log(username)).containsExactly("SECOND_FACTOR_ASKED", "SECOND_FACTOR_SET", "SIGNED_IN");
        assertThat(jdbc.sql("select count(*) from authenticator_app where position(? in secret) > 0")
                        .param(telephone.secret())
                        .query(Integer.class)
                        .single())
                .as("kept as it is")
                .isZero();
    }

    @Test
    void a_code_signs_in_once_and_a_replayed_one_is_refused() {
        enrol();
        clock.forward(Duration.ofSeconds(30));
        String code = code();
        Browser owner = asked();
        assertThat(location(owner.get("/giam-sat/ai"))).isEqualTo(PAGE);

        assertThat(location(show(owner, code))).as("the page asked for").isEqualTo("/giam-sat/ai?continue");
        assertThat(owner.get("/giam-sat/ai").statusCode()).isEqualTo(200);

        Browser thief = asked();
        assertThat(show(thief, code).body()).contains("Mã không đúng");
        assertThat(location(thief.get("/giam-sat/ai"))).isEqualTo(PAGE);
        clock.forward(Duration.ofSeconds(30));
        assertThat(show(thief, code).body()).as("within its tolerance").contains("Mã không đúng");
    }

    @Test
    void wrong_codes_are_limited_for_the_account_and_a_recovery_code_helps_its_owner_once() {
        enrol();
        clock.forward(Duration.ofSeconds(30));
        Browser thief = asked();
        for (int i = 0; i < 20; i++) {
            show(i % 5 == 0 ? asked() : thief, "00000" + i % 10);
        }
        assertThat(jdbc.sql("select max(failures) from authenticator_app join account on id = account_id"
                                + " where username = ?")
                        .param(username)
                        .query(Integer.class)
                        .single())
                .as("tried of twenty, from five browsers")
                .isEqualTo(4);
        Browser owner = asked();
        assertThat(show(owner, code()).body()).as("waits").contains("Mã không đúng");

        String recovery = recoveryCodes.get(3);
        assertThat(location(show(owner, recovery.toUpperCase(Locale.ROOT).replace('-', ' '))))
                .isEqualTo("/giam-sat");
        assertThat(show(asked(), recovery).body()).as("used").contains("Mã không đúng");
        assertThat(log(username)).contains("RECOVERY_CODE_USED", "SECOND_FACTOR_FAILED");
        clock.forward(Duration.ofMinutes(15));
        assertThat(location(show(asked(), code()))).isEqualTo("/giam-sat");
    }

    @Test
    void a_session_of_before_the_requirement_or_of_before_the_factor_passes_no_more() {
        policy.require();
        Browser before = signedIn(username);
        Browser elsewhere = signedIn(username);
        assertThat(before.get("/giam-sat/ai").statusCode()).isEqualTo(200);

        policy.require(Role.SUPERVISOR);
        assertThat(location(before.get("/giam-sat/ai"))).isEqualTo(PAGE);
        enrol(before);
        assertThat(before.get("/giam-sat/ai").statusCode()).isEqualTo(200);
        policy.require();
        assertThat(location(elsewhere.get("/giam-sat/ai")))
                .as("has only a password")
                .isEqualTo(PAGE);
        assertThat(elsewhere.get(PAGE).body()).contains("sáu chữ số");
    }

    @Test
    void a_new_password_does_not_skip_it() {
        Browser administrator = administrator();
        enrol();
        Official official = organisation.officialByCode("T-" + username).orElseThrow();
        HttpResponse<String> link = administrator.submit(
                "/quan-tri/can-bo/" + official.code() + "/tai-khoan/" + username + "/dat-lai",
                Map.of("reason", "Quên"));
        Matcher path = Pattern.compile("(/mat-khau/[A-Za-z0-9_-]{43})").matcher(link.body());
        assertThat(path.find()).isTrue();
        clock.forward(Duration.ofSeconds(1));
        new Browser(port).submit(path.group(1), Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD));
        clock.forward(Duration.ofSeconds(1));

        Browser browser = new Browser(port);
        assertThat(location(browser.signIn(username, OTHER_PASSWORD))).isEqualTo(PAGE);
        assertThat(location(browser.get("/giam-sat/ai"))).isEqualTo(PAGE);
        assertThat(browser.get(PAGE).body()).contains("sáu chữ số");
        assertThat(location(browser.submit(PAGE, PAGE + "/ung-dung", Map.of())))
                .as("sets no other")
                .isEqualTo("/dang-nhap");
        clock.forward(Duration.ofSeconds(30));
        show(browser, code());
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_asked_again_before_it_is_changed() {
        enrol();
        clock.forward(Duration.ofSeconds(30));
        Browser owner = asked();
        show(owner, code());
        String own = "/tai-khoan/lop-hai";
        assertThat(recoveryCodes(owner.submit(own, own + "/ma-khoi-phuc", Map.of())))
                .as("shown a moment ago")
                .hasSize(10)
                .doesNotContainAnyElementsOf(recoveryCodes);

        for (int i = 0; i < 2; i++) {
            clock.forward(Duration.ofMinutes(6));
            owner.get("/giam-sat/ai");
        }
        String again = "/tai-khoan/xac-nhan-lai?ve=" + own;
        assertThat(location(owner.submit(own, own + "/ung-dung", Map.of()))).isEqualTo(again);
        assertThat(owner.submit(again, "/tai-khoan/xac-nhan-lai", Map.of("code", PASSWORD, "ve", own))
                        .body())
                .as("the password is not enough")
                .contains("Mã không đúng");
        assertThat(location(owner.submit(again, "/tai-khoan/xac-nhan-lai", Map.of("code", code(), "ve", own))))
                .isEqualTo(own);
        assertThat(Telephone.reading(owner.submit(own, own + "/ung-dung", Map.of()))
                        .secret())
                .isNotEqualTo(telephone.secret());
        assertThat(location(owner.submit(
                        again, "/tai-khoan/xac-nhan-lai", Map.of("code", "000000", "ve", "//evil.example"))))
                .isNotEqualTo("//evil.example");
    }

    @Test
    void two_administrators_reset_a_lost_one_and_its_owner_sets_another() {
        Browser first = administrator();
        Browser second = administrator();
        enrol();
        clock.forward(Duration.ofSeconds(30));
        Browser owner = asked();
        show(owner, code());
        String official = "/quan-tri/can-bo/T-" + username;
        String waiting = official + "/cho-lop-hai/" + username;

        HttpResponse<String> prepared = first.submit(
                official + "/tai-khoan/" + username + "/dat-lai-lop-hai", Map.of("reason", "Mất điện thoại"));
        assertThat(location(prepared)).as(prepared.body()).isEqualTo(official);
        assertThat(first.submit(waiting, waiting + "/xac-nhan", Map.of()).body())
                .contains("Người chuẩn bị không tự xác nhận được");
        Browser elsewhere = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        assertThat(elsewhere
                        .submit("/quan-tri", waiting + "/xac-nhan", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.get("/giam-sat/ai").statusCode()).as("still signed in").isEqualTo(200);

        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains(waiting, "Mất điện thoại");
        clock.forward(Duration.ofSeconds(1));
        assertThat(location(second.submit(waiting, waiting + "/xac-nhan", Map.of())))
                .isEqualTo(official);

        assertThat(location(owner.get("/giam-sat/ai"))).isEqualTo("/dang-nhap");
        clock.forward(Duration.ofSeconds(30));
        assertThat(show(asked(), code()).statusCode()).as("the old one").isEqualTo(302);
        enrol();
        assertThat(jdbc.sql("select verb from administration_change where subject_key = ? order by id")
                        .param(username)
                        .query(String.class)
                        .list())
                .containsExactly("second-factor-reset-prepared", "second-factor-reset");
        assertThat(second.submit("/quan-tri", waiting + "/xac-nhan", Map.of()).statusCode())
                .as("done already")
                .isEqualTo(404);
    }

    private void enrol() {
        Browser browser = new Browser(port);
        assertThat(location(browser.signIn(username, PASSWORD))).isEqualTo(PAGE);
        enrol(browser);
    }

    private void enrol(Browser browser) {
        telephone = Telephone.reading(browser.submit(PAGE, PAGE + "/ung-dung", Map.of()));
        recoveryCodes = recoveryCodes(browser.submit(PAGE, PAGE + "/ung-dung/xac-nhan", Map.of("code", code())));
        assertThat(recoveryCodes).hasSize(10);
    }

    /** A browser that has shown the password and is asked for the second factor. */
    private Browser asked() {
        Browser browser = new Browser(port);
        assertThat(location(browser.signIn(username, PASSWORD))).isEqualTo(PAGE);
        return browser;
    }

    private HttpResponse<String> show(Browser browser, String code) {
        return browser.submit(PAGE, PAGE, Map.of("code", code));
    }

    private String code() {
        return telephone.code(clock.instant());
    }

    private static List<String> recoveryCodes(HttpResponse<String> page) {
        return Telephone.recoveryCodes(page);
    }
}
