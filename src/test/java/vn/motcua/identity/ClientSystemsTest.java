package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

class ClientSystemsTest extends IdentityTest {

    @Test
    void a_client_system_acts_by_its_token_of_which_only_the_hash_is_kept() {
        String token = clients.register(
                "Cổng dịch vụ",
                organisation.officeByCode("H02.22").orElseThrow().id(),
                Set.of(Role.RECEPTION),
                clock.instant().plus(Duration.ofDays(1)));

        HttpResponse<String> answer = api("/api/v1/ai", token);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(answer.body()).startsWith("CLIENT_SYSTEM:").endsWith("[RECEPTION]");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(jdbc.sql("select token_hash = sha256(?::bytea) from client_system where name = 'Cổng dịch vụ'")
                        .param(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .query(Boolean.class)
                        .single())
                .isTrue();

        clients.disable("Cổng dịch vụ");
        assertThat(api("/api/v1/ai", token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_ends_on_its_day() {
        String token = clients.register(
                "Cổng cũ",
                organisation.officeByCode("H02").orElseThrow().id(),
                Set.of(Role.RECEPTION),
                clock.instant().plusSeconds(60));
        assertThat(api("/api/v1/ai", token).statusCode()).isEqualTo(200);

        clock.forward(Duration.ofSeconds(60));

        assertThat(api("/api/v1/ai", token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901234567890123456789", "'or''='"})
    void who_has_no_token_gets_a_problem_and_a_challenge(String token) {
        HttpResponse<String> answer = api("/api/v1/ai", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer realm=\"motcua\""));
        assertThat(answer.body()).contains("\"status\":401").doesNotContain("Exception");
    }

    @Test
    void what_is_public_in_the_api_needs_no_token_but_takes_no_wrong_one() {
        assertThat(api("/api/v1/procedures", "").statusCode()).isNotEqualTo(401);
        assertThat(api("/api/v1/status", "").statusCode()).isNotEqualTo(401);
        assertThat(api("/api/v1/procedures", "0123456789012345678901234567890123456789")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_opens_nothing_in_the_api() {
        account("page-only", "H02.22.05", Role.RECEPTION);

        assertThat(signedIn("page-only").get("/api/v1/ai").statusCode()).isEqualTo(401);
    }
}
