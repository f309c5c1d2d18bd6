package vn.motcua.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

/** What the first day counts as, whether holidays count among calendar days, and pauses that each have their own mode. */
class CountingRuleTest {

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAY, 3, 2026-11-20T09:20, SAME_TIME, 2026-11-25T09:20",
        "WORKING_DAY, 1, 2026-11-20T09:20, SAME_TIME, 2026-11-20T17:00", // the first minute is not the end of the day
        "WORKING_DAY, 1, 2026-11-20T09:20, CLOSING, 2026-11-20T17:00",
        "WORKING_DAY, 1, 2026-11-20T18:00, SAME_TIME, 2026-11-23T17:00",
        "CALENDAR_DAY, 3, 2026-11-18T09:20, SAME_TIME, 2026-11-20T09:20",
        "CALENDAR_DAY, 3, 2026-11-19T09:20, SAME_TIME, 2026-11-23T09:20", // ends on a Saturday
        "MONTH, 1, 2026-03-10T09:00, SAME_TIME, 2026-04-09T09:00",
        "MONTH, 1, 2023-05-31T09:00, CLOSING, 2023-06-30T17:00", // no corresponding day: the last of the month
        "MONTH, 1, 2025-02-28T09:00, CLOSING, 2025-03-27T17:00",
        "HOUR, 1, 2026-11-20T09:20, SAME_TIME, 2026-11-20T10:20" // hours have no first day
    })
    void a_first_day_that_counts_makes_the_limit_end_a_day_earlier(
            TimeLimitUnit unit, int amount, String received, DueAt dueAt, String due) {
        TimeRule rule = new TimeRule(TimeLimit.of(unit, amount, null), dueAt, FirstDay.COUNTED, true);

        assertThat(due(rule, received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 5, 2026-11-25T09:00, 2026-11-26T09:00", // one holiday, 24 November
        "2026-11-19T09:00, 5, 2026-11-25T09:00, 2026-11-25T09:00", // a limit that would end on it ends after it
        "2026-02-12T09:00, 10, 2026-02-23T09:00, 2026-02-27T09:00", // the five weekdays of Tết, weekends counted
        "2026-10-20T09:00, 23, 2026-11-12T09:00, 2026-11-12T09:00" // no holiday inside
    })
    void holidays_inside_a_limit_of_calendar_days_may_be_left_out_and_weekends_never(
            String received, int days, String counted, String leftOut) {
        TimeLimit limit = TimeLimit.calendarDays(days);

        assertThat(due(TimeRule.usual(limit, DueAt.SAME_TIME), received)).isEqualTo(counted);
        assertThat(due(withoutHolidays(limit), received)).isEqualTo(leftOut);
    }

    @Test
    void a_paused_holiday_is_left_out_once() {
        Pause pause = pause("2026-11-20T10:00", "2026-11-25T10:00", PauseMode.EXCLUDE);

        assertThat(due(withoutHolidays(TimeLimit.calendarDays(2)), "2026-11-20T09:00", pause))
                .isEqualTo("2026-11-27T09:00");
    }

    @Test
    void holidays_are_left_out_of_no_other_unit() {
        assertThat(due(withoutHolidays(TimeLimit.months(1)), "2026-11-09T09:00"))
                .isEqualTo("2026-12-09T09:00");
        assertThat(due(withoutHolidays(TimeLimit.workingDays(2)), "2026-11-23T09:00"))
                .isEqualTo("2026-11-26T09:00");
    }

    @Test
    void a_closure_of_the_office_is_no_holiday() {
        WorkingCalendar closed = SEVEN_THIRTY.narrowedBy(
                "closed", List.of(new CalendarEntry(LocalDate.of(2026, 11, 26), DayKind.LOCAL_CLOSURE, "Lũ", "3/TB")));

        assertThat(due(new Deadlines(closed), withoutHolidays(TimeLimit.calendarDays(8)), "2026-11-20T09:00"))
                .isEqualTo("2026-11-30T09:00");
    }

    @Test
    void the_limit_starts_anew_at_the_last_restart_and_only_later_pauses_are_taken_out() {
        Pause paidBefore = pause("2026-10-05T14:00", "2026-10-06T09:00", PauseMode.EXCLUDE);
        Pause supplement = pause("2026-10-06T10:00", "2026-10-08T15:00", PauseMode.RESTART);
        Pause paidAfter = pause("2026-10-09T10:00", "2026-10-12T10:00", PauseMode.EXCLUDE);
        TimeRule twoDays = TimeRule.usual(TimeLimit.workingDays(2), DueAt.SAME_TIME);

        assertThat(due(twoDays, "2026-10-05T09:20", paidBefore, supplement, paidAfter))
                .isEqualTo("2026-10-13T15:00");
        assertThat(due(twoDays, "2026-10-05T09:20", paidAfter, paidBefore, supplement))
                .isEqualTo("2026-10-13T15:00");
    }

    @Test
    void of_a_pause_that_overlaps_the_restart_the_part_after_it_is_taken_out() {
        Pause supplement = pause("2026-10-05T10:00", "2026-10-06T10:00", PauseMode.RESTART);
        Pause payment = pause("2026-10-06T09:00", "2026-10-06T11:00", PauseMode.EXCLUDE);
        TimeRule twoHours = TimeRule.usual(TimeLimit.hours(2), DueAt.SAME_TIME);

        assertThat(due(twoHours, "2026-10-05T09:20", supplement, payment)).isEqualTo("2026-10-06T15:00");
        assertThat(new Deadlines(SEVEN_THIRTY)
                        .due(twoHours, at("2026-10-05T09:20"), List.of(payment, supplement))
                        .explanation())
                .extracting(row -> row.kind() + " " + row.from() + " " + row.to() + " " + row.note())
                .containsExactly(
                        "PAUSED 10:00 null RESTART",
                        "PAUSED null 10:00 EXCLUDE; RESTART",
                        "RESTARTED 10:00 null null",
                        "PAUSED 10:00 11:00 EXCLUDE",
                        "HOURS_COUNTED 11:00 11:30 null",
                        "HOURS_COUNTED 13:30 15:00 null");
    }

    @Test
    void a_restart_inside_a_longer_pause_leaves_the_rest_of_it_uncounted() {
        Pause payment = pause("2026-10-05T10:00", "2026-10-09T10:00", PauseMode.EXCLUDE);
        Pause supplement = pause("2026-10-06T10:00", "2026-10-07T10:00", PauseMode.RESTART);

        assertThat(due(
                        TimeRule.usual(TimeLimit.workingDays(1), DueAt.CLOSING),
                        "2026-10-05T09:20",
                        payment,
                        supplement))
                .isEqualTo("2026-10-12T17:00");
    }

    @Test
    void a_pause_recorded_late_for_days_gone_by_gives_the_same_date_as_one_recorded_at_once() {
        Pause first = pause("2026-10-06T08:00", "2026-10-06T16:00", PauseMode.RESTART);
        Pause backDated = pause("2026-10-07T08:00", "2026-10-08T16:00", PauseMode.EXCLUDE);
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(5), DueAt.SAME_TIME);

        assertThat(due(rule, "2026-10-05T09:20", first)).isEqualTo("2026-10-13T16:00");
        assertThat(due(rule, "2026-10-05T09:20", first, backDated))
                .isEqualTo(due(rule, "2026-10-05T09:20", backDated, first))
                .isEqualTo("2026-10-14T16:00");
    }

    @Test
    void a_first_day_that_counts_is_told_as_the_first_of_the_counted_days() {
        TimeRule twoDays = new TimeRule(TimeLimit.workingDays(2), DueAt.SAME_TIME, FirstDay.COUNTED, true);
        TimeRule aMonth = new TimeRule(TimeLimit.months(1), DueAt.SAME_TIME, FirstDay.COUNTED, true);

        assertThat(told(twoDays, "2026-01-10T09:00"))
                .containsExactly(
                        "2026-01-10 FIRST_COUNTED 1 Làm bù cho ngày 02/01/2026 dịp Tết Dương lịch",
                        "2026-01-11 WEEKEND null null",
                        "2026-01-12 COUNTED 2 null");
        assertThat(told(aMonth, "2026-03-10T09:00"))
                .containsExactly("2026-03-10 FIRST_COUNTED null null", "2026-04-09 MONTH_COUNTED 1 null");
    }

    @Test
    void a_holiday_left_out_of_calendar_days_is_told_with_its_name_and_a_weekend_is_counted() {
        assertThat(told(withoutHolidays(TimeLimit.calendarDays(4)), "2026-11-20T09:00"))
                .containsExactly(
                        "2026-11-20 FIRST_NOT_COUNTED null null",
                        "2026-11-21 COUNTED 1 null",
                        "2026-11-22 COUNTED 2 null",
                        "2026-11-23 COUNTED 3 null",
                        "2026-11-24 HOLIDAY null Ngày Văn hóa Việt Nam",
                        "2026-11-25 COUNTED 4 null");
    }

    @Test
    void a_pause_is_told_with_its_law_and_its_paper() {
        Pause ended = new Pause(
                        at("2026-10-05T10:00"),
                        null,
                        "Bổ sung hồ sơ",
                        PauseMode.EXCLUDE,
                        "Điều 18 Nghị định 61/2018",
                        "Phiếu 12/PBS",
                        "Trần Thị B")
                .endedAt(at("2026-10-06T10:00"));
        Pause open = new Pause(at("2026-10-07T08:00"), null, "Nộp thuế", PauseMode.EXCLUDE, null, "TB 3", null);
        TimeRule oneDay = TimeRule.usual(TimeLimit.workingDays(1), DueAt.SAME_TIME);

        assertThat(ended.recordedBy()).isEqualTo("Trần Thị B");
        assertThat(deadlines
                        .due(oneDay, at("2026-10-05T09:00"), List.of(ended, open))
                        .explanation())
                .extracting(row -> row.kind() + " " + row.note() + " " + row.reference())
                .containsExactly(
                        "FIRST_NOT_COUNTED null null",
                        "PAUSED Bổ sung hồ sơ Điều 18 Nghị định 61/2018; Phiếu 12/PBS",
                        "COUNTED null null",
                        "PAUSE_OPEN Nộp thuế TB 3");
    }

    private List<String> told(TimeRule rule, String received) {
        return deadlines.due(rule, at(received), List.of()).explanation().stream()
                .map(row -> row.date() + " " + row.kind() + " " + row.number() + " " + row.note())
                .toList();
    }

    private static TimeRule withoutHolidays(TimeLimit limit) {
        return new TimeRule(limit, DueAt.SAME_TIME, FirstDay.NOT_COUNTED, false);
    }

    private String due(TimeRule rule, String received, Pause... pauses) {
        return due(deadlines, rule, received, pauses);
    }

    private static String due(Deadlines deadlines, TimeRule rule, String received, Pause... pauses) {
        Instant due = deadlines.due(rule, at(received), List.of(pauses)).dueAt();
        return local(Objects.requireNonNull(due));
    }

    private static Pause pause(String from, String to, PauseMode mode) {
        return Pause.of(at(from), at(to), mode.name(), mode);
    }
}
