package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

/** Sharing a limit among steps, looking back from a wished-for date, and the working time that is left. */
class WorkingTimeTest {

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);

    @Test
    void steps_of_a_copy_from_the_original_register_take_two_three_two_and_one_parts_of_a_day() {
        Deadline deadline = deadlines.due(TimeLimit.workingDays(1), at("2026-10-05T09:00"), DueAt.SAME_TIME);

        List<Instant> steps = deadlines.share(deadline, List.of(2, 3, 2, 1));

        // 450 minutes: 112.5, 281.25, 393.75 and 450, in whole minutes
        assertThat(steps)
                .extracting(Calendars::local)
                .containsExactly("2026-10-05T10:52", "2026-10-05T15:41", "2026-10-06T08:03", "2026-10-06T09:00");
    }

    /** The first of October 2026 is a Thursday; on Fridays the office closes at 16:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-01T08:48, 2026-10-06T08:48, 3, 0",
        "2026-10-01T08:48, 2026-10-06T09:48, 3, 60",
        "2026-10-01T08:48, 2026-10-02T16:00, 1, 312",
        "2026-10-01T16:30, 2026-10-02T16:00, 1, 0",
        "2026-10-01T16:30, 2026-10-05T08:00, 1, 30",
        "2026-10-02T07:30, 2026-10-02T16:00, 1, 0",
        "2026-10-02T07:30, 2026-10-02T15:00, 0, 330",
        "2026-10-03T10:00, 2026-10-05T17:00, 1, 0",
        "2026-10-06T08:48, 2026-10-01T08:48, 3, 0",
        "2026-10-01T09:00, 2026-10-01T09:00, 0, 0",
    })
    void a_short_day_is_a_whole_day_of_what_is_left(String from, String to, int days, long minutes) {
        WorkingCalendar shortFridays = SEVEN_THIRTY
                .revised("short Fridays")
                .sessions(SEVEN_THIRTY
                        .sessions()
                        .with(
                                DayOfWeek.FRIDAY,
                                WorkingSession.of("07:30", "11:30"),
                                WorkingSession.of("13:30", "16:00")))
                .build();

        assertThat(shortFridays.workedBetween(at(from), at(to))).isEqualTo(new WorkedTime(days, minutes));
    }

    @Test
    void a_step_without_a_share_is_due_with_the_one_before_it() {
        Deadline deadline = deadlines.due(TimeLimit.hours(2), at("2026-10-05T09:00"), DueAt.SAME_TIME);

        assertThat(deadlines.share(deadline, List.of(0, 1, 0, 1, 0)))
                .extracting(Calendars::local)
                .containsExactly(
                        "2026-10-05T09:00",
                        "2026-10-05T10:00",
                        "2026-10-05T10:00",
                        "2026-10-05T11:00",
                        "2026-10-05T11:00");
    }

    @Test
    void steps_pass_over_a_pause_that_is_not_counted() {
        Pause pause = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T08:00"), "supplement", PauseMode.EXCLUDE);
        Deadline deadline = deadlines.due(
                TimeRule.usual(TimeLimit.hours(4), DueAt.SAME_TIME), at("2026-10-05T09:00"), List.of(pause));

        assertThat(deadlines.share(deadline, List.of(1, 1, 2)))
                .extracting(Calendars::local)
                .containsExactly("2026-10-05T10:00", "2026-10-06T09:00", "2026-10-06T11:00");
    }

    @Test
    void steps_start_over_with_a_limit_that_is_counted_anew() {
        Pause pause = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T08:00"), "supplement", PauseMode.RESTART);
        Deadline deadline = deadlines.due(
                TimeRule.usual(TimeLimit.hours(2), DueAt.SAME_TIME), at("2026-10-05T09:00"), List.of(pause));

        assertThat(deadlines.share(deadline, List.of(1, 1)))
                .extracting(Calendars::local)
                .containsExactly("2026-10-06T09:00", "2026-10-06T10:00");
    }

    @Test
    void two_moments_are_shared_from_the_next_opening_on() {
        assertThat(deadlines.share(at("2026-10-05T12:00"), at("2026-10-05T15:30"), List.of(1, 3)))
                .extracting(Calendars::local)
                .containsExactly("2026-10-05T14:00", "2026-10-05T15:30");
    }

    @Test
    void steps_of_a_limit_that_is_over_before_it_starts_are_all_due_with_it() {
        assertThat(deadlines.share(at("2026-10-05T15:00"), at("2026-10-05T09:00"), List.of(1, 1)))
                .extracting(Calendars::local)
                .containsExactly("2026-10-05T09:00", "2026-10-05T09:00");
    }

    @Test
    void parts_that_are_no_parts_are_refused() {
        Deadline deadline = deadlines.due(TimeLimit.hours(2), at("2026-10-05T09:00"), DueAt.SAME_TIME);

        for (List<Integer> parts : List.of(List.<Integer>of(), List.of(0, 0), List.of(3, -1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> deadlines.share(deadline, parts));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAY, 5, 2026-11-26T09:20, 2026-11-18T09:20",
        "WORKING_DAY, 1, 2026-11-25T09:00, 2026-11-23T09:00",
        "WORKING_DAY, 1, 2026-11-24T09:00, 2026-11-20T16:59",
        "HOUR, 8, 2026-11-23T08:00, 2026-11-20T07:30",
        "HOUR, 1, 2026-11-23T08:29, 2026-11-20T16:59",
        "CALENDAR_DAY, 1, 2026-02-23T09:00, 2026-02-13T09:00",
        "CALENDAR_DAY, 20, 2026-02-23T07:29, 2026-01-23T16:59",
        "CALENDAR_DAY, 20, 2026-02-23T09:00, 2026-02-03T09:00",
        "MONTH, 1, 2026-03-09T07:45, 2026-02-09T07:45"
    })
    void the_last_reception_for_a_result_by_a_moment(TimeLimitUnit unit, int amount, String by, String last) {
        Optional<Instant> found =
                deadlines.lastReceptionFor(TimeRule.usual(TimeLimit.of(unit, amount, null), DueAt.SAME_TIME), at(by));

        assertThat(found).map(Calendars::local).contains(last);
    }

    @Test
    void the_last_reception_for_a_same_day_result_is_the_cut_off() {
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.sameDay(), DueAt.CLOSING), at("2026-11-23T17:00")))
                .map(Calendars::local)
                .contains("2026-11-23T15:00");
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.sameDay(), DueAt.CLOSING), at("2026-11-23T16:59")))
                .map(Calendars::local)
                .contains("2026-11-20T15:00");
    }

    @Test
    void there_may_be_no_covered_day_that_is_early_enough() {
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.workingDays(60), DueAt.SAME_TIME), at("2020-02-03T09:00")))
                .isEmpty();
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.hours(1), DueAt.SAME_TIME), at("2020-01-02T08:29")))
                .isEmpty();
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.hours(1), DueAt.SAME_TIME), at("2020-01-02T08:31")))
                .map(Calendars::local)
                .contains("2020-01-02T07:31");
    }

    @Test
    void a_result_by_the_last_covered_day_has_a_last_reception_too() {
        assertThat(deadlines.lastReceptionFor(
                        TimeRule.usual(TimeLimit.workingDays(3), DueAt.CLOSING), at("2027-12-31T17:00")))
                .map(Calendars::local)
                .contains("2027-12-28T16:59");
    }

    @Test
    void working_time_left_runs_out_and_then_below_zero() {
        Deadline deadline = deadlines.due(TimeLimit.hours(4), at("2026-10-05T09:00"), DueAt.SAME_TIME);

        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-05T10:00")))
                .isEqualTo(180);
        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-05T12:00")))
                .isEqualTo(90);
        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-05T15:00")))
                .isZero();
        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-06T08:00")))
                .isEqualTo(-150);
    }

    @Test
    void paused_time_is_not_time_left() {
        Pause pause = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T08:00"), "supplement", PauseMode.EXCLUDE);
        Deadline deadline = deadlines.due(
                TimeRule.usual(TimeLimit.hours(4), DueAt.SAME_TIME), at("2026-10-05T09:00"), List.of(pause));

        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-05T09:30")))
                .isEqualTo(210);
        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-05T15:00")))
                .isEqualTo(180);
        assertThat(deadlines.workingMinutesLeft(deadline, at("2026-10-06T10:00")))
                .isEqualTo(60);
    }

    @Test
    void a_deadline_says_what_it_was_computed_from() {
        Pause pause = Pause.of(at("2026-10-05T10:00"), at("2026-10-06T08:00"), "supplement", PauseMode.EXCLUDE);
        Deadline deadline = deadlines.due(
                TimeRule.usual(TimeLimit.hours(4), DueAt.SAME_TIME), at("2026-10-05T06:00"), List.of(pause));

        assertThat(deadline.limit()).isEqualTo(TimeLimit.hours(4));
        assertThat(local(deadline.receivedAt())).isEqualTo("2026-10-05T06:00");
        assertThat(local(deadline.startsAt())).isEqualTo("2026-10-05T07:30");
        assertThat(deadline.pauses()).containsExactly(pause);
        assertThat(deadline.rule()).isEqualTo(TimeRule.usual(TimeLimit.hours(4), DueAt.SAME_TIME));
        assertThat(deadline.calendarVersion()).isEqualTo("shipped");
        assertThat(deadline.paused()).isFalse();
        assertThat(deadline.due()).map(Calendars::local).contains("2026-10-06T09:30");
        assertThat(deadline).asString().contains("HOUR", "shipped");
    }
}
