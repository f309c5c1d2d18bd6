package vn.motcua.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierApiTest {

    private static final String DOSSIERS = "/api/v1/dossiers";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    Office commune;

    @BeforeEach
    void commune() {
        commune = province.commune(5);
    }

    @Test
    void a_dossier_goes_its_whole_way_over_the_api() {
        Api.Answer received = receive();
        String dossier = DOSSIERS + "/" + received.field("code");
        String actions = dossier + "/actions/";
        String specialist = organisation
                .officialsAt(commune.id(), Role.SPECIALIST, LocalDate.ofInstant(province.now(), zone))
                .get(0)
                .code();

        assertThat(received.status()).as(received.text()).isEqualTo(201);
        assertThat(received.header("Location")).endsWith(dossier);
        assertThat(received.field("code")).startsWith(commune.code() + "-");
        assertThat(received.field("checkNumber")).matches("[0-9]{8}");
        assertThat(received.field("statusUrl")).endsWith("/h/" + received.field("token"));
        assertThat(received.field("dueAt")).endsWith("+07:00");
        act(actions + "hand-over", "{}");
        act(actions + "confirm-hand-over", "");
        act(actions + "claim", "{\"official\":\"" + specialist + "\"}");
        act(actions + "submit", "{\"summary\":\"Đủ điều kiện\"}");
        act(actions + "approve", "{}");
        act(actions + "number-and-stamp", "{\"number\":\"13/XN-API\"}");
        act(actions + "result-ready", "{}");
        Api.Answer returned = act(actions + "return-result", "{\"slipReturned\":true}");
        assertThat(returned.field("state")).isEqualTo("RETURNED");
        assertThat(returned.body().get("nationalState").intValue()).isEqualTo(10);
        assertThat(returned.text()).doesNotContain(received.field("checkNumber"), received.field("token")); // H7
        Api.Answer status =
                api.open("/api/v1/status?code=" + received.field("code") + "&check=" + received.field("checkNumber"));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.field("state")).isEqualTo("RETURNED");
        assertThat(status.field("text")).startsWith("Result returned on ");
        assertThat(status.text()).doesNotContain("Thử Nghiệm", "024190001234");
        assertThat(api.get(dossier + "/events").body().get("items"))
                .extracting(event -> event.get("kind").asString())
                .startsWith("hand-in", "accept", "hand-over", "confirm-hand-over")
                .endsWith("return-result");
    }

    @Test
    void what_is_recorded_later_than_it_happened_names_since_when_why_and_by_which_paper() {
        String actions = DOSSIERS + "/" + receive().field("code") + "/actions/";
        act(actions + "hand-over", "{}");
        act(actions + "confirm-hand-over", "");
        String asked = "{\"amount\":100000,\"notice\":\"TB-01\",\"effectiveAt\":\"%s\"%s}";
        LocalDate yesterday = LocalDate.ofInstant(province.now(), zone).minusDays(1);

        Api.Answer unproved =
                api.post(actions + "request-payment", asked.formatted("2026-01-05T09:00", ""), "unproved-payment");
        Api.Answer early = api.post(
                actions + "request-payment",
                asked.formatted(yesterday + "T09:00", ",\"backDatedReason\":\"Muộn\",\"backDatedDocument\":\"CV 9\""),
                "early-payment");

        assertThat(unproved.status()).isEqualTo(422);
        assertThat(unproved.field("field")).isEqualTo("backDatedDocument");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.field("field")).isEqualTo("effectiveAt");
    }

    @Test
    void the_same_key_again_gets_the_same_answer_and_another_body_under_it_is_refused() {
        String key = UUID.randomUUID().toString();
        String body = Bodies.reception(commune.code());
        Api.Answer first = api.post(DOSSIERS, body, key);
        long before = dossiers();

        Api.Answer again = api.post(DOSSIERS, body, key);
        Api.Answer other = api.post(DOSSIERS, Bodies.with(body, "subject", "\"Khác\""), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field("field")).isEqualTo("Idempotency-Key");
        assertThat(dossiers()).isEqualTo(before);
    }

    @Test
    void without_a_key_nothing_is_done() {
        long before = dossiers();

        Api.Answer answer = api.post(DOSSIERS, Bodies.reception(commune.code()), null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("field")).isEqualTo("Idempotency-Key");
        assertThat(dossiers()).isEqualTo(before);
    }

    @Test
    void what_is_handed_in_online_waits_without_a_code_and_is_accepted_by_its_id() {
        Api.Answer submitted =
                api.post(DOSSIERS, Bodies.with(Bodies.reception(commune.code()), "channel", "\"ONLINE\""));

        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        assertThat(submitted.body().get("code").isNull()).isTrue();
        assertThat(submitted.field("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.header("Location")).endsWith("/" + submitted.field("id"));
        Api.Answer accepted = act(
                DOSSIERS + "/" + submitted.field("id") + "/actions/accept",
                "{\"components\": {\"all\": true}, \"expectedVersion\": 1}");
        assertThat(accepted.field("state")).isEqualTo("ACCEPTED");
        assertThat(accepted.field("code")).startsWith(commune.code());
    }

    @Test
    void papers_are_named_by_the_number_of_the_requirement() {
        String papers = province.procedure(Province.MARITAL_STATUS).ordinaryCase().components().stream()
                .map(required -> "{\"requirement\": " + required.no() + ", \"originals\": 1}")
                .collect(Collectors.joining(","));
        String further = "[" + papers + ", {\"name\": \"Ảnh\", \"photocopies\": 2}]";

        Api.Answer received = api.post(DOSSIERS, Bodies.with(Bodies.reception(commune.code()), "components", further));
        Api.Answer unknown = api.post(
                DOSSIERS, Bodies.with(Bodies.reception(commune.code()), "components", "[{\"requirement\": 99}]"));

        assertThat(received.status()).as(received.text()).isEqualTo(201);
        JsonNode components =
                api.get(DOSSIERS + "/" + received.field("code")).body().get("components");
        assertThat(components.at("/0/requirement").intValue()).isEqualTo(1);
        assertThat(components)
                .last()
                .satisfies(
                        photo -> assertThat(photo.get("photocopies").intValue()).isEqualTo(2));
        Api.Answer none = api.post(
                DOSSIERS,
                Bodies.with(
                        Bodies.reception(commune.code()),
                        "components",
                        further.replace("\"originals\": 1", "\"originals\": 0")));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.field("field")).isEqualTo("components[0].requirement");
        assertThat(none.status()).as("papers of which no copy was handed in").isEqualTo(422);
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_what_happened_meanwhile() {
        Api.Answer received = receive();
        String actions = DOSSIERS + "/" + received.field("code") + "/actions/";
        int seen = received.body().get("version").intValue();
        act(actions + "hand-over", "{\"expectedVersion\": " + seen + "}");

        Api.Answer stale =
                api.post(actions + "withdraw", "{\"reason\": \"Không cần nữa\", \"expectedVersion\": " + seen + "}");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stale.field("code")).isEqualTo("api.refusal.stale");
        assertThat(stale.body().get("meanwhile"))
                .extracting(event -> event.get("kind").asString())
                .containsExactly("hand-over");
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_the_reason() {
        Api.Answer received = receive();

        Api.Answer refused =
                api.post(DOSSIERS + "/" + received.field("code") + "/actions/return-result", "{\"slipReturned\":true}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("detail")).contains("Return the result");
    }

    @Test
    void a_problem_is_told_in_vietnamese_unless_english_is_asked_for() {
        String path = DOSSIERS + "/H02.01.01-200101-0001";

        Api.Answer vietnamese = api.send(api.request(path).setHeader("Accept-Language", "vi"));
        Api.Answer other = api.send(api.request(path).setHeader("Accept-Language", "fr"));

        assertThat(api.get(path).field("detail")).startsWith("There is no such dossier");
        assertThat(vietnamese.field("detail")).isNotEqualTo(api.get(path).field("detail"));
        assertThat(other.field("detail")).isEqualTo(vietnamese.field("detail"));
    }

    @Test
    void unknown_fields_missing_fields_and_unknown_actions_are_refused() {
        String actions = DOSSIERS + "/" + receive().field("code") + "/actions/";

        Api.Answer unknownField = api.post(actions + "hand-over", "{\"officeId\": 1}");
        Api.Answer missingField = api.post(actions + "consult", "{\"question\": \"Thế nào?\"}");
        Api.Answer unknownOffice = api.post(actions + "consult", "{\"question\": \"Thế nào?\", \"office\": \"H77\"}");
        Api.Answer unknownAction = api.post(actions + "delete", "{}");

        assertThat(unknownField.status()).isEqualTo(422);
        assertThat(unknownField.field("field")).isEqualTo("officeId");
        assertThat(missingField.field("field")).isEqualTo("office");
        assertThat(unknownOffice.field("field")).isEqualTo("office");
        assertThat(unknownAction.status()).isEqualTo(404);
        assertThat(unknownAction.text()).doesNotContain("hand-over");
    }

    @Test
    void a_dossier_has_an_etag_and_its_opening_is_written_down() {
        Api.Answer received = receive();
        String path = DOSSIERS + "/" + received.field("code");
        long before = views();

        Api.Answer dossier = api.get(path);
        Api.Answer unchanged = api.send(api.request(path).header("If-None-Match", dossier.header("ETag")));
        act(path + "/actions/hand-over", "{}");
        Api.Answer changed = api.send(api.request(path).header("If-None-Match", dossier.header("ETag")));

        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.header("ETag")).isEqualTo("\"" + dossier.body().get("version") + "\"");
        assertThat(dossier.body().at("/owner/name").asString()).isEqualTo("Nguyễn Thị Thử Nghiệm");
        assertThat(dossier.body().get("availableActions"))
                .extracting(name -> name.asString())
                .contains("hand-over");
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(views()).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void why_a_dossier_is_due_when_it_is_can_be_asked() {
        Api.Answer received = receive();

        Api.Answer deadline = api.get(DOSSIERS + "/" + received.field("code") + "/deadline");

        assertThat(deadline.status()).isEqualTo(200);
        assertThat(deadline.field("dueAt")).isEqualTo(received.field("dueAt"));
        assertThat(deadline.body().at("/promises/0/reason").asString()).isEqualTo("ACCEPTED");
        assertThat(deadline.body().get("explanation")).isNotEmpty();
        assertThat(deadline.body().get("clockIntervals")).isEmpty();
    }

    @Test
    void what_is_outside_the_token_s_offices_does_not_exist_for_it() {
        Office other = province.commune(60);
        String token = api.token(other.id(), EnumSet.allOf(Role.class));
        String path = DOSSIERS + "/" + receive().field("code");

        Api.Answer dossier = api.send(api.request(path).setHeader("Authorization", "Bearer " + token));
        Api.Answer events = api.send(api.request(path + "/events").setHeader("Authorization", "Bearer " + token));
        Api.Answer deadline = api.send(api.request(path + "/deadline").setHeader("Authorization", "Bearer " + token));
        Api.Answer figures =
                api.send(api.request("/api/v1/statistics?from=2026-01-01&to=2026-12-31&office=" + commune.code())
                        .setHeader("Authorization", "Bearer " + token));
        Api.Answer reception = api.send(api.request(DOSSIERS)
                .setHeader("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.reception(commune.code()))));

        assertThat(dossier.status()).isEqualTo(404);
        assertThat(events.status()).isEqualTo(404);
        assertThat(deadline.status()).isEqualTo(404);
        assertThat(figures.status()).isEqualTo(404);
        assertThat(reception.status()).isEqualTo(403);
    }

    @Test
    void without_a_token_only_what_is_public_opens() {
        assertThat(api.open(DOSSIERS).status()).isEqualTo(401);
        assertThat(api.open("/api/v1/statistics?from=2026-01-01&to=2026-12-31").status())
                .isEqualTo(401);
        assertThat(api.open("/api/v1/procedures?q=khai%20sinh").status()).isEqualTo(200);
        assertThat(api.open(DOSSIERS).header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void the_numbers_of_a_slip_need_not_stand_in_the_address() {
        Api.Answer received = receive();
        String numbers =
                "{\"code\":\"" + received.field("code") + "\",\"check\":\"" + received.field("checkNumber") + "\"}";
        assertThat(api.post("/api/v1/status", numbers).field("code")).isEqualTo(received.field("code"));
        var path = api.open("/v3/api-docs").body().get("paths").get("/api/v1/status");
        assertThat(path.get("get").get("deprecated").booleanValue()).isTrue();
    }

    @Test
    void an_unknown_code_and_a_wrong_check_number_are_answered_alike() {
        Api.Answer received = receive();
        String wrong = received.field("checkNumber").equals("11111111") ? "22222222" : "11111111";

        Api.Answer number = api.open("/api/v1/status?code=" + received.field("code") + "&check=" + wrong);
        Api.Answer code = api.open("/api/v1/status?code=H02.01.01-200101-0001&check=" + wrong);

        assertThat(number.status()).isEqualTo(404);
        assertThat(code.status()).isEqualTo(404);
        assertThat(code.field("detail")).isEqualTo(number.field("detail"));
        assertThat(code.field("code")).isEqualTo(number.field("code"));
    }

    @Test
    void figures_count_what_was_received_by_office() {
        String period = "from=2020-01-01&to=2027-12-31&office=" + commune.code();
        long before = count(api.get("/api/v1/statistics?" + period), "RECEIVED");
        receive();

        Api.Answer figures = api.get("/api/v1/statistics?" + period);

        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        assertThat(count(figures, "RECEIVED")).isEqualTo(before + 1);
        assertThat(figures.body().at("/figures/reconciles").booleanValue()).isTrue();
        assertThat(figures.body().at("/figures/onTime").propertyNames()).contains("resolved", "index766");
        assertThat(figures.body().get("offices")).isNotEmpty();
        assertThat(api.get("/api/v1/statistics?from=2026-02-30&to=2026-12-31").field("field"))
                .isEqualTo("from");
    }

    @Test
    void lists_are_paged_by_cursor() {
        receive();
        receive();
        String path = DOSSIERS + "?size=1&q=Th%E1%BB%AD%20Nghi%E1%BB%87m";

        Api.Answer first = api.get(path);
        Api.Answer second = api.get(path + "&cursor=" + first.field("next"));
        Api.Answer wrong = api.get(path + "&cursor=zzz");

        assertThat(first.body().get("items")).hasSize(1);
        assertThat(second.body().get("items")).hasSize(1);
        assertThat(second.body().at("/items/0/id")).isNotEqualTo(first.body().at("/items/0/id"));
        assertThat(first.text()).doesNotContain("Thử Nghiệm");
        assertThat(wrong.status()).isEqualTo(422);
        for (String list : new String[] {"WORK", "ON_HOLD", "SUBMITTED", "WAITING_FOR_CITIZEN", "UNCOLLECTED"}) {
            assertThat(api.get(DOSSIERS + "?list=" + list).status()).as(list).isEqualTo(200);
        }
    }

    private Api.Answer receive() {
        return api.post(DOSSIERS, Bodies.reception(commune.code()));
    }

    private Api.Answer act(String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        return answer;
    }

    private long count(Api.Answer figures, String measure) {
        return figures.body().at("/figures/counts/" + measure).longValue();
    }

    private long dossiers() {
        return jdbc.sql("select count(*) from dossier_fact").query(Long.class).single();
    }

    private long views() {
        return jdbc.sql("select count(*) from view_log").query(Long.class).single();
    }
}
