package vn.motcua.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What was imported is asked for by the API: grouped, narrowed, by days and moments, with durations, courses and lists. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StatisticsApiTest {

    private static final String PERIOD = "from=2012-01-01&to=2012-12-31";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    private String token;
    private String mark;

    @BeforeEach
    void four_dossiers_of_a_former_system() {
        token = api.token(province.commune(7).id(), Set.of(Role.IMPORTER, Role.SUPERVISOR));
        mark = UUID.randomUUID().toString().substring(0, 8);
        String file = dossier(
                        "1", "North", "POST", "2012-01-10", "\"2012-01-20T10:00:00+07:00\"", "2012-01-20T16:00:00")
                + dossier("2", "North", "POST", "2012-01-11", "\"2012-01-20T10:00:00+07:00\"", "2012-01-19T10:00:00")
                + dossier("3", "South", "COUNTER", "2012-02-10", "null", "2012-02-20T10:00:00")
                + dossier("4", "South", "ONLINE", "2012-02-10", "\"2012-02-15T10:00:00+07:00\"", "")
                + event("1", "Receive")
                + event("1", "Decide")
                + event("2", "Receive")
                + event("2", "Decide")
                + event("3", "Receive");
        Api.Answer taken = api.send(request("/api/v1/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(file)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    @AfterEach
    void other_tests_find_none() {
        jdbc.sql(
                        "delete from imported_event where dossier_id in (select id from imported_dossier where ref like :mark)")
                .param("mark", mark + "%")
                .update();
        jdbc.sql("delete from imported_dossier where ref like :mark")
                .param("mark", mark + "%")
                .update();
    }

    @Test
    void groups_say_how_many_were_early_on_the_day_and_late_by_date_and_by_instant() {
        String groups = "/api/v1/statistics?" + PERIOD + "&group=office,month";
        Api.Answer byDate = get(groups);
        Api.Answer byInstant = get(groups + "&basis=instant");

        assertThat(byDate.status()).as(byDate.text()).isEqualTo(200);
        assertThat(byDate.field("groups.0.keys.0.key")).isEqualTo("North " + mark);
        assertThat(byDate.body().at("/groups/0/keys/0/imported").booleanValue()).isTrue();
        assertThat(byDate.field("groups.0.keys.1.key")).isEqualTo("2012-01");
        assertThat(count(byDate, "/groups/0/figures", "EARLY")).isEqualTo(1);
        assertThat(count(byDate, "/groups/0/figures", "ON_THE_DAY")).isEqualTo(1);
        assertThat(count(byDate, "/figures", "RESOLVED_WITHOUT_DUE")).isEqualTo(1);
        assertThat(count(byDate, "/figures", "IN_PROCESS")).isEqualTo(1);
        assertThat(count(byDate, "/figures", "OVERDUE")).isEqualTo(1);
        assertThat(count(byInstant, "/groups/0/figures", "LATE")).isEqualTo(1);
        assertThat(byInstant.field("basis")).isEqualTo("INSTANT");
        assertThat(count(get("/api/v1/statistics?" + PERIOD + "&asOf=2012-01-15"), "/figures", "IN_PROCESS"))
                .isEqualTo(2);
        assertThat(count(get("/api/v1/statistics?" + PERIOD + "&source=own"), "/figures", "RECEIVED"))
                .isZero();
        assertThat(count(get("/api/v1/statistics?" + PERIOD + "&channel=POST"), "/figures", "RECEIVED"))
                .isEqualTo(2);
    }

    @Test
    void durations_and_courses_and_the_list_behind_a_figure() {
        Api.Answer durations = get("/api/v1/statistics/throughput?" + PERIOD + "&group=channel");
        Api.Answer variants = get("/api/v1/statistics/variants?" + PERIOD + "&size=2");
        Api.Answer list =
                get("/api/v1/statistics/dossiers?" + PERIOD + "&measure=RESOLVED&size=2&receiving=North+" + mark);

        assertThat(durations.body().at("/whole/n").intValue()).isEqualTo(3);
        assertThat(durations.body().at("/whole/hours/median").doubleValue()).isEqualTo(242);
        assertThat(durations.field("groups.0.keys.0.key")).isEqualTo("COUNTER");
        assertThat(durations.body().at("/whole/withoutWorkingHours").intValue()).isEqualTo(3);
        assertThat(durations.body().at("/whole/workingHours").isNull()).isTrue();
        assertThat(variants.body().at("/dossiers").intValue()).isEqualTo(4);
        assertThat(variants.body().at("/variants").intValue()).isEqualTo(3);
        assertThat(variants.body().at("/items/0/activities").toString()).isEqualTo("[\"Receive\",\"Decide\"]");
        assertThat(variants.body().at("/items/0/share").doubleValue()).isEqualTo(0.5);
        assertThat(variants.field("next")).isNotBlank();
        assertThat(list.body().at("/total").intValue()).isEqualTo(2);
        assertThat(list.field("items.0.code")).isEqualTo(mark + "2");
        assertThat(list.field("items.0.source")).isEqualTo("IMPORTED");
        assertThat(list.field("items.0.receivedAt")).isEqualTo("2012-01-11T08:00:00+07:00");
        assertThat(list.field("items.0.channel")).isEqualTo("POST");
    }

    @Test
    void what_cannot_be_asked_is_refused_at_its_parameter() {
        String statistics = "/api/v1/statistics?" + PERIOD;
        assertThat(get(statistics + "&group=office,month,channel").field("field"))
                .isEqualTo("group");
        assertThat(get(statistics + "&group=month,day").field("field")).isEqualTo("group");
        assertThat(get(statistics + "&basis=week").field("field")).isEqualTo("basis");
        assertThat(get(statistics + "&source=theirs").field("field")).isEqualTo("source");
        assertThat(get(statistics + "&asOf=yesterday").field("field")).isEqualTo("asOf");
        assertThat(get(statistics + "&official=nobody").field("field")).isEqualTo("official");
        assertThat(get("/api/v1/statistics/dossiers?" + PERIOD + "&measure=ALL").status())
                .isEqualTo(400);
        assertThat(get(statistics + "&office=" + province.commune(8).code()).status())
                .isEqualTo(404);
    }

    private String dossier(String ref, String office, String channel, String received, String due, String finished) {
        return "{\"type\":\"dossier\",\"ref\":\"" + mark + ref + "\",\"procedure\":\"Permit\",\"office\":\"" + office
                + " "
                + mark + "\",\"channel\":\"" + channel + "\",\"receivedAt\":\"" + received
                + "T08:00:00+07:00\",\"dueAt\":" + due + ",\"finishedAt\":"
                + (finished.isEmpty() ? "null" : "\"" + finished + "+07:00\"") + ",\"returnedAt\":null}\n";
    }

    private String event(String ref, String activity) {
        return "{\"type\":\"event\",\"ref\":\"" + mark + ref + "\",\"at\":\"2012-02-15T08:00:00+07:00\",\"activity\":\""
                + activity + "\"}\n";
    }

    private java.net.http.HttpRequest.Builder request(String path) {
        return api.request(path).setHeader("Authorization", "Bearer " + token);
    }

    private Api.Answer get(String path) {
        return api.send(request(path));
    }

    private static long count(Api.Answer answer, String at, String measure) {
        return answer.body().at(at + "/counts/" + measure).asLong(-1);
    }
}
