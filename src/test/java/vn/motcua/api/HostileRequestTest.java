package vn.motcua.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to an address or a form, the server neither fails nor tells of its inside, and nothing is written. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileRequestTest {

    private static final String DOSSIERS = "/api/v1/dossiers";
    private static final String PREVIEW = "/api/v1/deadlines/preview";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoAccounts accounts;

    @LocalServerPort
    int port;

    private Attack attack;
    private String office = "";

    @BeforeEach
    void prepare() {
        accounts.open();
        attack = new Attack(api, jdbc);
        office = province.commune(7).code();
    }

    @Test
    void bodies_that_are_no_json_or_too_much_of_it_are_refused() {
        String action =
                DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code") + "/actions/withdraw";
        Map<String, Long> before = attack.rows();

        for (String path : List.of(DOSSIERS, PREVIEW, action)) {
            for (String body : Hostile.bodies()) {
                attack.refused(path + " " + Attack.shown(body), api.post(path, body));
            }
            for (byte[] bytes : List.of(
                    new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
                    new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                    new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                    new byte[100_000])) {
                attack.refused(
                        path + " bytes",
                        api.send(api.request(path)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(bytes))));
            }
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.rows()).isEqualTo(before);
    }

    @Test
    void other_methods_and_other_kinds_of_content_are_refused() {
        Map<String, Long> before = attack.rows();
        String body = Bodies.reception(office);

        for (String type : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "*/*",
                "json",
                "a/b/c",
                "application/json; charset=utf-7",
                "application/json;;;=")) {
            attack.refused(
                    type,
                    api.send(api.request(DOSSIERS)
                            .header("Idempotency-Key", "short")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body))));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "FOO")) {
            for (String path : List.of(
                    DOSSIERS, PREVIEW, "/api/v1/statistics", "/api/v1/procedures", DOSSIERS + "/x/actions/claim")) {
                Api.Answer answer = api.send(api.request(path).method(method, BodyPublishers.ofString("{}")));
                attack.unharmed(method + " " + path, answer.status(), answer.text());
            }
        }
        for (String key : List.of("short", "with blank inside", "x".repeat(101), "<a>")) {
            attack.refused("key " + key, api.post(DOSSIERS, body, key));
        }
        for (String accept : List.of("text/html", "image/png", "nonsense", "*/*;q=x")) {
            Api.Answer answer = api.send(api.request("/api/v1/procedures").setHeader("Accept", accept));
            attack.unharmed("accept " + accept, answer.status(), answer.text());
        }
        for (String token :
                List.of("", "Bearer", "Bearer x", "Basic YTpi", "Bearer " + "x".repeat(5_000), "Bearer ' or 1=1 --")) {
            Api.Answer answer = api.send(api.request(DOSSIERS).setHeader("Authorization", token));
            attack.unharmed("token", answer.status(), answer.text());
            if (answer.status() != 401) {
                attack.fault("token " + token + ": " + answer.status());
            }
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.rows()).isEqualTo(before);
    }

    @Test
    void no_address_makes_the_server_fail_or_talk() {
        Map<String, Long> before = attack.rows();

        for (String path : List.of(
                "/api/v1/procedures?q=",
                "/api/v1/procedures?level=",
                "/api/v1/procedures?field=",
                "/api/v1/procedures?cursor=",
                "/api/v1/procedures?size=",
                "/api/v1/procedures/",
                "/api/v1/statistics?to=2026-12-31&from=",
                "/api/v1/statistics?from=2026-01-01&to=",
                "/api/v1/statistics?from=2026-01-01&to=2026-12-31&office=",
                "/api/v1/statistics?from=2026-01-01&to=2026-12-31&field=",
                DOSSIERS + "?q=",
                DOSSIERS + "?list=",
                DOSSIERS + "?size=",
                DOSSIERS + "/",
                DOSSIERS + "/x/events?cursor=")) {
            for (String value : Hostile.typed()) {
                attack.answered(path + Attack.encoded(value));
            }
        }
        String dossier =
                DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code");
        for (String cursor : Hostile.cursors()) {
            attack.answered(dossier + "/events?cursor=" + cursor);
            attack.answered(DOSSIERS + "?q=nguyen&cursor=" + cursor);
            for (String list : List.of("WORK", "ON_HOLD", "SUBMITTED", "WAITING_FOR_CITIZEN", "UNCOLLECTED")) {
                attack.answered(DOSSIERS + "?list=" + list + "&cursor=" + cursor);
            }
        }
        for (String raw : List.of("%00", "%ed%a0%80", "%c0%ae", "..;/", ".%2e/", ";a=b", "//")) {
            attack.answered("/api/v1/procedures?q=" + raw);
            attack.answered(DOSSIERS + "/" + raw);
        }
        for (String value :
                List.of("\0", "' or 1=1 --", "x".repeat(5_000), "\ud800", "٢٦١١٢٤")) { // few: look-ups are throttled
            attack.answered("/api/v1/status?code=" + Attack.encoded(value) + "&check=" + Attack.encoded(value));
        }
        attack.answered("/api/v1/status?code=a&code=b&check=c&check=d");

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.rows().get("dossier")).isEqualTo(before.get("dossier") + 1);
    }

    @Test
    void no_form_takes_what_it_should_not_or_gives_it_back_unescaped() {
        Browser stranger = new Browser(port).from("198.51.100.90");
        Browser desk = new Browser(port);
        desk.signIn("xa-motcua", DemoAccounts.PASSWORD);
        Map<String, Long> before = attack.rows();

        for (String value : Hostile.typed().subList(0, 14)) {
            attack.form(stranger, "/dang-nhap", Map.of("username", value, "password", value), false);
        }
        for (String value : Hostile.typed().subList(0, 8)) { // few: look-ups are throttled
            attack.form(stranger, "/tra-cuu", Map.of("code", value, "check", value), false);
        }
        for (String field : List.of(
                "procedure",
                "case",
                "name",
                "identifier",
                "birthDate",
                "birthYear",
                "phone",
                "email",
                "address",
                "ownerKind",
                "represented",
                "submitterName",
                "submitterIdentifier",
                "submitterPhone",
                "submitterRelation",
                "subject",
                "feePayment",
                "feeAmount",
                "feeExemption",
                "delivery",
                "deliveryAddress",
                "requestId")) {
            for (String value : Hostile.typed().subList(0, field.equals("name") ? 24 : 7)) {
                Map<String, String> typed =
                        new HashMap<>(Map.of("procedure", Province.MARITAL_STATUS, "name", "Nguyễn Văn An"));
                typed.put(field, value); // without papers: it is never accepted
                attack.form(desk, "/quay/tiep-nhan", typed, true);
            }
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.tried()).isGreaterThan(150);
        assertThat(attack.rows()).isEqualTo(before);
    }

    @Test
    void this_test_would_notice_an_endpoint_that_fails_or_talks() {
        attack.answered("/api/v1/test/failing");
        attack.answered("/api/v1/test/talkative");

        assertThat(attack.faults()).hasSize(2);
        assertThat(attack.faults().get(0)).contains("500");
        assertThat(attack.faults().get(1)).contains("tells of the inside");
        assertThat(api.get("/api/v1/test/failing").text()).doesNotContain("secret", "IllegalState");
    }
}
