package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import vn.motcua.identity.account.PublicCredentials;
import vn.motcua.identity.signin.NoDemoInProduction;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.StartupRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInTest extends IdentityTest {

    @Autowired
    NoDemoInProduction noDemo;

    @Test
    void an_official_signs_in_and_acts_for_his_office() {
        account("an.binh", "H02.22.05", Role.RECEPTION, Role.CASHIER);
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.signIn(" An.Binh ", PASSWORD);

        assertThat(location(answer)).isEqualTo("/quay");
        assertThat(browser.get("/quay/ai").body())
                .startsWith("OFFICIAL:")
                .endsWith(organisation.officeByCode("H02.22.05").orElseThrow().id() + " [RECEPTION, CASHIER]");
        assertThat(log("an.binh")).containsExactly("SIGNED_IN");
    }

    @Test
    void
            supervisors_and_inspectors_begin_at_supervision_administrators_at_administration_and_others_at_their_worklist() {
        demo.open();

        assertThat(landing("giamsat")).as("a centre's director, who also signs").isEqualTo("/giam-sat");
        assertThat(landing("kiemsoat")).isEqualTo("/giam-sat");
        assertThat(landing("quantri")).isEqualTo("/quan-tri");
        assertThat(landing("so-lanhdao")).isEqualTo("/quay");
        account("watches", "H02.22.05", Role.SUPERVISOR, Role.DIVISION_HEAD);
        assertThat(location(new Browser(port).signIn("watches", PASSWORD)))
                .as("assigns the work of a division")
                .isEqualTo("/quay");
    }

    private String landing(String username) {
        return location(new Browser(port).signIn(username, PublicCredentials.PASSWORD));
    }

    @Test
    void the_session_has_a_new_id_after_signing_in() {
        account("new.id", "H02.22.05", Role.RECEPTION);
        Browser browser = new Browser(port);
        browser.get("/quay/ai");
        String before = browser.cookie("__Host-SID");

        HttpResponse<String> answer = browser.signIn("new.id", PASSWORD);

        assertThat(location(answer)).startsWith("/quay/ai");
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("__Host-SID")).isNotEmpty().isNotEqualTo(before);
        Browser thief = new Browser(port);
        thief.cookie("__Host-SID", before);
        assertThat(location(thief.get("/quay/ai"))).isEqualTo("/dang-nhap");
    }

    @Test
    void every_cookie_is_bound_to_this_host_and_hidden_from_scripts() {
        account("cookie", "H02.22.05", Role.RECEPTION);

        Browser browser = signedIn("cookie");

        assertThat(browser.setCookies())
                .filteredOn(line -> !line.startsWith("lang="))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        account("token", "H02.22.05", Role.RECEPTION);
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.post("/dang-nhap", Map.of("username", "token", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(log("token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "known", "disabled", "", "a\u0000b", "'; drop table account --", "x"})
    void whoever_fails_learns_nothing(String username) {
        if (accounts.findByUsername("known").isEmpty()) {
            account("known", "H02.22.05", Role.RECEPTION);
            account("disabled", "H02.22.05", Role.RECEPTION);
            administration.disable("disabled");
        }
        String password = username.equals("disabled") ? PASSWORD : "sai mật khẩu rồi";

        HttpResponse<String> answer = new Browser(port).signIn(username, password);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/dang-nhap?loi");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_log_keeps_no_password_typed_as_a_user_name() {
        new Browser(port).signIn("bímậtcủatôi2026", "x");

        assertThat(jdbc.sql("select count(*) from sign_in_log where username like '%mật%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(log("bí…")).containsExactly("FAILED");
    }

    @Test
    void after_three_failures_each_one_doubles_the_wait() {
        account("waits", "H02.22.05", Role.RECEPTION);
        Browser browser = new Browser(port);
        for (int i = 0; i < 4; i++) {
            browser.signIn("waits", "sai mật khẩu rồi");
        }

        assertThat(location(browser.signIn("waits", PASSWORD))).isEqualTo("/dang-nhap?loi");
        clock.forward(Duration.ofSeconds(1));
        browser.signIn("waits", "sai mật khẩu rồi");
        clock.forward(Duration.ofSeconds(1));
        assertThat(location(browser.signIn("waits", PASSWORD))).isEqualTo("/dang-nhap?loi");
        clock.forward(Duration.ofSeconds(1));
        succeeded(browser.signIn("waits", PASSWORD));
        assertThat(log("waits"))
                .containsExactly("FAILED", "FAILED", "FAILED", "FAILED", "BLOCKED", "FAILED", "BLOCKED", "SIGNED_IN");
    }

    @Test
    void a_disabled_account_is_out_with_its_next_request() {
        account("dismissed", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("dismissed");

        administration.disable("dismissed");

        assertThat(location(browser.get("/quay/ai"))).isEqualTo("/dang-nhap");
        administration.enable("dismissed");
        assertThat(location(browser.get("/quay/ai"))).isEqualTo("/dang-nhap");
    }

    @Test
    void a_lost_or_gained_role_counts_with_the_next_request() {
        account("promoted", "H02.22", Role.RECEPTION);
        OfficialId official = accounts.findByUsername("promoted").orElseThrow().official();
        LocalDate today = LocalDate.of(2026, 11, 23);
        Browser browser = signedIn("promoted");
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(403);

        personnel.assign(
                official, organisation.officeByCode("H02.22").orElseThrow().id(), Role.LEADER, today);
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(200);

        personnel.end(
                official, organisation.officeByCode("H02.22").orElseThrow().id(), Role.LEADER, today);
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_ends_after_a_shift_however_busy() {
        account("shift", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("shift");

        for (int minutes = 0; minutes < 600; minutes += 8) {
            assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(8));
        }
        clock.forward(Duration.ofSeconds(1));

        assertThat(location(browser.get("/quay/ai"))).isEqualTo("/dang-nhap");
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        account("leaves", "H02.22.05", Role.RECEPTION);
        Browser browser = signedIn("leaves");
        String session = browser.cookie("__Host-SID");

        HttpResponse<String> answer = browser.submit("/chon-don-vi", "/dang-xuat", Map.of());

        assertThat(location(answer)).isEqualTo("/dang-nhap?ra");
        browser.cookie("__Host-SID", session);
        assertThat(location(browser.get("/quay/ai"))).isEqualTo("/dang-nhap");
        assertThat(log("leaves")).containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    @ParameterizedTest
    @CsvSource({
        "RECEPTION,200,403,403,403",
        "LEADER,200,200,403,403",
        "SUPERVISOR,200,200,403,403",
        "INSPECTOR,200,200,403,200",
        "ADMINISTRATOR,403,403,200,200",
        "GUIDE,200,403,403,403"
    })
    void each_role_enters_its_own_rooms(Role role, int counter, int supervision, int administration, int audit) {
        String username = "role-" + role.name().toLowerCase(java.util.Locale.ROOT);
        account(username, "H02.22", role);

        Browser browser = signedIn(username);

        assertThat(browser.get("/quay/ai").statusCode()).isEqualTo(counter);
        assertThat(browser.get("/giam-sat/ai").statusCode()).isEqualTo(supervision);
        assertThat(browser.get("/quan-tri/ai").statusCode()).isEqualTo(administration);
        assertThat(browser.get("/quan-tri/nhat-ky/ai").statusCode()).isEqualTo(audit);
    }

    @Test
    void a_stranger_is_asked_to_sign_in_where_there_is_something_and_told_where_there_is_nothing() {
        Browser stranger = new Browser(port);

        assertThat(location(stranger.get("/quay/ai"))).isEqualTo("/dang-nhap");
        assertThat(location(stranger.get("/ho-so/1"))).isEqualTo("/dang-nhap");
        assertThat(location(stranger.get("/quan-tri"))).isEqualTo("/dang-nhap");
        assertThat(stranger.get("/khong-co-trang-nay").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).get("/dang-nhap").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void a_language_belongs_to_the_person_and_not_to_the_desk() {
        account("speaks.english", "H02.22.05", Role.RECEPTION);
        account("speaks.vietnamese", "H02.22.05", Role.RECEPTION);
        Browser desk = signedIn("speaks.english");
        desk.get("/chon-don-vi?lang=en");
        assertThat(desk.get("/chon-don-vi").body()).contains("lang=\"en\"");
        desk.submit("/chon-don-vi", "/dang-xuat", Map.of());

        desk.submit("/dang-nhap", Map.of("username", "speaks.vietnamese", "password", PASSWORD));
        assertThat(desk.get("/chon-don-vi").body()).contains("<html class=\"govuk-template\" lang=\"vi\"");

        Browser elsewhere = new Browser(port);
        elsewhere.submit("/dang-nhap", Map.of("username", "speaks.english", "password", PASSWORD));
        assertThat(elsewhere.get("/chon-don-vi").body()).contains("<html class=\"govuk-template\" lang=\"en\"");
    }

    @Test
    void an_official_of_two_offices_says_where_he_works_now() {
        account("both", "H02.22", Role.RECEPTION);
        OfficialId official = accounts.findByUsername("both").orElseThrow().official();
        int division =
                organisation.officeByCode("H02.22.P02").orElseThrow().id().value();
        personnel.assign(
                official,
                organisation.officeByCode("H02.22.P02").orElseThrow().id(),
                Role.SPECIALIST,
                LocalDate.of(2024, 1, 1));
        Browser browser = new Browser(port);

        assertThat(location(browser.signIn("both", PASSWORD))).isEqualTo("/chon-don-vi");
        assertThat(browser.get("/quay/ai").body()).endsWith("[RECEPTION]");
        HttpResponse<String> chosen = browser.submit("/chon-don-vi", Map.of("office", Integer.toString(division)));

        assertThat(location(chosen)).isEqualTo("/quay");
        assertThat(browser.get("/quay/ai").body()).endsWith(division + " [SPECIALIST]");
        int foreign = organisation.officeByCode("H02.23").orElseThrow().id().value();
        assertThat(browser.submit("/chon-don-vi", Map.of("office", Integer.toString(foreign)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_demo_lists_its_accounts_and_they_work() {
        assertThat(demo.signIns()).isEmpty();
        assertThat(new Browser(port).get("/dang-nhap").body()).doesNotContain(PublicCredentials.PASSWORD);

        assertThat(noDemo.isOpenToEverybody()).isFalse();
        demo.open();
        demo.open();

        assertThat(new Browser(port).get("/dang-nhap").body())
                .contains(PublicCredentials.PASSWORD, "xa-motcua", "Tư Mại");
        Browser browser = new Browser(port);
        succeeded(browser.signIn("giamsat", PublicCredentials.PASSWORD));
        assertThat(browser.get("/giam-sat/ai").body()).contains("SUPERVISOR");
        assertThat(noDemo.isOpenToEverybody()).isTrue();
        assertThatExceptionOfType(StartupRefusedException.class)
                .isThrownBy(() -> noDemo.run(new DefaultApplicationArguments()));
        assertThat(api("/api/v1/ai", PublicCredentials.TOKEN).statusCode()).isEqualTo(200);
    }
}
