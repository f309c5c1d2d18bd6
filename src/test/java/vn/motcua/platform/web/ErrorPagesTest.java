package vn.motcua.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebGroundTest
class ErrorPagesTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, Không tìm thấy trang",
        "forbidden, 403, Bạn không có quyền làm việc này",
        "conflict, 409, '3 kết quả, dùng phím mũi tên để chọn'",
        "invalid, 422, Dữ liệu chưa hợp lệ",
        "too-many, 429, Thử quá nhiều lần",
        "unavailable, 503, Hệ thống đang bận",
        "stale, 409, Hồ sơ đã thay đổi",
        "slow, 503, Hệ thống đang bận",
        "status, 410, Yêu cầu chưa đúng",
        "bug, 500, Hệ thống gặp lỗi"
    })
    void people_get_a_page_in_their_language_that_gives_nothing_away(String how, int status, String words) {
        MvcTestResult page = mvc.get().uri("/look/fail/" + how).exchange();

        assertThat(page).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(body(page))
                .contains(words, "lang=\"vi\"", page.getResponse().getHeader("X-Request-Id"))
                .doesNotContain("secret", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, common.error.404.text, Page not found",
        "forbidden, 403, common.error.403.text, You may not do this",
        "conflict, 409, common.search.found, The dossier has changed",
        "too-many, 429, common.error.429.text, Too many attempts",
        "unavailable, 503, common.error.503.text, The system is busy",
        "stale, 409, common.error.409.text, The dossier has changed",
        "bug, 500, common.error.500.text, The system has failed"
    })
    void systems_get_a_problem_with_a_code_they_can_act_on(String how, int status, String code, String title) {
        MvcTestResult problem = mvc.get()
                .uri("/api/look/fail/" + how)
                .header("Accept-Language", "en")
                .exchange();

        assertThat(problem).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(problem))
                .contains(
                        "\"code\":\"" + code + "\"",
                        "\"title\":\"" + title + "\"",
                        "\"status\":" + status,
                        "\"detail\":")
                .contains(problem.getResponse().getHeader("X-Request-Id"))
                .doesNotContain("secret", "Exception");
    }

    @Test
    void a_problem_names_the_field_it_is_about() {
        assertThat(body(mvc.get().uri("/api/look/fail/invalid").exchange())).contains("\"field\":\"owner\"");
        assertThat(body(post("{\"name\":\" \",\"copies\":1}")))
                .contains("\"field\":\"name\"", "Hãy điền mục này.", "\"errors\":[{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"name\":7e999}",
                "{\"name\":\"a\",\"copies\":\"x\"}",
                "{\"name\":\"a\",\"stray\":1}",
                "{\"name\":\"a\\u0000b\",\"copies\":1}",
                "{\"name\":\"a\\ud800b\",\"copies\":1}",
                "null"
            })
    void a_body_that_cannot_be_read_is_a_400_without_the_parser_s_words(String body) {
        MvcTestResult answer = post(body);

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer)).doesNotContain("JSON parse", "tools.jackson", "vn.motcua", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/look/number?n=x", "/api/look/number", "/api/look/day?day=2026-02-30", "/api/look/day?day=x"
            })
    void a_parameter_that_is_missing_or_malformed_is_a_400(String address) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(400);
    }

    @Test
    void an_empty_parameter_stays_empty_and_an_iso_date_is_read() {
        assertThat(body(mvc.get().uri("/api/look/day?day=2026-11-24&q=").exchange()))
                .contains("2026-11-24");
    }

    @Test
    void wrong_methods_and_media_types_are_told_apart() {
        MvcTestResult method = mvc.delete().uri("/api/look").exchange();
        MvcTestResult type = mvc.post()
                .uri("/api/look")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")
                .exchange();

        assertThat(method).hasStatus(405).containsHeader("Allow");
        assertThat(type).hasStatus(415);
        assertThat(body(type)).contains("\"code\":\"common.error.415.text\"");
    }

    @Test
    void an_address_that_leads_nowhere_is_a_404_page() {
        MvcTestResult page = mvc.get().uri("/khong-co").exchange();

        assertThat(page).hasStatus(404);
        assertThat(body(page)).contains("Không tìm thấy trang", "Motcua");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/look")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
