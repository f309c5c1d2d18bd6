package vn.motcua.worktime;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;

/** Explanations as a citizen reads them, one line for each row. */
class ExplanationTest {

    @Test
    void three_working_days_over_a_weekend_and_culture_day() {
        assertThat(explain(TimeLimit.workingDays(3), "2026-11-20T09:20"))
                .containsExactly(
                        "2026-11-20 FIRST_NOT_COUNTED",
                        "2026-11-21 WEEKEND",
                        "2026-11-22 WEEKEND",
                        "2026-11-23 COUNTED #1",
                        "2026-11-24 HOLIDAY (Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16 (hiệu lực 01/7/2026); NQ"
                                + " 80-NQ/TW)",
                        "2026-11-25 COUNTED #2",
                        "2026-11-26 COUNTED #3");
    }

    @Test
    void a_swapped_day_and_the_saturday_worked_for_it() {
        assertThat(explain(TimeLimit.workingDays(6), "2025-12-31T18:00"))
                .containsExactly(
                        "2025-12-31 RECEIVED_OUTSIDE_HOURS 18:00-",
                        "2026-01-01 HOLIDAY (Tết Dương lịch, Bộ luật Lao động 45/2019/QH14 Đ.112 (2020: BLLĐ"
                                + " 10/2012/QH13 Đ.115))",
                        "2026-01-02 COMPENSATORY_OFF (Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026),"
                                + " 12729/VPCP-KGVX (25/12/2025))",
                        "2026-01-03 WEEKEND",
                        "2026-01-04 WEEKEND",
                        "2026-01-05 FIRST_NOT_COUNTED",
                        "2026-01-06 COUNTED #1",
                        "2026-01-07 COUNTED #2",
                        "2026-01-08 COUNTED #3",
                        "2026-01-09 COUNTED #4",
                        "2026-01-10 MAKEUP_COUNTED #5 (Làm bù cho ngày 02/01/2026 dịp Tết Dương lịch, 12729/VPCP-KGVX"
                                + " (25/12/2025))",
                        "2026-01-11 WEEKEND",
                        "2026-01-12 COUNTED #6");
    }

    @Test
    void hours_are_told_session_by_session() {
        assertThat(explain(TimeLimit.hours(8), "2026-08-21T16:00"))
                .containsExactly(
                        "2026-08-21 HOURS_COUNTED 60' 16:00-17:00",
                        "2026-08-22 HOURS_COUNTED 240' 07:30-11:30 (Làm bù cho ngày 31/08/2026 dịp Quốc khánh,"
                                + " 9441/TB-BNV (16/10/2025))",
                        "2026-08-22 HOURS_COUNTED 180' 13:30-16:30 (Làm bù cho ngày 31/08/2026 dịp Quốc khánh,"
                                + " 9441/TB-BNV (16/10/2025))");
    }

    @Test
    void a_pause_in_hours_is_told_where_it_takes_working_time() {
        Pause fee = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T08:00"), "Chờ nộp lệ phí", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.hours(3), "2026-10-05T09:00", PauseMode.EXCLUDE, fee))
                .containsExactly(
                        "2026-10-05 HOURS_COUNTED 60' 09:00-10:00",
                        "2026-10-05 PAUSED 10:00-11:30 (Chờ nộp lệ phí, null)",
                        "2026-10-05 PAUSED 13:30-17:00 (Chờ nộp lệ phí, null)",
                        "2026-10-06 PAUSED 07:30-08:00 (Chờ nộp lệ phí, null)",
                        "2026-10-06 HOURS_COUNTED 120' 08:00-10:00");
    }

    @Test
    void calendar_days_count_rest_days_and_roll_off_them() {
        assertThat(explain(TimeLimit.calendarDays(5), "2026-11-19T09:00"))
                .containsExactly(
                        "2026-11-19 FIRST_NOT_COUNTED",
                        "2026-11-20 COUNTED #1",
                        "2026-11-21 COUNTED #2",
                        "2026-11-22 COUNTED #3",
                        "2026-11-23 COUNTED #4",
                        "2026-11-24 COUNTED #5 (Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16 (hiệu lực 01/7/2026);"
                                + " NQ 80-NQ/TW)",
                        "2026-11-25 ROLLED");
    }

