package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

/** The edge cases of the domain reference, section 9, that concern time, and those of pauses. */
class TimeEdgeCaseTest {

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:59, 2026-11-23T16:59",
        "2026-11-20T17:00, 2026-11-25T07:30",
        "2026-11-20T17:01, 2026-11-25T07:30",
        "2026-11-20T11:29, 2026-11-23T11:29",
        "2026-11-20T11:30, 2026-11-23T13:30",
        "2026-11-20T12:00, 2026-11-23T13:30",
        "2026-11-21T09:00, 2026-11-25T07:30"
    })
    void one_working_day_from_a_friday_at_the_edges_of_the_sessions(String received, String due) {
        assertThat(due(TimeLimit.workingDays(1), received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:59, 2026-11-20T17:00",
        "2026-11-20T15:00, 2026-11-20T17:00",
        "2026-11-20T15:00:59, 2026-11-20T17:00",
        "2026-11-20T15:01, 2026-11-23T17:00",
        "2026-11-20T06:00, 2026-11-20T17:00",
        "2026-11-20T18:00, 2026-11-23T17:00",
        "2026-11-21T15:30, 2026-11-23T17:00"
    })
    void the_same_day_procedure_turns_into_the_next_working_day_after_fifteen_hundred(String received, String due) {
        assertThat(due(TimeLimit.sameDay(), received)).isEqualTo(due);
    }

    @Test
    void a_procedure_may_have_its_own_cut_off() {
        TimeLimit limit = TimeLimit.sameDay(LocalTime.of(10, 0));

        assertThat(due(limit, "2026-11-20T10:00")).isEqualTo("2026-11-20T17:00");
        assertThat(due(limit, "2026-11-20T10:01")).isEqualTo("2026-11-23T17:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:20, 5, 2026-02-27T09:20", // across Tết 2026
        "2025-12-31T09:00, 1, 2026-01-05T09:00", // 2 January 2026 is swapped
        "2026-01-09T09:00, 1, 2026-01-10T09:00", // and 10 January worked for it
        "2024-04-26T09:00, 1, 2024-05-02T09:00", // 29 April 2024 is swapped
        "2024-05-03T09:00, 1, 2024-05-04T09:00", // and 4 May worked for it
        "2026-11-23T09:00, 1, 2026-11-25T09:00" // Culture Day
    })
    void working_days_pass_over_holidays_and_swaps_and_count_worked_saturdays(String received, int days, String due) {
        assertThat(due(TimeLimit.workingDays(days), received)).isEqualTo(due);
    }

    @Test
    void a_swap_decided_late_is_added_the_same_day_and_moves_the_date() {
        WorkingCalendar swapped = SEVEN_THIRTY
                .revised("swap")
                .entry(LocalDate.of(2026, 11, 23), DayKind.COMPENSATORY_OFF, "Nghỉ hoán đổi", "1/TB")
                .entry(LocalDate.of(2026, 11, 28), DayKind.MAKEUP_WORKDAY, "Làm bù", "1/TB")
                .build();

        Deadline deadline =
                new Deadlines(swapped).due(TimeLimit.workingDays(3), at("2026-11-20T09:00"), DueAt.SAME_TIME);

        assertThat(local(Objects.requireNonNull(deadline.dueAt()))).isEqualTo("2026-11-27T09:00");
        assertThat(deadline.calendarVersion()).isEqualTo("swap");
        assertThat(due(TimeLimit.workingDays(3), "2026-11-20T09:00")).isEqualTo("2026-11-26T09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-30T09:00, 23, 2026-11-23T09:00", // ends on Sunday 22 November
        "2026-01-26T09:00, 23, 2026-02-23T09:00", // ends inside Tết
        "2026-10-20T09:00, 23, 2026-11-12T09:00" // ends on a working day, weekends counted
    })
    void calendar_days_that_end_on_a_rest_day_move_to_the_next_working_day(String received, int days, String due) {
        assertThat(due(TimeLimit.calendarDays(days), received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T09:00, 1, 2026-04-09T09:00",
        "2025-01-24T09:00, 1, 2025-02-24T09:00",
        "2024-12-31T09:00, 2, 2025-02-28T09:00", // February lacks the day
        "2026-04-01T09:00, 1, 2026-05-04T09:00" // 1 May is a holiday, Friday
    })
    void months_end_on_the_corresponding_day_or_the_last_of_the_month(String received, int months, String due) {
        assertThat(due(TimeLimit.months(months), received)).isEqualTo(due);
    }

    @Test
    void at_once_is_judged_by_the_day() {
        assertThat(due(TimeLimit.atOnce(), "2026-11-20T16:59")).isEqualTo("2026-11-20T17:00");
        assertThat(due(TimeLimit.atOnce(), "2026-11-20T17:00")).isEqualTo("2026-11-23T17:00");
    }

    @Test
    void a_limit_the_law_does_not_set_promises_no_date() {
        Deadline deadline = deadlines.due(TimeLimit.notSpecified(), at("2026-11-21T09:00"), DueAt.SAME_TIME);

        assertThat(deadline.dueAt()).isNull();
        assertThat(deadline.due()).isEmpty();
        assertThat(local(deadline.startsAt())).isEqualTo("2026-11-23T07:30");
        assertThat(deadline.provisional()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.workingMinutesLeft(deadline, at("2026-11-23T09:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.share(deadline, List.of(1)));
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.notSpecified(), DueAt.CLOSING), at("2026-11-23T09:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAY, 10", "CALENDAR_DAY, 15", "HOUR, 80", "MONTH, 1"})
    void a_date_in_a_year_that_is_not_entered_is_refused(TimeLimitUnit unit, int amount) {
        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(
                        () -> deadlines.due(TimeLimit.of(unit, amount, null), at("2027-12-24T09:00"), DueAt.SAME_TIME))
                .satisfies(e -> assertThat(e.year()).isEqualTo(2028));
    }

    @Test
    void a_limit_that_ends_with_the_last_covered_day_is_promised_and_one_minute_more_is_not() {
        TimeLimit limit = TimeLimit.hours(1);

        assertThat(due(limit, "2027-12-31T16:00")).isEqualTo("2027-12-31T17:00");
        assertThatExceptionOfType(CalendarYearAbsentException.class).isThrownBy(() -> due(limit, "2027-12-31T16:01"));
    }

    @Test
    void a_pause_that_begins_later_than_any_promise_can_reach_takes_nothing_from_one() {
        List<Pause> nextYear = List.of(pause("2028-01-05T08:00", "2028-01-07T08:00"));

        assertThat(due(TimeLimit.hours(3), "2027-12-28T09:00", nextYear, PauseMode.EXCLUDE))
                .isEqualTo("2027-12-28T14:00");
        assertThat(due(TimeLimit.workingDays(2), "2027-12-28T09:00", nextYear, PauseMode.EXCLUDE))
                .isEqualTo("2027-12-30T09:00");
        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> due(TimeLimit.workingDays(9), "2027-12-28T09:00", nextYear, PauseMode.EXCLUDE));
    }

    @Test
    void a_provisional_year_leaves_its_mark_on_every_date_that_touches_it() {
        assertThat(provisional("2026-12-31T09:00", 1)).isTrue();
        assertThat(provisional("2027-03-01T09:00", 1)).isTrue();
        assertThat(provisional("2026-12-30T09:00", 1)).isFalse();
    }

    @Test
    void a_supplement_asked_on_the_last_day_and_answered_after_two_weeks_counts_anew_or_runs_on() {
        TimeLimit fiveDays = TimeLimit.workingDays(5);
        List<Pause> supplement = List.of(pause("2026-10-12T10:00", "2026-10-26T10:30"));

        assertThat(due(fiveDays, "2026-10-05T09:20", supplement, PauseMode.RESTART))
                .isEqualTo("2026-11-02T10:30");
        // The day on which the pause begins has already been counted: it was the last.
        assertThat(due(fiveDays, "2026-10-05T09:20", supplement, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-12T09:20");
        assertThat(due(TimeLimit.hours(40), "2026-10-05T09:20", supplement, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-26T14:20");
        assertThat(due(TimeLimit.calendarDays(7), "2026-10-05T09:20", supplement, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-26T09:20");
    }

    @Test
    void a_second_supplement_is_taken_out_too_or_counts_anew_from_the_later_end() {
        List<Pause> two =
                List.of(pause("2026-10-13T10:00", "2026-10-15T10:00"), pause("2026-10-06T08:00", "2026-10-08T16:00"));

        assertThat(due(TimeLimit.workingDays(5), "2026-10-05T09:20", two, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-16T09:20");
        assertThat(due(TimeLimit.workingDays(5), "2026-10-05T09:20", two, PauseMode.RESTART))
                .isEqualTo("2026-10-22T10:00");
    }

    @Test
    void a_limit_counted_anew_starts_at_the_next_opening_when_the_pause_ends_at_night() {
        Deadline deadline = deadlines.due(
                TimeRule.usual(TimeLimit.workingDays(1), DueAt.SAME_TIME),
                at("2026-10-05T09:20"),
                withMode(List.of(pause("2026-10-05T10:00", "2026-10-09T22:00")), PauseMode.RESTART));

        assertThat(local(deadline.startsAt())).isEqualTo("2026-10-12T07:30");
        assertThat(local(Objects.requireNonNull(deadline.dueAt()))).isEqualTo("2026-10-13T07:30");
    }

    @Test
    void a_pause_of_the_same_day_procedure_moves_its_day() {
        List<Pause> fee = List.of(pause("2026-10-05T10:00", "2026-10-07T09:00"));
        List<Pause> tooLate = List.of(pause("2026-10-05T17:00", "2026-10-07T09:00"));

        assertThat(due(TimeLimit.sameDay(), "2026-10-05T09:20", fee, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-07T17:00");
        assertThat(due(TimeLimit.atOnce(), "2026-10-05T09:20", fee, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-07T17:00");
        assertThat(due(TimeLimit.sameDay(), "2026-10-05T09:20", tooLate, PauseMode.EXCLUDE))
                .isEqualTo("2026-10-05T17:00");
        assertThat(due(
                        TimeLimit.sameDay(),
                        "2026-10-03T09:00",
                        List.of(pause("2026-10-03T10:00", "2026-10-05T09:00")),
                        PauseMode.EXCLUDE))
                .isEqualTo("2026-10-05T17:00");
    }

    @Test
    void an_open_pause_moves_nothing_yet_but_is_told() {
        Pause open = Pause.of(at("2026-10-06T09:00"), null, "supplement", PauseMode.EXCLUDE);

        for (PauseMode mode : PauseMode.values()) {
            Deadline deadline = deadlines.due(
                    TimeRule.usual(TimeLimit.workingDays(5), DueAt.SAME_TIME),
                    at("2026-10-05T09:20"),
                    withMode(List.of(open), mode));

            assertThat(local(Objects.requireNonNull(deadline.dueAt()))).isEqualTo("2026-10-12T09:20");
            assertThat(deadline.paused()).isTrue();
        }
    }

    @Test
    void a_pause_before_the_reception_is_refused_and_one_at_the_reception_is_not() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> due(
                        TimeLimit.hours(1),
                        "2026-10-05T09:20",
                        List.of(pause("2026-10-05T09:19", "2026-10-06T09:00")),
                        PauseMode.EXCLUDE))
                .withMessageContaining("before the reception");
        assertThat(due(
                        TimeLimit.hours(1),
                        "2026-10-05T09:20:30",
                        List.of(pause("2026-10-05T09:20:10", "2026-10-06T09:00")),
                        PauseMode.EXCLUDE))
                .isEqualTo("2026-10-06T10:00");
    }

    @Test
    void nothing_that_begins_after_the_due_date_makes_a_dossier_on_time() {
        Pause inTime = pause("2026-10-06T09:00", "2026-10-07T09:00");
        Pause onlyAfterTheFirst = pause("2026-10-08T09:00", "2026-10-09T09:00");
        Pause onTheLastDay = pause("2026-10-12T16:00", "2026-10-12T16:30");
        Pause tooLate = pause("2026-10-13T00:00", "2026-10-20T09:00");
        List<Pause> all = List.of(tooLate, onTheLastDay, onlyAfterTheFirst, inTime);

        // due on 9 October at first, on the 12th with both pauses
        assertThat(deadlines.begunInTime(
                        TimeRule.usual(TimeLimit.workingDays(3), DueAt.SAME_TIME), at("2026-10-05T09:20"), all))
                .containsExactly(inTime, onlyAfterTheFirst, onTheLastDay);
        assertThat(deadlines.begunInTime(
                        TimeRule.usual(TimeLimit.notSpecified(), DueAt.SAME_TIME), at("2026-10-05T09:20"), all))
                .hasSize(4);
    }

    @Test
    void a_flood_that_closes_the_due_afternoon_moves_the_moment_on_and_never_back() {
        WorkingCalendar flooded = SEVEN_THIRTY.narrowedBy(
                "flood",
                List.of(new CalendarEntry(
                        LocalDate.of(2026, 10, 12), DayKind.LOCAL_CLOSURE, "Lũ", "3/TB", LocalTime.of(14, 0))));
        Deadlines atOffice = new Deadlines(flooded);
        TimeLimit fiveDays = TimeLimit.workingDays(5);

        assertThat(due(atOffice, fiveDays, "2026-10-05T15:00", DueAt.SAME_TIME)).isEqualTo("2026-10-13T07:30");
        assertThat(due(atOffice, fiveDays, "2026-10-05T13:45", DueAt.SAME_TIME)).isEqualTo("2026-10-12T13:45");
        assertThat(due(atOffice, fiveDays, "2026-10-05T09:00", DueAt.CLOSING)).isEqualTo("2026-10-13T17:00");
        assertThat(due(atOffice, TimeLimit.sameDay(), "2026-10-12T09:00", DueAt.CLOSING))
                .isEqualTo("2026-10-13T17:00");
    }

    @Test
    void a_due_time_that_the_due_day_lacks_moves_to_the_next_opening() {
        WorkingCalendar halfSaturday = SEVEN_THIRTY
                .revised("half")
                .sessions(SEVEN_THIRTY.sessions().with(DayOfWeek.SATURDAY, WorkingSession.of("07:30", "11:30")))
                .build();
        Deadlines atOffice = new Deadlines(halfSaturday);

        assertThat(due(atOffice, TimeLimit.workingDays(1), "2026-10-09T15:00", DueAt.SAME_TIME))
                .isEqualTo("2026-10-12T07:30");
        assertThat(due(atOffice, TimeLimit.workingDays(1), "2026-10-09T15:00", DueAt.CLOSING))
                .isEqualTo("2026-10-10T11:30");
    }

    private boolean provisional(String received, int days) {
        return deadlines
                .due(TimeLimit.workingDays(days), at(received), DueAt.CLOSING)
                .provisional();
    }

    private String due(TimeLimit limit, String received) {
        return due(limit, received, List.of(), PauseMode.EXCLUDE);
    }

    private String due(TimeLimit limit, String received, List<Pause> pauses, PauseMode mode) {
        return local(Objects.requireNonNull(deadlines
                .due(TimeRule.usual(limit, DueAt.SAME_TIME), at(received), withMode(pauses, mode))
                .dueAt()));
    }

    private static String due(Deadlines deadlines, TimeLimit limit, String received, DueAt dueAt) {
        return local(
                Objects.requireNonNull(deadlines.due(limit, at(received), dueAt).dueAt()));
    }

    private static List<Pause> withMode(List<Pause> pauses, PauseMode mode) {
        return pauses.stream()
                .map(pause -> Pause.of(pause.from(), pause.to(), pause.cause(), mode))
                .toList();
    }

    private static Pause pause(String from, String to) {
        return Pause.of(at(from), at(to), "supplement", PauseMode.EXCLUDE);
    }
}
