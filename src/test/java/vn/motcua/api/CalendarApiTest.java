package vn.motcua.api;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import tools.jackson.databind.JsonNode;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.file.CalendarFile;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CalendarApiTest {

    private static final String CALENDARS = "/api/v1/calendars/";

    @Autowired
    Api api;

    @Autowired
    ZoneId zone;

    @ParameterizedTest
    @ValueSource(strings = {"VN", "province", "H02.29.16"})
    void a_year_says_its_version_state_hours_and_special_days(String scope) {
        Api.Answer answer = api.open(CALENDARS + scope + "/2026");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("scope")).isEqualTo(scope);
        assertThat(answer.field("version")).startsWith("VN-");
        assertThat(answer.field("state")).isEqualTo("CONFIRMED");
        assertThat(answer.field("sessions.MONDAY.0.0")).isEqualTo("07:30");
        assertThat(answer.body().at("/sessions/SUNDAY")).isEmpty();
        JsonNode saturday = day(answer, "2026-08-22");
        assertThat(saturday.get("kind").asString()).isEqualTo("MAKEUP_WORKDAY");
        assertThat(saturday.get("notice").asString()).contains("9441/TB-BNV");
        assertThat(saturday.get("scope").asString()).isEqualTo("VN");
    }

    @Test
    void a_version_is_asked_for_by_its_label() {
        assertThat(api.open(CALENDARS + "VN/2026?version=VN-1").field("version"))
                .isEqualTo("VN-1");
        for (String label : List.of("VN-99", "VN-1+VN-1", "+", "VN-1+", "x".repeat(300))) {
            Api.Answer answer = api.open(CALENDARS + "VN/2026?version=" + label.replace("+", "%2B"));
            assertThat(answer.status()).as(label).isEqualTo(404);
            assertThat(answer.field("field")).isEqualTo("version");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MOON/2026, 404, scope",
        "H99/2026, 404, scope",
        "VN/2031, 404, year",
        "VN/20x6, 422, year",
        "VN/0, 422, year",
        "VN/999999999999, 422, year",
        "VN/١٩٩٩, 422, year",
        "MOON/2026.ics, 404, scope",
        "VN/2031.ics, 404, year",
        "VN/26.csv, 422, year"
    })
    void what_is_not_there_or_no_year_is_refused_with_its_field(String path, int status, String field) {
        Api.Answer answer = api.open(CALENDARS
                + java.net.URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("field")).isEqualTo(field);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_provisional_year_says_so() {
        assertThat(api.open(CALENDARS + "VN/2027").field("state")).isEqualTo("PROVISIONAL");
        assertThat(api.open(CALENDARS + "VN/2027.ics").text()).contains("STATUS:TENTATIVE");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void what_is_handed_out_is_read_back_the_same(int year) {
        List<String> days = new ArrayList<>();
        Api.Answer answer = api.open(CALENDARS + "VN/" + year);
        answer.body()
                .get("days")
                .forEach(day -> days.add(day.get("date").asString()
                        + day.get("kind").asString()
                        + day.get("name").asString()
                        + day.get("notice").asString()));

        for (String format : List.of(".ics", ".csv")) {
            CalendarFile file = CalendarFile.read(
                    api.open(CALENDARS + "VN/" + year + format).text().getBytes(StandardCharsets.UTF_8),
                    year,
                    "",
                    zone);

            assertThat(file.problems()).isEmpty();
            assertThat(file.leftOut()).isZero();
            assertThat(file.state()).isEqualTo(YearState.valueOf(answer.field("state")));
            assertThat(file.entries().stream().map(CalendarApiTest::text)).containsExactlyInAnyOrderElementsOf(days);
        }
    }

    @Test
    void an_icalendar_has_whole_days_with_uids_that_stay() {
        Api.Answer ics = api.open(CALENDARS + "VN/2026.ics");
        Api.Answer accepted = api.send(api.request(CALENDARS + "VN/2026").header("Accept", "text/calendar"));

        assertThat(ics.header("Content-Type")).startsWith("text/calendar");
        assertThat(ics.header("Content-Disposition")).contains("lich-VN-2026.ics");
        assertThat(ics.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:VN-2026-09-02-holiday@motcua\r\n")
                .contains("DTSTART;VALUE=DATE:20260902\r\n")
                .contains("DTEND;VALUE=DATE:20260903\r\n")
                .doesNotContain("DTSTART:");
        assertThat(ics.text().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(accepted.text()).isEqualTo(ics.text());
        assertThat(api.open(CALENDARS + "VN/2026.ics").text()).isEqualTo(ics.text());
        assertThat(api.send(api.request(CALENDARS + "VN/2026")
                                .header("Accept", "text/calendar;q=0.5, application/json"))
                        .field("year"))
                .isEqualTo("2026");
    }

    @Test
    void a_table_begins_with_the_products_own_columns() {
        Api.Answer csv = api.open(CALENDARS + "province/2026.csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\ufeffdate,kind,name,source,status,closed_from,scope\r\n");
    }

    private static String text(CalendarEntry entry) {
        return entry.date().toString() + entry.kind() + entry.name() + entry.source();
    }

    private static JsonNode day(Api.Answer answer, String date) {
        for (JsonNode day : answer.body().get("days")) {
            if (day.get("date").asString().equals(date)) {
                return day;
            }
        }
        throw new AssertionError("no " + date);
    }
}
