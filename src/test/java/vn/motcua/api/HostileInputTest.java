package vn.motcua.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.identity.Browser;
import vn.motcua.identity.DemoAccounts;

import static vn.motcua.api.Hostile.Kind.CHOICE;
import static vn.motcua.api.Hostile.Kind.CODE;
import static vn.motcua.api.Hostile.Kind.DAY;
import static vn.motcua.api.Hostile.Kind.EMAIL;
import static vn.motcua.api.Hostile.Kind.IDENTIFIER;
import static vn.motcua.api.Hostile.Kind.MOMENT;
import static vn.motcua.api.Hostile.Kind.NAME;
import static vn.motcua.api.Hostile.Kind.NUMBER;
import static vn.motcua.api.Hostile.Kind.OBJECT;
import static vn.motcua.api.Hostile.Kind.PHONE;
import static vn.motcua.api.Hostile.Kind.TEXT;
import static vn.motcua.api.Hostile.Kind.TIME;
import static vn.motcua.api.Hostile.Kind.TRUTH;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent, the answer is the sender's fault and says where, nothing of the inside is told, and nothing is written.
 */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Province.class, Api.class, BrokenEndpoint.class})
class HostileInputTest {

    private static final String DOSSIERS = "/api/v1/dossiers";
    private static final String PREVIEW = "/api/v1/deadlines/preview";

    /** What no reader may ever see: names of classes, stack traces, words of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "[a-z]Exception\\b|\\tat \\w+\\.|\\.java:\\d|org\\.springframework|tools\\.jackson|jakarta\\.|PSQL|SQLSTATE"
                    + "|vn\\.motcua\\.|\\bselect\\s.{1,200}\\sfrom\\s");

    /** Tables that note attempts, and those of sessions. */
    private static final String NOTES = "'view_log', 'sign_in_log', 'spring_session', 'spring_session_attributes'";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final List<String> faults = new ArrayList<>();
    private int tried;
    private String office = "";

    /** A field of a body, and what it is for. */
    private record Field(String path, Hostile.Kind kind) {}

    @BeforeEach
    void accounts() {
        accounts.open();
        office = province.commune(7).code();
    }