    @Test
    void paused_days_are_told_with_their_causes() {
        Pause supplement = Pause.of(at("2026-10-06T10:00"), at("2026-10-08T15:00"), "Bổ sung hồ sơ", PauseMode.EXCLUDE);
        Pause fee = Pause.of(at("2026-10-07T10:00"), at("2026-10-08T09:00"), "Chờ nộp lệ phí", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.workingDays(2), "2026-10-05T09:00", PauseMode.EXCLUDE, fee, supplement))
                .containsExactly(
                        "2026-10-05 FIRST_NOT_COUNTED",
                        "2026-10-06 COUNTED #1",
                        "2026-10-07 PAUSED (Chờ nộp lệ phí; Bổ sung hồ sơ, null)",
                        "2026-10-08 PAUSED -15:00 (Chờ nộp lệ phí; Bổ sung hồ sơ, null)",
                        "2026-10-09 COUNTED #2");
    }

    @Test
    void each_of_two_pauses_is_told_on_its_own_days_with_its_own_cause() {
        Pause supplement = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T15:00"), "Bổ sung hồ sơ", PauseMode.EXCLUDE);
        Pause fee = Pause.of(at("2026-10-07T10:00"), at("2026-10-08T09:00"), "Chờ nộp lệ phí", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.workingDays(2), "2026-10-05T09:00", PauseMode.EXCLUDE, fee, supplement))
                .containsExactly(
                        "2026-10-05 FIRST_NOT_COUNTED",
                        "2026-10-06 PAUSED -15:00 (Bổ sung hồ sơ, null)",
                        "2026-10-07 COUNTED #1",
                        "2026-10-08 PAUSED -09:00 (Chờ nộp lệ phí, null)",
                        "2026-10-09 COUNTED #2");
        assertThat(explain(TimeLimit.hours(1), "2026-10-05T09:30", PauseMode.EXCLUDE, fee, supplement))
                .containsExactly(
                        "2026-10-05 HOURS_COUNTED 30' 09:30-10:00",
                        "2026-10-05 PAUSED 10:00-11:30 (Bổ sung hồ sơ, null)",
                        "2026-10-05 PAUSED 13:30-17:00 (Bổ sung hồ sơ, null)",
                        "2026-10-06 PAUSED 07:30-11:30 (Bổ sung hồ sơ, null)",
                        "2026-10-06 PAUSED 13:30-15:00 (Bổ sung hồ sơ, null)",
                        "2026-10-06 HOURS_COUNTED 30' 15:00-15:30");
    }

    @Test
    void a_pause_on_the_last_calendar_day_is_told_after_it() {
        Pause supplement = Pause.of(at("2026-10-07T10:00"), at("2026-10-09T15:00"), "Bổ sung hồ sơ", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.calendarDays(2), "2026-10-05T09:00", PauseMode.EXCLUDE, supplement))
                .containsExactly(
                        "2026-10-05 FIRST_NOT_COUNTED",
                        "2026-10-06 COUNTED #1",
                        "2026-10-07 COUNTED #2",
                        "2026-10-08 PAUSED (Bổ sung hồ sơ, null)",
                        "2026-10-09 PAUSED -15:00 (Bổ sung hồ sơ, null)");
    }

    @Test
    void counting_anew_tells_the_pause_and_starts_over() {
        Pause supplement = Pause.of(at("2026-10-06T10:00"), at("2026-10-08T15:00"), "Bổ sung hồ sơ", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.workingDays(1), "2026-10-05T09:00", PauseMode.RESTART, supplement))
                .containsExactly(
                        "2026-10-06 PAUSED 10:00- (Bổ sung hồ sơ, null)",
                        "2026-10-07 PAUSED (Bổ sung hồ sơ, null)",
                        "2026-10-08 PAUSED -15:00 (Bổ sung hồ sơ, null)",
                        "2026-10-08 RESTARTED 15:00-",
                        "2026-10-08 FIRST_NOT_COUNTED",
                        "2026-10-09 COUNTED #1");
    }

    @Test
    void a_pause_that_still_lasts_is_told_where_it_began() {
        Pause open = Pause.of(at("2026-10-06T10:00"), null, "Bổ sung hồ sơ", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.workingDays(2), "2026-10-05T09:00", PauseMode.RESTART, open))
                .containsExactly(
                        "2026-10-05 FIRST_NOT_COUNTED",
                        "2026-10-06 COUNTED #1",
                        "2026-10-06 PAUSE_OPEN 10:00- (Bổ sung hồ sơ, null)",
                        "2026-10-07 COUNTED #2");
    }

    @Test
    void months_are_counted_by_name_of_day_paused_and_rolled() {
        Pause supplement = Pause.of(at("2026-02-10T10:00"), at("2026-02-12T15:00"), "Bổ sung hồ sơ", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.months(2), "2026-01-30T09:00"))
                .containsExactly(
                        "2026-01-30 FIRST_NOT_COUNTED", "2026-02-28 MONTH_COUNTED #1", "2026-03-30 MONTH_COUNTED #2");
        assertThat(explain(TimeLimit.months(1), "2026-02-05T09:00", PauseMode.EXCLUDE, supplement))
                .containsExactly(
                        "2026-02-05 FIRST_NOT_COUNTED",
                        "2026-02-11 PAUSED (Bổ sung hồ sơ, null)",
                        "2026-02-12 PAUSED -15:00 (Bổ sung hồ sơ, null)",
                        "2026-03-05 MONTH_COUNTED #1",
                        "2026-03-07 WEEKEND",
                        "2026-03-08 WEEKEND",
                        "2026-03-09 ROLLED");
    }

    @Test
    void the_same_day_and_at_once_are_told_in_a_line_and_after_the_cut_off_in_two() {
        assertThat(explain(TimeLimit.sameDay(), "2026-11-20T09:00")).containsExactly("2026-11-20 SAME_DAY -17:00");
        assertThat(explain(TimeLimit.atOnce(), "2026-11-20T16:00")).containsExactly("2026-11-20 AT_ONCE -17:00");
        assertThat(explain(TimeLimit.sameDay(), "2026-11-20T15:01"))
                .containsExactly(
                        "2026-11-20 AFTER_CUT_OFF 15:00-",
                        "2026-11-21 WEEKEND",
                        "2026-11-22 WEEKEND",
                        "2026-11-23 SAME_DAY -17:00");
        assertThat(explain(TimeLimit.sameDay(), "2026-01-10T10:00"))
                .containsExactly("2026-01-10 SAME_DAY -17:00 (Làm bù cho ngày 02/01/2026 dịp Tết Dương lịch,"
                        + " 12729/VPCP-KGVX (25/12/2025))");
    }

    @Test
    void a_paused_day_of_a_same_day_limit_is_told() {
        Pause fee = Pause.of(at("2026-10-05T10:00"), at("2026-10-07T09:00"), "Chờ nộp lệ phí", PauseMode.EXCLUDE);

        assertThat(explain(TimeLimit.sameDay(), "2026-10-05T09:00", PauseMode.EXCLUDE, fee))
                .containsExactly("2026-10-06 PAUSED (Chờ nộp lệ phí, null)", "2026-10-07 SAME_DAY -17:00");
    }

    @Test
    void a_limit_the_law_does_not_set_is_said_to_be_so() {
        assertThat(explain(TimeLimit.notSpecified(), "2026-11-21T09:00"))
                .containsExactly(
                        "2026-11-21 RECEIVED_OUTSIDE_HOURS 09:00-",
                        "2026-11-21 WEEKEND",
                        "2026-11-22 WEEKEND",
                        "2026-11-23 NOT_SPECIFIED");
    }

    @Test
    void closures_of_an_office_are_told_with_their_notice() {
        LocalDate monday = LocalDate.of(2026, 10, 12);
        WorkingCalendar office = SEVEN_THIRTY.narrowedBy(
                "office",
                List.of(
                        new CalendarEntry(monday, DayKind.LOCAL_CLOSURE, "Lũ", "3/TB", LocalTime.of(14, 0)),
                        new CalendarEntry(monday.plusDays(1), DayKind.LOCAL_CLOSURE, "Di dời", "4/TB")));

        assertThat(explain(office, TimeLimit.workingDays(1), "2026-10-09T15:00"))
                .containsExactly(
                        "2026-10-09 FIRST_NOT_COUNTED",
                        "2026-10-10 WEEKEND",
                        "2026-10-11 WEEKEND",
                        "2026-10-12 LOCAL_CLOSURE 14:00- (Lũ, 3/TB)",
                        "2026-10-12 COUNTED #1",
                        "2026-10-13 LOCAL_CLOSURE (Di dời, 4/TB)",
                        "2026-10-14 ROLLED");
        assertThat(explain(office, TimeLimit.hours(1), "2026-10-12T13:30"))
                .containsExactly(
                        "2026-10-12 LOCAL_CLOSURE 14:00- (Lũ, 3/TB)",
                        "2026-10-12 HOURS_COUNTED 30' 13:30-14:00",
                        "2026-10-13 LOCAL_CLOSURE (Di dời, 4/TB)",
                        "2026-10-14 HOURS_COUNTED 30' 07:30-08:00");
        assertThat(explain(office, TimeLimit.atOnce(), "2026-10-12T09:00"))
                .containsExactly(
                        "2026-10-12 LOCAL_CLOSURE 14:00- (Lũ, 3/TB)",
                        "2026-10-13 LOCAL_CLOSURE (Di dời, 4/TB)",
                        "2026-10-14 AT_ONCE -17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_kind_of_row_and_every_unit_has_words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Calendars.resource("/messages/worktime_" + language + ".properties")) {
            words.load(reader);
        }

        assertThat(words.stringPropertyNames())
                .containsAll(Arrays.stream(ExplanationKind.values())
                        .map(ExplanationKind::messageKey)
                        .toList())
                .containsAll(Arrays.stream(TimeLimitUnit.values())
                        .map(unit -> "worktime.unit." + unit)
                        .toList());
    }

    private static List<String> explain(TimeLimit limit, String received) {
        return explain(SEVEN_THIRTY, limit, received);
    }

    private static List<String> explain(WorkingCalendar calendar, TimeLimit limit, String received) {
        return lines(new Deadlines(calendar).due(limit, at(received), DueAt.SAME_TIME));
    }

    private static List<String> explain(TimeLimit limit, String received, PauseMode mode, Pause... pauses) {
        List<Pause> ofMode = Arrays.stream(pauses)
                .map(pause -> Pause.of(pause.from(), pause.to(), pause.cause(), mode))
                .toList();
        return lines(new Deadlines(SEVEN_THIRTY).due(TimeRule.usual(limit, DueAt.SAME_TIME), at(received), ofMode));
    }

    private static List<String> lines(Deadline deadline) {
        return deadline.explanation().stream().map(ExplanationTest::line).toList();
    }

    private static String line(ExplanationRow row) {
        return row.date() + " " + row.kind()
                + (row.number() == null ? "" : " #" + row.number())
                + (row.minutes() == null ? "" : " " + row.minutes() + "'")
                + (row.from() == null && row.to() == null ? "" : " " + text(row.from()) + "-" + text(row.to()))
                + (row.note() == null ? "" : " (" + row.note() + ", " + row.reference() + ")");
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
