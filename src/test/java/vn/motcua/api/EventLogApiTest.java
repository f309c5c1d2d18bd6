package vn.motcua.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** An event log goes out with pseudonyms and is written down; with its names it comes in again as the same traces. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EventLogApiTest {

    private static final Pattern NAMES = Pattern.compile("key=\"concept:name\" value=\"([^\"]*)\"");

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    Office commune;
    String importer;
    String supervisor;
    String mark;

    @BeforeEach
    void an_imported_dossier() {
        commune = province.untouchedCommune();
        importer = api.token(commune.id(), Set.of(Role.IMPORTER));
        supervisor = api.token(commune.id(), Set.of(Role.SUPERVISOR));
        mark = UUID.randomUUID().toString().substring(0, 8);
        send(
                "application/x-ndjson",
                "",
                "{\"type\":\"dossier\",\"ref\":\"" + mark + "\",\"procedure\":\"Permit\",\"office\":\"North " + mark
                        + "\",\"channel\":\"POST\",\"receivedAt\":\"2019-05-02T08:00:00+01:00\",\"dueAt\":null,"
                        + "\"finishedAt\":\"2019-05-09T10:00:00+07:00\",\"returnedAt\":null,\"official\":\"Lan " + mark
                        + "\","
                        + "\"applicant\":{\"name\":\"Nguyễn Văn " + mark + "\"}}\n"
                        + event("2019-05-04T08:00:00+01:00", "Check")
                        + event("2019-05-03T08:00:00+01:00", "Register &lt;&amp;")
                        + event("2019-05-04T08:00:00+01:00", "Check")
                        + event("2019-05-04T08:00:00+01:00", "Decide"));
    }

    @AfterEach
    void other_tests_find_none() {
        jdbc.sql("delete from imported_event where dossier_id in (select id from imported_dossier where ref = :ref)")
                .param("ref", mark)
                .update();
        jdbc.sql("delete from imported_dossier where ref = :ref")
                .param("ref", mark)
                .update();
    }

    @Test
    void a_log_with_its_names_comes_in_again_as_the_same_traces() {
        Api.Answer before = log("&names=true&reason=mining");

        Api.Answer imported = send("application/xml", "?strict=true&events=replace", before.text());
        Api.Answer after = log("&names=true&reason=mining");

        assertThat(before.status()).as(before.text()).isEqualTo(200);
        assertThat(names(before))
                .containsSubsequence(
                        mark, "Register &amp;lt;&amp;amp;", "Check", "Check", "Decide"); // with those of the globals
        assertThat(imported.body().path("refused").asInt(-1))
                .as(imported.text())
                .isZero();
        assertThat(after.text()).isEqualTo(before.text());
    }

    @Test
    void without_permission_nobody_is_named_and_each_log_is_an_export() {
        long exports = exports();

        Api.Answer xes = log("");
        Api.Answer ocel = log("&format=ocel");

        assertThat(List.of(xes.text(), ocel.text()))
                .allSatisfy(text -> assertThat(text)
                        .contains("Decide", "official-", "dossier-")
                        .doesNotContain("Lan " + mark, "Nguyễn", "\"" + mark + "\""));
        assertThat(exports()).isEqualTo(exports + 2);
        assertThat(log("&names=true").status()).as("a reason is missing").isEqualTo(422);
        assertThat(log("&format=csv").status()).isEqualTo(422);
        supervisor = api.token(commune.id(), Set.of(Role.RECEPTION));
        assertThat(log("&names=true&reason=mining").status()).isEqualTo(403);
        assertThat(exports()).isEqualTo(exports + 2);
    }

    private String event(String at, String activity) {
        return "{\"type\":\"event\",\"ref\":\"" + mark + "\",\"at\":\"" + at + "\",\"activity\":\"" + activity
                + "\",\"office\":\"North " + mark + "\",\"official\":\"Lan " + mark + "\"}\n";
    }

    private long exports() {
        return jdbc.sql("select count(*) from view_log where subject like 'event-log%' and office_id = :office")
                .param("office", commune.id().value())
                .query(Long.class)
                .single();
    }

    private Api.Answer log(String more) {
        return api.send(api.request(
                        "/api/v1/statistics/event-log?from=2019-01-01&to=2019-12-31&office=" + commune.code() + more)
                .setHeader("Authorization", "Bearer " + supervisor));
    }

    private Api.Answer send(String type, String options, String file) {
        return api.send(api.request("/api/v1/imports" + options)
                .setHeader("Authorization", "Bearer " + importer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(file)));
    }

    private static List<String> names(Api.Answer log) {
        return NAMES.matcher(log.text())
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
