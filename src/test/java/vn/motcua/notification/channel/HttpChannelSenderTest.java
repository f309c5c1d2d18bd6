package vn.motcua.notification.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Text messages as a gateway gets them, and what its answers mean. */
class HttpChannelSenderTest {

    private static final String KEY = "5f1c0a6e2b7d49d0a3c4e5f60718293a";

    private record Request(String path, String body, String key, String authorisation) {}

    private final JsonMapper json = new JsonMapper();
    private final List<Request> requests = new ArrayList<>();
    private HttpServer gateway;
    private int answer = 202;

    @BeforeEach
    void a_gateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void closed() {
        gateway.stop(0);
    }

    @Test
    void a_message_is_one_post_with_its_key() throws NotDeliveredException {
        carrier().carry(letter());

        Request request = requests.get(0);
        JsonNode body = json.readTree(request.body());
        assertThat(request.path()).isEqualTo("/send");
        assertThat(request.key()).isEqualTo(KEY);
        assertThat(request.authorisation()).isEqualTo("Bearer a-token");
        assertThat(body.get("id").stringValue()).isEqualTo(KEY);
        assertThat(body.get("to").stringValue()).isEqualTo("+84912345245");
        assertThat(body.get("text").stringValue()).isEqualTo("H02: có kết quả \"ngay\"");
        assertThat(body.get("sender").stringValue()).isEqualTo("MOTCUA");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 409})
    void these_answers_mean_that_it_was_taken(int status) throws NotDeliveredException {
        answer = status;

        carrier().carry(letter());

        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 401, 403, 404, 408, 425, 429, 500, 502, 503})
    void these_mean_that_it_is_tried_again_and_none_leads_elsewhere(int status) {
        answer = status;

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> carrier().carry(letter()))
                .matches(failure -> !failure.isForGood())
                .withMessageNotContaining("912345245");
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 422})
    void these_mean_that_it_never_will_be(int status) {
        answer = status;

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> carrier().carry(letter()))
                .matches(NotDeliveredException::isForGood);
    }

    @Test
    void a_gateway_that_is_away_is_tried_again() {
        gateway.stop(0);

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> carrier().carry(letter()))
                .matches(failure -> !failure.isForGood());
    }

    private HttpChannelSender carrier() {
        URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
        return new HttpChannelSender(json, url, "a-token", "MOTCUA", true);
    }

    private static Message letter() {
        return new Message(KEY, "0912345245", "09***245", null, "H02: có kết quả \"ngay\"", null, null);
    }
}
