package vn.motcua.portal.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.StatementCounter;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.platform.LoadRules;
import vn.motcua.platform.StartupRefusedException;
import vn.motcua.tracking.CitizenStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What citizens may take of the server, and what is left of it for the desks whatever they do. */
@MotcuaTest
class CitizenLoadLimitTest {

    private static final CitizenLoadLimitProperties ONE_EACH =
            new CitizenLoadLimitProperties(1, 1, 1, 0, Duration.ZERO);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    CitizenStatus status;

    @Autowired
    OverloadResponse away;

    @Autowired
    List<LoadRules> faces;

    @Autowired
    CitizenLoadLimit door;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({"vi,Bạn đã thử nhiều lần,203.0.120.1", "en,You have tried many times,203.0.120.2"})
    void a_throttled_try_asks_the_database_for_nothing_and_is_told_in_both_languages(
            String language, String title, String client) throws Exception {
        askOften(client);

        List<MvcTestResult> answer = new ArrayList<>();
        List<String> statements = StatementCounter.during(() -> answer.add(lookUp(client, language)));

        assertThat(statements).isEmpty();
        assertThat(answer.get(0)).hasStatus(429);
        assertThat(answer.get(0).getResponse().getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.get(0).getResponse().getCookies()).isEmpty();
        assertThat(answer.get(0).getResponse().getContentAsString())
                .containsSubsequence("<html", "lang=\"" + language, "<h1", title)
                .contains("lang=\"vi\"", "lang=\"en\"", "Bạn đã thử nhiều lần", "You have tried many times", "tel:");
    }

    @Test
    void a_throttled_script_is_told_by_a_problem() throws Exception {
        askOften("203.0.120.3");

        List<MvcTestResult> answer = new ArrayList<>();
        List<String> statements = StatementCounter.during(
                () -> answer.add(mvc.get().uri(STATUS).with(from("203.0.120.3")).exchange()));

        assertThat(statements).isEmpty();
        assertThat(answer.get(0)).hasStatus(429).hasContentType("application/problem+json");
        assertThat(answer.get(0).getResponse().getContentAsString())
                .contains("\"code\":\"dossier.refusal.too-many-look-ups\"", "\"requestId\":");
    }

    @Test
    void a_code_that_a_network_tried_too_often_is_refused_to_it_before_the_database_and_to_nobody_else() {
        String code = Objects.requireNonNull(
                province.receive(Province.MARITAL_STATUS, province.commune(30).id())
                        .code());
        for (int each = 0; each < 10; each++) {
            status.byCheckNumber(code, "00000000", "203.0.140." + (10 + each));
        }

        List<String> statements = StatementCounter.during(
                () -> assertThat(mvc.post().uri("/tra-cuu").param("code", code).with(from("203.0.140.1")))
                        .hasStatus(429));

        assertThat(statements).isEmpty();
        assertThat(mvc.post()
                        .uri("/tra-cuu")
                        .param("code", code)
                        .param("check", "00000001")
                        .with(from("203.0.142.1")))
                .as("the holder elsewhere is heard, finding M1")
                .matches(answer -> answer.getResponse().getStatus() != 429);
    }

    @Test
    void where_those_who_guess_find_no_place_a_slip_still_opens_and_the_desk_still_works() throws Exception {
        Outcome dossier =
                province.receive(Province.MARITAL_STATUS, province.commune(30).id());
        demo.open();
        int taken = 0;
        try {
            while (taken < 5 && (taken < 2 ? door.numbers() : door.pages()).enter("198.51.100." + taken)) {
                taken++;
            }

            assertThat(taken).as("all places of both").isEqualTo(5);
            assertThat(mvc.get().uri("/h/" + dossier.token()).with(from("203.0.141.1")))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/quay").with(SignedInAs.signedInAs(accounts, "xa-motcua")))
                    .hasStatusOk();
        } finally {
            for (int each = 0; each < taken; each++) {
                (each < 2 ? door.numbers() : door.pages()).leave("198.51.100." + each);
            }
        }
        assertThat(mvc.get().uri("/thu-tuc").with(from("203.0.141.2"))).hasStatusOk();
    }

    @Test
    void each_door_has_places_of_its_own_and_whoever_finds_none_is_told_to_come_again() throws Exception {
        CitizenLoadLimit narrow = new CitizenLoadLimit(status, away, faces, ONE_EACH, 10);
        List<Integer> inside = new ArrayList<>();

        narrow.doFilter(request("POST", "/tra-cuu"), new MockHttpServletResponse(), (one, answer) -> {
            inside.add(asked(narrow, "POST", "/tra-cuu").getStatus());
            inside.add(asked(narrow, "GET", "/h/BCGHK").getStatus());
            inside.add(asked(narrow, "GET", "/thu-tuc").getStatus());
            inside.add(asked(narrow, "GET", "/quay/tiep-nhan").getStatus());
        });

        assertThat(inside).containsExactly(503, 200, 200, 200);
        assertThat(asked(narrow, "POST", "/tra-cuu").getStatus())
                .as("the place was given back")
                .isEqualTo(200);
    }

    @Test
    void a_full_page_says_so_in_a_plain_sentence() throws Exception {
        CitizenLoadLimit narrow = new CitizenLoadLimit(status, away, faces, ONE_EACH, 10);
        List<MockHttpServletResponse> refused = new ArrayList<>();

        narrow.doFilter(
                request("GET", "/thu-tuc"),
                new MockHttpServletResponse(),
                (one, answer) -> refused.add(asked(narrow, "GET", "/thu-tuc")));

        assertThat(refused.get(0).getHeader("Retry-After")).isEqualTo("5");
        assertThat(refused.get(0).getContentAsString())
                .contains("Xin thử lại sau vài giây", "Please try again in a few seconds");
    }

    @Test
    void doors_that_would_leave_the_desks_no_connection_do_not_open() {
        CitizenLoadLimitProperties wide = new CitizenLoadLimitProperties(4, 4, 1, 0, Duration.ZERO);

        assertThatThrownBy(() -> new CitizenLoadLimit(status, away, faces, wide, 10))
                .isInstanceOf(StartupRefusedException.class);
    }

    private static final String STATUS = "/api/v1/status?code=H02.21.01-260101-0001&check=12345678";

    /** As often as a client may in a minute, without guessing. */
    private void askOften(String client) {
        for (int each = 0; each < 30; each++) {
            status.byToken("no slip", client);
        }
    }

    private MvcTestResult lookUp(String client, String language) {
        return mvc.post()
                .uri("/tra-cuu?lang=" + language)
                .param("code", "H02.21.01-260101-0001")
                .param("check", "12345678")
                .cookie(new Cookie("SID", "bm90LWEtc2Vzc2lvbg"))
                .with(csrf())
                .with(from(client))
                .exchange();
    }

    private static MockHttpServletResponse asked(CitizenLoadLimit door, String method, String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            door.doFilter(
                    request(method, path), response, (one, answer) -> ((HttpServletResponse) answer).setStatus(200));
        } catch (java.io.IOException | jakarta.servlet.ServletException failed) {
            throw new AssertionError(failed);
        }
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr("203.0.142.1");
        return request;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }
}