    @Test
    void no_field_of_a_reception_takes_what_it_should_not() {
        String body = Bodies.with(
                Bodies.with(
                        Bodies.reception(office), "submitter", "{\"name\": \"Trần Thị Bê\", \"relation\": \"mẹ\"}"),
                "components",
                "[{\"requirement\": 1, \"name\": \"Tờ khai\", \"originals\": 1}]");
        Map<String, Long> before = rows();

        for (Field field : List.of(
                new Field("office", CODE),
                new Field("procedure", CODE),
                new Field("case", NUMBER),
                new Field("channel", CHOICE),
                new Field("owner", OBJECT),
                new Field("owner.kind", CHOICE),
                new Field("owner.name", NAME),
                new Field("owner.identifier", IDENTIFIER),
                new Field("owner.birthDate", DAY),
                new Field("owner.birthYear", NUMBER),
                new Field("owner.phone", PHONE),
                new Field("owner.email", EMAIL),
                new Field("owner.address", TEXT),
                new Field("submitter.name", NAME),
                new Field("submitter.relation", TEXT),
                new Field("submitter.authorisation", TEXT),
                new Field("components", OBJECT),
                new Field("components[0].requirement", NUMBER),
                new Field("components[0].originals", NUMBER),
                new Field("components[0].name", TEXT),
                new Field("subject", TEXT),
                new Field("fee.payment", CHOICE),
                new Field("fee.amount", NUMBER),
                new Field("fee.exemption", TEXT),
                new Field("delivery.method", CHOICE),
                new Field("delivery.address", TEXT))) {
            refusedAtField(DOSSIERS, body, field);
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(300);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void fields_that_are_not_the_sender_s_to_set_are_refused_by_name() {
        Map<String, Long> before = rows();

        for (String parent : List.of("", "owner.", "fee.", "delivery.")) {
            for (String field : List.of(
                    "id", "version", "status", "state", "businessState", "dueAt", "originalDueAt", "createdBy", "createdAt",
                    "acceptedAt", "officeId", "receivingOfficeId", "currentOfficeId", "code", "checkNumber", "token",
                    "actor", "eventCount", "slipIssue", "class")) {
                refusedAtField(DOSSIERS, Bodies.reception(office), new Field(parent + field, NUMBER), "1");
            }
        }

        assertThat(faults).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void no_field_of_a_question_for_a_due_date_takes_what_it_should_not() {
        String body = Bodies.with(Bodies.deadline(), "asOfCalendar", "\"VN-1\"");

        for (Field field : List.of(
                new Field("office", CODE),
                new Field("received", MOMENT),
                new Field("limit", OBJECT),
                new Field("limit.amount", NUMBER),
                new Field("limit.unit", CHOICE),
                new Field("limit.cutOff", TIME),
                new Field("dueAt", CHOICE),
                new Field("pauses", OBJECT),
                new Field("pauses[0].from", MOMENT),
                new Field("pauses[0].to", MOMENT),
                new Field("pauseMode", CHOICE),
                new Field("sessions[0][0]", TIME),
                new Field("sessions", OBJECT),
                new Field("asOfCalendar", CODE))) {
            refusedAtField(PREVIEW, body, field);
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void no_field_of_an_action_takes_what_it_should_not() {
        String actions = DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code") + "/actions/";
        Map<String, Long> before = rows();

        Map<String, List<Field>> fields = new LinkedHashMap<>();
        fields.put("withdraw", List.of(new Field("reason", TEXT), new Field("expectedVersion", NUMBER)));
        fields.put("hand-over", List.of(new Field("note", TEXT)));
        fields.put("transfer", List.of(new Field("office", CODE), new Field("reason", TEXT)));
        fields.put("claim", List.of(new Field("official", CODE)));
        fields.put("extend", List.of(new Field("dueAt", MOMENT), new Field("letterNumber", TEXT)));
        fields.put("return-to-step", List.of(new Field("step", NUMBER), new Field("comment", TEXT)));
        fields.put("request-payment", List.of(new Field("amount", NUMBER), new Field("notice", TEXT)));
        fields.put("request-supplement", List.of(new Field("missing[0]", TEXT), new Field("answerBy", DAY)));
        fields.put("receive-supplement", List.of(new Field("components", OBJECT)));
        fields.put("return-result", List.of(new Field("slipReturned", TRUTH), new Field("collector", TEXT)));
        String body = """
                {"reason": "x", "note": "x", "comment": "x", "notice": "x", "letterNumber": "x", "missing": ["x"],
                 "office": "H02.29", "official": "H02.29-01", "step": 2, "amount": 5, "slipReturned": true,
                 "dueAt": "2026-12-22T09:00"}""";
        fields.forEach((action, each) -> each.forEach(field -> {
            String right = only(action, body);
            refusedAtField(actions + action, right, field);
        }));

        assertThat(faults).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    /** The fields that the action has. */
    private static String only(String action, String body) {
        List<String> own =
                switch (action) {
                    case "transfer" -> List.of("office", "reason");
                    case "claim" -> List.of("official");
                    case "extend" -> List.of("dueAt", "reason", "letterNumber");
                    case "return-to-step" -> List.of("step", "comment");
                    case "request-payment" -> List.of("amount", "notice");
                    case "request-supplement" -> List.of("missing", "reason");
                    case "return-result" -> List.of("slipReturned");
                    case "hand-over" -> List.of("note");
                    case "withdraw" -> List.of("reason");
                    default -> List.of();
                };
        return Bodies.only(body, own);
    }

    @Test
    void bodies_that_are_no_json_or_too_much_of_it_are_refused() {
        String action = DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code") + "/actions/withdraw";
        Map<String, Long> before = rows();

        for (String path : List.of(DOSSIERS, PREVIEW, action)) {
            for (String body : Hostile.bodies()) {
                refused(path + " " + shown(body), api.post(path, body));
            }
            for (byte[] bytes : List.of(
                    new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
                    new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                    new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                    new byte[100_000])) {
                refused(path + " bytes", api.send(api.request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(bytes))));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void other_methods_and_other_kinds_of_content_are_refused() {
        Map<String, Long> before = rows();
        String body = Bodies.reception(office);

        for (String type : List.of(
                "text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", "*/*", "json", "a/b/c",
                "application/json; charset=utf-7", "application/json;;;=")) {
            refused(type, api.send(api.request(DOSSIERS)
                    .header("Idempotency-Key", "short")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body))));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "FOO")) {
            for (String path : List.of(DOSSIERS, PREVIEW, "/api/v1/statistics", "/api/v1/procedures", DOSSIERS + "/x/actions/claim")) {
                Api.Answer answer = api.send(api.request(path).method(method, BodyPublishers.ofString("{}")));
                unharmed(method + " " + path, answer.status(), answer.text());
            }
        }
        for (String key : List.of("short", "with blank inside", "x".repeat(101), "<a>")) {
            refused("key " + key, api.post(DOSSIERS, body, key));
        }
        for (String accept : List.of("text/html", "image/png", "nonsense", "*/*;q=x")) {
            Api.Answer answer = api.send(api.request("/api/v1/procedures").setHeader("Accept", accept));
            unharmed("accept " + accept, answer.status(), answer.text());
        }
        for (String token : List.of("", "Bearer", "Bearer x", "Basic YTpi", "Bearer " + "x".repeat(5_000), "Bearer ' or 1=1 --")) {
            Api.Answer answer = api.send(api.request(DOSSIERS).setHeader("Authorization", token));
            unharmed("token", answer.status(), answer.text());
            if (answer.status() != 401) {
                faults.add("token " + token + ": " + answer.status());
            }
        }

        assertThat(faults).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void no_address_makes_the_server_fail_or_talk() {
        Map<String, Long> before = rows();

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
                answered(path + encoded(value));
            }
        }
        String dossier = DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code");
        for (String cursor : Hostile.cursors()) {
            answered(dossier + "/events?cursor=" + cursor);
            answered(DOSSIERS + "?q=nguyen&cursor=" + cursor);
            for (String list : List.of("WORK", "ON_HOLD", "SUBMITTED", "WAITING_FOR_CITIZEN", "UNCOLLECTED")) {
                answered(DOSSIERS + "?list=" + list + "&cursor=" + cursor);
            }
        }
        for (String raw : List.of("%00", "%ed%a0%80", "%c0%ae", "..;/", ".%2e/", ";a=b", "//")) {
            answered("/api/v1/procedures?q=" + raw);
            answered(DOSSIERS + "/" + raw);
        }
        for (String value : List.of("\0", "' or 1=1 --", "x".repeat(5_000), "\ud800", "٢٦١١٢٤")) { // few: look-ups are throttled
            answered("/api/v1/status?code=" + encoded(value) + "&check=" + encoded(value));
        }
        answered("/api/v1/status?code=a&code=b&check=c&check=d");

        assertThat(faults).isEmpty();
        assertThat(rows().get("dossier")).isEqualTo(before.get("dossier") + 1);
    }

    @Test
    void no_form_takes_what_it_should_not_or_gives_it_back_unescaped() {
        Browser stranger = new Browser(port());
        Browser desk = new Browser(port());
        desk.signIn("xa-motcua", DemoAccounts.PASSWORD);
        Map<String, Long> before = rows();

        for (String value : Hostile.typed().subList(0, 14)) {
            form(stranger, "/dang-nhap", Map.of("username", value, "password", value), false);
        }
        for (String value : Hostile.typed().subList(0, 8)) { // few: look-ups are throttled
            form(stranger, "/tra-cuu", Map.of("code", value, "check", value), false);
        }
        for (String field : List.of(
                "procedure", "case", "name", "identifier", "birthDate", "birthYear", "phone", "email", "address", "ownerKind",
                "represented", "submitterName", "submitterIdentifier", "submitterPhone", "submitterRelation", "subject", "feePayment",
                "feeAmount", "feeExemption", "delivery", "deliveryAddress", "requestId")) {
            for (String value : Hostile.typed().subList(0, field.equals("name") ? 24 : 7)) {
                Map<String, String> typed = new HashMap<>(Map.of("procedure", Province.MARITAL_STATUS, "name", "Nguyễn Văn An"));
                typed.put(field, value); // without papers: it is never accepted
                form(desk, "/quay/tiep-nhan", typed, true);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(150);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void this_test_would_notice_an_endpoint_that_fails_or_talks() {
        answered("/api/v1/test/failing");
        answered("/api/v1/test/talkative");

        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).contains("500");
        assertThat(faults.get(1)).contains("tells of the inside");
        assertThat(api.get("/api/v1/test/failing").text()).doesNotContain("secret", "IllegalState");
    }

    private void refusedAtField(String path, String body, Field field) {
        Hostile.json(field.kind()).forEach(value -> refusedAtField(path, body, field, value));
    }

    private void refusedAtField(String path, String body, Field field, String value) {
        Api.Answer answer = api.post(path, Bodies.with(body, field.path(), value));
        String what = path + " " + field.path() + "=" + shown(value);
        refused(what, answer);
        String named = answer.field("field");
        boolean there = !named.isEmpty() && (named.startsWith(field.path()) || field.path().startsWith(named));
        if (answer.status() != 413 && !there) {
            faults.add(what + ": says " + answer.status() + " at \"" + named + "\"");
        }
    }

    private void refused(String what, Api.Answer answer) {
        unharmed(what, answer.status(), answer.text());
        boolean problem = answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.field("title").isEmpty()
                && !answer.field("code").isEmpty()
                && !answer.field("requestId").isEmpty();
        if (answer.status() < 400 || !problem) {
            faults.add(what + ": " + answer.status() + " " + shown(answer.text()));
        }
    }

    private void answered(String path) {
        Api.Answer answer = api.get(path);
        unharmed(shown(path), answer.status(), answer.text());
    }

    private void form(Browser browser, String path, Map<String, String> typed, boolean signedIn) {
        HttpResponse<String> answer = browser.submit(path, typed);
        String what = path + " " + shown(typed.toString());
        unharmed(what, answer.statusCode(), answer.body());
        if (answer.statusCode() < 400 && signedIn && !answer.body().contains("govuk-error")) {
            faults.add(what + ": taken with " + answer.statusCode());
        }
        if (answer.body().contains("<script>alert(1)") || answer.body().contains("<img src=x")) {
            faults.add(what + ": given back unescaped");
        }
    }

    private void unharmed(String what, int status, String text) {
        tried++;
        if (status >= 500) {
            faults.add(what + ": " + status);
        }
        if (INSIDE.matcher(text).find()) {
            faults.add(what + ": tells of the inside: " + shown(text));
        }
    }

    private int port() {
        return Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** How many rows each table has. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        jdbc.sql("""
                        select table_name,
                               (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(table_name),
                                                                    false, true, '')))[1] as count
                        from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not in (NOTES)""".replace("NOTES", NOTES))
                .query(row -> {
                    rows.put(row.getString("table_name"), Long.valueOf(row.getString("count")));
                });
        assertThat(rows).containsKeys("dossier", "dossier_event", "idempotency_key");
        return rows;
    }
}
