package vn.motcua.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What really leaves the server, container and error dispatch included. */
@WebGroundTest
class ServerAnswersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /look/form",
                "GET /look/form?lang=en",
                "POST /look/form",
                "GET /forbidden",
                "GET /khong-co",
                "GET /css/motcua.css",
                "GET /css/khong-co.css",
                "GET /js/live.js",
                "GET /vendor/govuk-frontend-6.6.0/govuk-frontend.min.css",
                "GET /look/fail/bug",
                "GET /look/fail/conflict",
                "GET /api/look/fail/bug",
                "GET /api/look/number?n=x",
                "GET /api/khong-co",
                "DELETE /look/form",
                "GET /error",
                "GET /actuator/health",
                "GET /look/form?q=%zz",
                "GET /look/fail/..;/x",
                "GET //look/form"
            })
    void every_answer_carries_the_security_headers_and_a_request_id(String request) throws IOException {
        String answer = exchange(request);

        for (Map.Entry<String, String> header : SecurityHeaders.ALWAYS.entrySet()) {
            assertThat(header(answer, header.getKey())).as(header.getKey()).isEqualTo(header.getValue());
        }
        assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "Content-Type"))
                .satisfiesAnyOf(
                        type -> assertThat(type).isEmpty(),
                        type -> assertThat(type).containsIgnoringCase("json"),
                        type -> assertThat(type).containsIgnoringCase("charset=utf-8"),
                        type -> assertThat(type).contains("javascript"));
        assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /look/form", "GET /look/fail/%00", "GET /look/%zz"})
    void what_the_container_refuses_by_itself_gives_nothing_away_either(String request) throws IOException {
        String answer = exchange(request);

        assertThat(status(answer)).isBetween(400, 499);
        for (Map.Entry<String, String> header : SecurityHeaders.ALWAYS.entrySet()) {
            assertThat(header(answer, header.getKey())).as(header.getKey()).isEqualTo(header.getValue());
        }
        assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /look/form?q=%zz", "GET /look/fail/%80", "POST /look/form?a=%", "GET /api/look/number?n=%zz"
            })
    void malformed_encoding_is_the_client_s_fault(String request) throws IOException {
        assertThat(status(exchange(request))).isBetween(200, 499);
    }

    @Test
    void filters_refusals_are_worded_like_all_others() throws IOException {
        String page = exchange("GET /forbidden");
        String csrf = exchange("POST /look/form");

        assertThat(status(page)).isEqualTo(403);
        assertThat(page).contains("Bạn không có quyền làm việc này", header(page, "X-Request-Id"));
        assertThat(status(csrf)).isEqualTo(403);
        assertThat(csrf).contains("Bạn không có quyền làm việc này");
    }

    @Test
    void the_error_page_itself_is_a_404() throws IOException {
        assertThat(status(exchange("GET /error"))).isEqualTo(404);
    }

    @Test
    void assets_may_be_kept_for_a_year_since_their_name_changes_with_them() throws IOException {
        String page = exchange("GET /look/form");
        String asset = page.replaceAll("(?s).*href=\"(/css/motcua-[0-9a-f]+\\.css)\".*", "$1");

        assertThat(header(exchange("GET " + asset), "Cache-Control")).isEqualTo("max-age=31536000, public");
        assertThat(exchange("GET " + asset)).containsPattern("be-vietnam-pro-latin-400-normal-[0-9a-f]{32}\\.woff2");
    }

    private String exchange(String request) throws IOException {
        String[] parts = request.split(" ", 2);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String header(String answer, String name) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
