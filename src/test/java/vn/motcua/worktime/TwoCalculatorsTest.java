package vn.motcua.worktime;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;

/** Two calculators written independently of each other: where they agree, both would have to err alike. */
class TwoCalculatorsTest {

    private final SecondCalculator second = new SecondCalculator(SEVEN_THIRTY);

    @Test
    void the_second_calculator_agrees_on_ten_thousand_random_cases() {
        assertThat(new RandomCases(20261123).disagreements(10_000)).isEmpty();
    }

    @Test
    void both_find_the_same_pauses_begun_in_time() {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(3), DueAt.SAME_TIME);
        Instant received = at("2026-10-05T09:20");
        List<Pause> pauses = List.of(
                Pause.of(at("2026-10-13T00:00"), at("2026-10-20T09:00"), "too late", PauseMode.RESTART),
                Pause.of(at("2026-10-12T16:00"), at("2026-10-12T16:30"), "on the last day", PauseMode.EXCLUDE),
                Pause.of(at("2026-10-06T09:00"), at("2026-10-08T09:00"), "in time", PauseMode.EXCLUDE));

        assertThat(second.begunInTime(rule, received, pauses))
                .isEqualTo(new Deadlines(SEVEN_THIRTY).begunInTime(rule, received, pauses))
                .extracting(Pause::cause)
                .containsExactly("in time", "on the last day");
    }

    @Test
    void the_end_of_a_session_is_kept_and_a_closed_hour_moves_on_to_the_next_opening() {
        assertThat(second.orNextOpening(at("2026-11-20T17:00"))).isEqualTo(at("2026-11-20T17:00"));
        assertThat(second.orNextOpening(at("2026-11-20T07:30"))).isEqualTo(at("2026-11-20T07:30"));
        assertThat(second.orNextOpening(at("2026-11-21T09:00"))).isEqualTo(at("2026-11-23T07:30"));
        assertThat(second.orNextOpening(at("2026-11-24T17:00"))).isEqualTo(at("2026-11-25T07:30"));
    }

    @Test
    void the_second_calculator_promises_nothing_either_in_a_year_that_is_not_entered() {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(10), DueAt.SAME_TIME);

        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> second.due(rule, at("2027-12-24T09:00"), List.of()))
                .satisfies(e -> assertThat(e.year()).isEqualTo(2028));
        assertThat(second.due(
                        TimeRule.usual(TimeLimit.notSpecified(), DueAt.CLOSING), at("2026-11-23T09:00"), List.of()))
                .isNull();
    }
}
