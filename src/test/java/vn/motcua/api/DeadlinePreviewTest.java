package vn.motcua.api;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import tools.jackson.databind.JsonNode;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DeadlinePreviewTest {

    private static final String PATH = "/api/v1/deadlines/preview";
    private static final String PAUSE = "{\"from\":\"2026-11-25T09:00\",\"to\":\"2026-11-25T10:00\"}";
    private static final String FROM_SEVEN_THIRTY = "[[\"07:30\",\"11:30\"],[\"13:30\",\"17:00\"]]";
    private static final String FROM_SEVEN = "[[\"07:00\",\"11:30\"],[\"13:30\",\"17:00\"]]";

    @Autowired
    Api api;

    @Test
    void a_limit_is_answered_with_its_date_its_calendar_and_its_days() {
        Api.Answer answer = api.post(PATH, """
                {"office": "H02", "received": "2026-11-09T09:20", "limit": {"amount": 3, "unit": "WORKING_DAY"}}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("dueAt")).isEqualTo("2026-11-12T09:20:00+07:00");
        assertThat(answer.body().get("provisional").booleanValue()).isFalse();
        assertThat(answer.field("calendarVersion")).isNotBlank();
        assertThat(answer.body().get("explanation"))
                .extracting(row -> row.get("kind").asString())
                .containsExactly("FIRST_NOT_COUNTED", "COUNTED", "COUNTED", "COUNTED");
        assertThat(answer.body().at("/explanation/3/text").asString()).isEqualTo("Day 3");
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/worktime/deadline_cases.csv", numLinesToSkip = 1)
    void the_cases_with_hours_from_seven_thirty_are_answered_right(
            int id,
            LocalDateTime received,
            String unit,
            int term,
            @Nullable String pauses,
            @Nullable String pauseMode,
            String dueDate,
            LocalDateTime dueSameTime,
            LocalDateTime dueClose) {
        assertDue(received, unit, term, FROM_SEVEN_THIRTY, "SAME_TIME", dueSameTime);
        assertDue(received, unit, term, FROM_SEVEN_THIRTY, "CLOSING", dueClose);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/worktime/deadline_cases_8h.csv", numLinesToSkip = 1)
    void the_cases_with_hours_from_seven_are_answered_right(
            int id,
            LocalDateTime received,
            String unit,
            int term,
            @Nullable String pauses,
            @Nullable String pauseMode,
            String dueDate,
            LocalDateTime dueSameTime,
            LocalDateTime dueClose) {
        assertDue(received, unit, term, FROM_SEVEN, "SAME_TIME", dueSameTime);
        assertDue(received, unit, term, FROM_SEVEN, "CLOSING", dueClose);
    }

    private void assertDue(
            LocalDateTime received, String unit, int term, String sessions, String dueAt, LocalDateTime due) {
        Api.Answer answer = api.post(PATH, """
                {"office": "H02", "received": "%s", "limit": {"amount": %d, "unit": "%s"}, "dueAt": "%s", "sessions": %s}""".formatted(received, term, unit, dueAt, sessions));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(OffsetDateTime.parse(answer.field("dueAt")).toLocalDateTime())
                .isEqualTo(due);
    }

    @Test
    void a_pause_moves_the_date_or_starts_the_limit_anew() {
        String paused = """
                {"office": "H02", "received": "2026-11-09T09:20", "limit": {"amount": 5, "unit": "WORKING_DAY"},
                 "pauses": [{"from": "2026-11-10T10:00", "to": "2026-11-12T10:00"}], "pauseMode": "%s"}""";

        assertThat(api.post(PATH, paused.formatted("EXCLUDE")).field("dueAt")).isEqualTo("2026-11-18T09:20:00+07:00");
        assertThat(api.post(PATH, paused.formatted("RESTART")).field("dueAt")).isEqualTo("2026-11-19T10:00:00+07:00");
    }

    @Test
    void a_time_with_an_offset_is_the_same_moment() {
        String question = """
                {"office": "H02", "received": "%s", "limit": {"unit": "SAME_DAY"}}""";

        JsonNode local = api.post(PATH, question.formatted("2026-11-23T09:20")).body();
        JsonNode utc =
                api.post(PATH, question.formatted("2026-11-23T02:20:00Z")).body();

        assertThat(utc).isEqualTo(local);
        assertThat(local.get("dueAt").asString()).isEqualTo("2026-11-23T17:00:00+07:00");
    }

    @Test
    void the_calendar_of_an_earlier_answer_can_be_asked_for() {
        String version = api.post(PATH, Bodies.deadline()).field("calendarVersion");

        Api.Answer answer = api.post(PATH, with("asOfCalendar", "\"" + version + "\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("calendarVersion")).isEqualTo(version);
    }

    @Test
    void a_date_in_a_year_not_confirmed_yet_is_provisional() {
        Api.Answer answer = api.post(PATH, """
                {"office": "H02", "received": "2026-12-30T09:20", "limit": {"amount": 5, "unit": "WORKING_DAY"}}""");

        assertThat(answer.body().get("provisional").booleanValue()).isTrue();
    }

    @Test
    void no_limit_by_law_is_no_date() {
        Api.Answer answer = api.post(PATH, """
                {"office": "H02", "received": "2026-11-23T09:20", "limit": {"unit": "NOT_SPECIFIED"}}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("dueAt").isNull()).isTrue();
    }

    static Stream<String[]> nonsense() {
        return Stream.of(
                new String[] {"office", with("office", "\"H99\"")},
                new String[] {"office", with("office", "null")},
                new String[] {"office", "null"},
                new String[] {"office", "{}"},
                new String[] {"office", with("office", "7")},
                new String[] {"received", with("received", "\"2026-02-30T09:00\"")},
                new String[] {"received", with("received", "\"2026-11-23\"")},
                new String[] {"received", with("received", "\"2011-11-23T09:00\"")},
                new String[] {"received", with("received", "\"+999999999-01-01T00:00\"")},
                new String[] {"received", with("received", "5")},
                new String[] {"limit", with("limit", "null")},
                new String[] {"limit", with("limit", "{\"amount\":10000,\"unit\":\"WORKING_DAY\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":0,\"unit\":\"WORKING_DAY\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":-5,\"unit\":\"HOUR\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":1000000000,\"unit\":\"MONTH\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":99999999999,\"unit\":\"MONTH\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":1e309,\"unit\":\"MONTH\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":2.5,\"unit\":\"MONTH\"}")},
                new String[] {"limit.amount", with("limit", "{\"amount\":\"5\",\"unit\":\"MONTH\"}")},
                new String[] {"limit.amount", with("limit", "{\"unit\":\"WORKING_DAY\"}")},
                new String[] {"limit.unit", with("limit", "{\"amount\":5}")},
                new String[] {"limit.unit", with("limit", "{\"amount\":5,\"unit\":\"FORTNIGHT\"}")},
                new String[] {"limit.unit", with("limit", "{\"amount\":5,\"unit\":1}")},
                new String[] {"limit.cutOff", with("limit", "{\"unit\":\"SAME_DAY\",\"cutOff\":\"25:00\"}")},
                new String[] {"limit.days", with("limit", "{\"days\":5}")},
                new String[] {"dueAt", with("dueAt", "\"NOON\"")},
                new String[] {"pauseMode", with("pauseMode", "\"IGNORE\"")},
                new String[] {"pauses[0].from", with("pauses", "[{\"from\":\"2026-11-08T09:00\"}]")},
                new String[] {"pauses[0].from", with("pauses", "[{}]")},
                new String[] {
                    "pauses[0].to", with("pauses", "[{\"from\":\"2026-11-25T09:00\",\"to\":\"2026-11-24T09:00\"}]")
                },
                new String[] {
                    "pauses[0].to", with("pauses", "[{\"from\":\"2026-11-25T09:00\",\"to\":\"2100-11-24T09:00\"}]")
                },
                new String[] {"pauses[0]", with("pauses", "[null]")},
                new String[] {"pauses", with("pauses", "\"none\"")},
                new String[] {"pauses", with("pauses", "[" + ",".repeat(200).replace(",", PAUSE + ",") + PAUSE + "]")},
                new String[] {"sessions", with("sessions", "[]")},
                new String[] {"sessions[0]", with("sessions", "[[\"11:30\",\"07:30\"]]")},
                new String[] {"sessions[0]", with("sessions", "[null]")},
                new String[] {"sessions[1]", with("sessions", "[[\"07:30\",\"11:30\"],[\"11:00\",\"12:00\"]]")},
                new String[] {"sessions[0][1]", with("sessions", "[[\"07:30\",\"24:30\"]]")},
                new String[] {"asOfCalendar", with("asOfCalendar", "\"no such\"")},
                new String[] {"asOfCalendar", with("asOfCalendar", "\"+\"")},
                new String[] {"asOfCalendar", with("asOfCalendar", "\"\"")},
                new String[] {"secret", with("secret", "1")});
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_refused_with_the_field_named(String field, String body) {
        Api.Answer answer = api.post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("field")).isEqualTo(field);
        assertThat(answer.field("code")).isNotBlank();
        assertThat(answer.field("detail")).isNotBlank();
        assertThat(answer.field("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    /** The question that is right, with one field another. */
    private static String with(String field, String json) {
        return Bodies.with(Bodies.deadline(), field, json);
    }
}
