package vn.motcua.portal.home;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Pages that are the same for everybody are made once, and nobody gets what is another's. */
@MotcuaTest
class KeptPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Province province;

    @Test
    void every_reader_of_the_first_page_gets_a_token_of_his_own_that_opens_the_form_below() {
        MvcTestResult first = get("/");
        MvcTestResult second = get("/");

        assertThat(without(second)).isEqualTo(without(first));
        assertThat(token(first)).isNotEqualTo(token(second));
        assertThat(lookUp(first, token(first))).hasStatus(200);
        assertThat(lookUp(second, token(second))).hasStatus(200);
        assertThat(lookUp(second, token(first))).hasStatus(403);
        assertThat(first).doesNotContainHeader("ETag");
        assertThat(Objects.requireNonNull(first.getResponse().getHeader("Cache-Control")))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tu-ngu", "/thu-tuc", "/thu-tuc/1.004873", "/noi-nop"})
    void a_page_without_a_form_is_told_to_be_unchanged_in_the_language_it_was_asked_in(String path) {
        MvcTestResult page = get(path);
        String tag = Objects.requireNonNull(page.getResponse().getHeader("ETag"));
        Cookie english = new Cookie("lang", "en");

        MvcTestResult again = mvc.get().uri(path).header("If-None-Match", tag).exchange();
        MvcTestResult inEnglish =
                mvc.get().uri(path).cookie(english).header("If-None-Match", tag).exchange();

        assertThat(page).hasStatusOk().hasHeader("Cache-Control", "private, no-cache");
        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(inEnglish).hasStatusOk().hasHeader("Content-Language", "en");
        assertThat(text(inEnglish)).contains("<html class=\"govuk-template\" lang=\"en\"");
        assertThat(page).hasHeader("Content-Language", "vi");
    }

    @Test
    void an_address_with_a_query_and_a_page_that_is_not_there_are_answered_anew() {
        get("/thu-tuc");

        assertThat(text(get("/thu-tuc?q=khai"))).contains("value=\"khai\"");
        assertThat(get("/thu-tuc?q=khai")).doesNotContainHeader("ETag");
        assertThat(get("/thu-tuc/9.999999")).hasStatus(404).doesNotContainHeader("ETag");
    }

    @Test
    void who_is_signed_in_gets_a_page_of_his_own() {
        get("/tu-ngu");

        MvcTestResult page = mvc.get().uri("/tu-ngu").with(user("somebody")).exchange();

        assertThat(page).hasStatusOk().doesNotContainHeader("ETag");
        assertThat(Objects.requireNonNull(page.getResponse().getHeader("Cache-Control")))
                .contains("no-store");
    }

    @Test
    void what_changes_in_an_office_stands_on_the_page_at_once() {
        String before = text(get("/"));
        String phone = jdbc.sql("select phone from office where kind = 'SERVICE_CENTRE'")
                .query(String.class)
                .list()
                .get(0);

        phone("0204 999 9999");
        String after = text(get("/"));
        phone(phone);

        assertThat(before).doesNotContain("0204 999 9999");
        assertThat(after).contains("0204 999 9999");
        assertThat(text(get("/"))).doesNotContain("0204 999 9999");
    }

    private void phone(String phone) {
        jdbc.sql("update office set phone = :phone where kind = 'SERVICE_CENTRE'")
                .param("phone", phone)
                .update();
        organisation.refresh();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private MvcTestResult lookUp(MvcTestResult page, String token) {
        return mvc.post()
                .uri("/tra-cuu")
                .cookie(page.getResponse().getCookies())
                .param("code", "")
                .param("check", "")
                .param("_csrf", token)
                .exchange();
    }

    private static String token(MvcTestResult page) {
        Matcher token = TOKEN.matcher(text(page));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String without(MvcTestResult page) {
        return text(page).replace(token(page), "");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
