package vn.motcua.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Findings H1 and H2: whoever sends half of a request and waits, or sends a body where none belongs, keeps nobody else
 * waiting: not a citizen, not a desk, not whoever watches the server.
 */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HalfRequestsTest {

    private static final int HELD = 220;
    private static final int DEAF = 6;
    private static final int ASKED_AGAIN = 60;
    private static final Duration SOON = Duration.ofSeconds(4);

    /** Its officials are those the accounts are opened for. */
    @Autowired
    Province province;

    @Autowired
    DemoAccounts accounts;

    @LocalServerPort
    int port;

    private final List<Socket> held = new ArrayList<>();

    @BeforeEach
    void open() {
        accounts.open();
    }

    @AfterEach
    void let_go() throws IOException {
        for (Socket each : held) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/deadlines/preview",
                "POST /api/v1/status",
                "POST /tra-cuu",
                "POST /kiem-tra",
                "POST /dang-nhap",
                "POST /quay/tiep-nhan",
                "GET /api/v1/status",
                "GET /thu-tuc"
            })
    void half_requests_at_any_door_keep_nobody_waiting(String door) throws Exception {
        Browser desk = new Browser(port);
        desk.signIn("xa-motcua", DemoAccounts.PASSWORD);
        hold(door, "application/x-www-form-urlencoded");

        // its body comes after its head, as most clients send it, and must not count among those that are slow
        assertSoon("citizen's form", () -> new Browser(port).post("/tra-cuu", Map.of("code", "H02.29.16")));
        assertSoon("citizen", () -> new Browser(port).get("/thu-tuc"));
        assertSoon("desk", () -> desk.get("/quay"));
        assertSoon("desk's form", () -> desk.submit("/quay/tiep-nhan", Map.of("find", "x")));
        assertSoon("health", () -> new Browser(port).get("/actuator/health"));
        assertSoon("citizen's script", () -> new Browser(port).get("/api/v1/procedures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/procedures", "/thu-tuc", "/"})
    void h1_clients_that_do_not_read_their_answers_keep_nobody_waiting(String path) throws Exception {
        Browser desk = new Browser(port);
        desk.signIn("xa-motcua", DemoAccounts.PASSWORD);
        for (int client = 1; client <= DEAF; client++) {
            Socket deaf = new Socket();
            held.add(deaf);
            deaf.setReceiveBufferSize(1_024);
            deaf.connect(new InetSocketAddress("localhost", port));
            String asked = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Forwarded-For: 198.51.100."
                    + client + "\r\n\r\n";
            deaf.getOutputStream().write(asked.repeat(ASKED_AGAIN).getBytes(StandardCharsets.US_ASCII));
            deaf.getOutputStream().flush();
        }

        assertSoon("citizen", () -> new Browser(port).from("203.0.113.200").get("/thu-tuc"));
        assertSoon(
                "citizen's script",
                () -> new Browser(port).from("203.0.113.201").get("/api/v1/procedures"));
        assertSoon("desk", () -> desk.get("/quay"));
        assertSoon("health", () -> new Browser(port).get("/actuator/health"));
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_given_up_after_the_deadline() throws Exception {
        Socket slow = begin("POST /tra-cuu", "application/x-www-form-urlencoded", 5_000);
        OutputStream out = slow.getOutputStream();
        long begun = System.nanoTime();
        ExecutorService dripping = Executors.newSingleThreadExecutor();
        dripping.submit(() -> {
            for (int drop = 0; drop < 60; drop++) {
                out.write('a');
                out.flush();
                Thread.sleep(500);
            }
            return null;
        });

        slow.setSoTimeout(20_000);
        byte[] answer = slow.getInputStream().readNBytes(12);
        dripping.shutdownNow();

        assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void a_question_with_a_body_is_refused_at_once() throws Exception {
        for (String asked : List.of("GET /api/v1/status?code=a&check=b", "HEAD /", "GET /quay", "OPTIONS /tra-cuu")) {
            Socket sent = begin(asked, "text/plain", 100);
            sent.setSoTimeout(5_000);
            assertThat(new String(sent.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .as(asked)
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void a_stranger_sends_no_more_than_64_kilobytes() {
        HttpResponse<String> answer =
                new Browser(port).post("/tra-cuu", Map.of("code", "x".repeat(RequestBodies.MOST_OF_STRANGERS)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void what_was_read_beforehand_is_read_again_as_it_was() {
        Browser desk = new Browser(port);
        desk.signIn("xa-motcua", DemoAccounts.PASSWORD);

        assertThat(desk.submit("/quay/tiep-nhan", Map.of("find", "1", "q", "kết hôn " + "x".repeat(9_000)))
                        .statusCode())
                .isLessThan(500)
                .isNotIn(400, 403, 408, 413);
    }

    private void hold(String door, String type) throws IOException {
        for (int each = 0; each < HELD; each++) {
            begin(door, type, 5_000);
        }
    }

    private Socket begin(String door, String type, int length) throws IOException {
        Socket socket = new Socket("localhost", port);
        held.add(socket);
        socket.getOutputStream()
                .write((door + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                                + "\r\nContent-Length: " + length + "\r\n\r\ncode=H02")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void assertSoon(String who, Supplier<HttpResponse<String>> asking) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = asking.get();
        assertThat(answer.statusCode()).as(who).isLessThan(500);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(who).isLessThan(SOON);
    }
}
