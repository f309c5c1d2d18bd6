package vn.motcua.worktime;

import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TimeLimitTest {

    @Test
    void each_unit_keeps_what_it_needs() {
        assertThat(TimeLimit.hours(8)).isEqualTo(new TimeLimit(TimeLimitUnit.HOUR, 8, null));
        assertThat(TimeLimit.workingDays(5)).isEqualTo(new TimeLimit(TimeLimitUnit.WORKING_DAY, 5, null));
        assertThat(TimeLimit.calendarDays(23)).isEqualTo(new TimeLimit(TimeLimitUnit.CALENDAR_DAY, 23, null));
        assertThat(TimeLimit.months(2)).isEqualTo(new TimeLimit(TimeLimitUnit.MONTH, 2, null));
        assertThat(TimeLimit.atOnce()).isEqualTo(new TimeLimit(TimeLimitUnit.AT_ONCE, null, null));
        assertThat(TimeLimit.notSpecified()).isEqualTo(new TimeLimit(TimeLimitUnit.NOT_SPECIFIED, null, null));
        assertThat(TimeLimit.sameDay().cutOff()).isEqualTo(LocalTime.of(15, 0));
        assertThat(TimeLimit.sameDay(LocalTime.of(10, 30)).cutOff()).isEqualTo(LocalTime.of(10, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, 1_000_000_000})
    void a_nonsensical_amount_is_refused(int amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.workingDays(amount))
                .withMessageContaining(String.valueOf(amount));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void the_edges_of_the_range_are_allowed(int amount) {
        assertThat(TimeLimit.hours(amount).count()).isEqualTo(amount);
    }

    @ParameterizedTest
    @EnumSource(TimeLimitUnit.class)
    void an_amount_is_given_exactly_for_counted_units(TimeLimitUnit unit) {
        Integer superfluous = unit.isCounted() ? null : 3;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.of(unit, superfluous, null))
                .withMessageContaining("amount");
    }

    @Test
    void a_cut_off_belongs_to_the_same_day_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLimit(TimeLimitUnit.SAME_DAY, null, null))
                .withMessageContaining("needs a cut-off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLimit(TimeLimitUnit.HOUR, 1, LocalTime.NOON))
                .withMessageContaining("no cut-off");
    }

    @Test
    void a_limit_from_a_form_gets_the_usual_cut_off_and_drops_a_useless_one() {
        assertThat(TimeLimit.of(TimeLimitUnit.SAME_DAY, null, null)).isEqualTo(TimeLimit.sameDay());
        assertThat(TimeLimit.of(TimeLimitUnit.SAME_DAY, null, LocalTime.NOON))
                .isEqualTo(TimeLimit.sameDay(LocalTime.NOON));
        assertThat(TimeLimit.of(TimeLimitUnit.HOUR, 2, LocalTime.NOON)).isEqualTo(TimeLimit.hours(2));
    }

    @Test
    void an_uncounted_limit_has_no_count() {
        assertThatIllegalStateException().isThrownBy(() -> TimeLimit.atOnce().count());
    }

    @Test
    void a_pause_ends_after_it_begins_and_has_a_cause() {
        Instant noon = Instant.parse("2026-11-23T05:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pause.of(noon, noon.minusSeconds(1), "supplement", PauseMode.EXCLUDE));
        assertThatIllegalArgumentException().isThrownBy(() -> Pause.of(noon, null, " ", PauseMode.EXCLUDE));
        assertThat(Pause.of(noon, noon, "supplement", PauseMode.EXCLUDE).isOpen())
                .isFalse();
        assertThat(Pause.of(noon, null, "supplement", PauseMode.EXCLUDE).isOpen())
                .isTrue();
    }
}
