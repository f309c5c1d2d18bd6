package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

class DerivedDatesTest {

    private static final TimeRule FIVE_DAYS = TimeRule.usual(TimeLimit.workingDays(5), DueAt.SAME_TIME);
    private static final Instant GRANTED = at("2026-10-08T10:00");
    private static final Instant MONDAY = at("2026-10-05T09:20"); // five days later: Monday 12 October, 09:20

    @Test
    void without_pauses_and_extension_all_dates_are_one() {
        DerivedDates dates = dates(null);

        assertThat(shown(dates.current())).isEqualTo("2026-10-12T09:20");
        assertThat(dates.judged()).isEqualTo(dates.current());
        assertThat(dates.judgedCounted()).isSameAs(dates.counted());
    }

    @Test
    void a_pause_in_time_moves_both_dates() {
        DerivedDates dates = dates(null, pause("2026-10-06T10:00", "2026-10-08T15:00", PauseMode.EXCLUDE));

        assertThat(shown(dates.current())).isEqualTo("2026-10-14T09:20");
        assertThat(dates.judged()).isEqualTo(dates.current());
    }

    @Test
    void a_pause_begun_on_the_due_day_after_its_hour_is_still_in_time() {
        DerivedDates dates = dates(null, pause("2026-10-12T16:00", "2026-10-14T10:00", PauseMode.RESTART));

        assertThat(shown(dates.judged())).isEqualTo("2026-10-21T10:00");
    }

    @Test
    void a_pause_begun_after_the_due_date_moves_the_promise_and_not_what_is_judged() {
        DerivedDates dates = dates(null, pause("2026-10-13T08:00", "2026-10-14T10:00", PauseMode.RESTART));

        assertThat(shown(dates.current())).isEqualTo("2026-10-21T10:00");
        assertThat(shown(dates.judged())).isEqualTo("2026-10-12T09:20");
        assertThat(dates.judgedCounted().pauses()).isEmpty();
    }

    @Test
    void an_extension_moves_the_promise_and_not_what_is_judged() {
        DerivedDates dates = dates(at("2026-10-20T17:00"));

        assertThat(shown(dates.current())).isEqualTo("2026-10-20T17:00");
        assertThat(shown(dates.judged())).isEqualTo("2026-10-12T09:20");
    }

    @Test
    void the_later_of_the_counted_date_and_the_extension_is_promised() {
        Pause long_ = pause("2026-10-06T10:00", "2026-10-08T10:00", PauseMode.EXCLUDE);

        assertThat(shown(dates(at("2026-10-13T17:00"), long_).current())).isEqualTo("2026-10-14T09:20");
        assertThat(shown(dates(at("2026-10-14T17:00"), long_).current())).isEqualTo("2026-10-14T17:00");
    }

    @Test
    void an_extension_is_lengthened_by_a_pause_in_its_own_time_and_the_judged_date_is_not() {
        Pause inItsTime = pause("2026-10-13T10:00", "2026-10-15T10:00", PauseMode.EXCLUDE);

        DerivedDates dates = dates(at("2026-10-20T17:00"), inItsTime);

        assertThat(shown(dates.current())).isEqualTo("2026-10-22T17:00");
        assertThat(shown(dates.judged())).isEqualTo("2026-10-12T09:20");
        assertThat(dates(at("2026-10-20T17:00"), inItsTime.endedAt(null)).current())
                .isEqualTo(at("2026-10-20T17:00"));
    }

    @Test
    void an_extension_that_gives_nothing_any_more_leaves_the_counted_date() {
        Pause pause = pause("2026-10-13T10:00", "2026-10-15T10:00", PauseMode.RESTART);

        assertThat(shown(dates(MONDAY).current())).isEqualTo("2026-10-12T09:20");
        assertThat(shown(dates(MONDAY, pause).current())).isEqualTo("2026-10-22T10:00");
    }

    @Test
    void a_pause_recorded_after_the_due_date_moves_nothing_that_is_judged_however_early_it_began() {
        Pause early = pause("2026-10-07T10:00", "2026-10-09T10:00", PauseMode.EXCLUDE);

        DerivedDates late = dates(null, early.recordedAt(at("2026-10-13T07:30")));
        DerivedDates inTime = dates(null, early.recordedAt(at("2026-10-12T17:30")));

        assertThat(shown(late.current())).isEqualTo("2026-10-14T09:20");
        assertThat(shown(late.judged())).isEqualTo("2026-10-12T09:20");
        assertThat(shown(inTime.judged())).isEqualTo("2026-10-14T09:20");
    }

    @Test
    void an_extension_that_comes_to_fall_on_a_closed_day_moves_to_the_next_opening() {
        WorkingCalendar announced = SEVEN_THIRTY
                .revised("announced")
                .entry(LocalDate.of(2026, 10, 20), DayKind.HOLIDAY, "Quốc tang", "9/TB")
                .build();

        DerivedDates dates = DerivedDates.of(announced, FIVE_DAYS, MONDAY, List.of(), until(at("2026-10-20T17:00")));

        assertThat(shown(dates.current())).isEqualTo("2026-10-21T07:30");
        assertThat(dates.counted().calendarVersion()).isEqualTo("announced");
    }

    @Test
    void an_open_pause_moves_nothing_yet() {
        DerivedDates dates = dates(null, Pause.of(at("2026-10-06T10:00"), null, "SUPPLEMENT", PauseMode.RESTART));

        assertThat(shown(dates.current())).isEqualTo("2026-10-12T09:20");
        assertThat(shown(dates.judged())).isEqualTo("2026-10-12T09:20");
    }

    @Test
    void a_limit_the_law_does_not_set_has_no_date_whatever_was_granted() {
        TimeRule none = TimeRule.usual(TimeLimit.notSpecified(), DueAt.SAME_TIME);

        DerivedDates dates = DerivedDates.of(SEVEN_THIRTY, none, MONDAY, List.of(), until(at("2026-10-20T17:00")));

        assertThat(dates.current()).isNull();
        assertThat(dates.judged()).isNull();
    }

    @Test
    void deriving_again_gives_the_same() {
        Pause[] pauses = {
            pause("2026-10-06T10:00", "2026-10-08T15:00", PauseMode.RESTART),
            pause("2026-10-09T10:00", "2026-10-12T15:00", PauseMode.EXCLUDE)
        };
        Pause[] recordedInDisorder = {pauses[1], pauses[0]};

        assertThat(shown(dates(null, pauses).current()))
                .isEqualTo(shown(dates(null, pauses).current()));
        assertThat(dates(null, recordedInDisorder).judged())
                .isEqualTo(dates(null, pauses).judged());
    }

    @Test
    void a_year_that_is_not_entered_gives_no_date() {
        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> DerivedDates.of(SEVEN_THIRTY, FIVE_DAYS, at("2027-12-30T09:00"), List.of(), null));
    }

    private static DerivedDates dates(@Nullable Instant extension, Pause... pauses) {
        return DerivedDates.of(SEVEN_THIRTY, FIVE_DAYS, MONDAY, List.of(pauses), until(extension));
    }

    private static DerivedDates.@Nullable Extension until(@Nullable Instant until) {
        return until == null ? null : new DerivedDates.Extension(GRANTED, until);
    }

    private static Pause pause(String from, String to, PauseMode mode) {
        return Pause.of(at(from), at(to), "SUPPLEMENT", mode);
    }

    private static String shown(@Nullable Instant moment) {
        return local(Objects.requireNonNull(moment));
    }
}
