package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

class WorkingCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:29, false", "2026-11-23T07:30, true", "2026-11-23T11:29, true", "2026-11-23T11:30, false",
        "2026-11-23T13:29, false", "2026-11-23T13:30, true", "2026-11-23T16:59, true", "2026-11-23T17:00, false",
        "2026-11-24T09:00, false", "2026-11-21T09:00, false", "2026-01-10T09:00, true", "2026-01-02T09:00, false"
    })
    void opening_is_working_time_and_closing_is_not(String moment, boolean working) {
        assertThat(SEVEN_THIRTY.isWorkingTime(at(moment))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:00, 2026-11-23T07:30",
        "2026-11-23T09:20, 2026-11-23T09:20",
        "2026-11-23T12:00, 2026-11-23T13:30",
        "2026-11-23T17:00, 2026-11-25T07:30",
        "2026-11-24T09:00, 2026-11-25T07:30",
        "2026-01-09T18:00, 2026-01-10T07:30",
        "2026-11-21T09:00, 2026-11-23T07:30"
    })
    void the_next_working_moment_is_the_moment_itself_or_the_next_opening(String moment, String next) {
        assertThat(local(SEVEN_THIRTY.nextWorkingMoment(at(moment)))).isEqualTo(next);
    }

    @Test
    void seconds_are_cut_off() {
        assertThat(local(SEVEN_THIRTY.nextWorkingMoment(at("2026-11-23T09:20:59"))))
                .isEqualTo("2026-11-23T09:20");
        assertThat(SEVEN_THIRTY.isWorkingTime(at("2026-11-23T16:59:59"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:30, 2026-11-23T17:00, 450",
        "2026-11-23T11:29, 2026-11-23T13:31, 2",
        "2026-11-23T16:00, 2026-11-25T08:00, 90",
        "2026-11-25T08:00, 2026-11-23T16:00, -90",
        "2026-11-21T00:00, 2026-11-22T23:59, 0"
    })
    void working_time_between_two_moments_leaves_out_lunch_nights_and_days_off(String from, String to, long minutes) {
        assertThat(SEVEN_THIRTY.workingMinutesBetween(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void working_days_between_two_dates_count_the_second_but_not_the_first() {
        assertThat(SEVEN_THIRTY.workingDaysBetween(MONDAY, LocalDate.of(2026, 11, 26)))
                .isEqualTo(2);
        assertThat(SEVEN_THIRTY.workingDaysBetween(MONDAY, MONDAY)).isZero();
        assertThat(SEVEN_THIRTY.workingDaysBetween(LocalDate.of(2026, 11, 26), MONDAY))
                .isEqualTo(-2);
        assertThat(SEVEN_THIRTY.nextWorkingDay(MONDAY)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(SEVEN_THIRTY.isWorkingDay(MONDAY)).isTrue();
        assertThat(SEVEN_THIRTY.isWorkingDay(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void a_narrower_scope_adds_to_the_wider_one_and_leaves_it_as_it_was() {
        CalendarEntry flood = new CalendarEntry(MONDAY, DayKind.LOCAL_CLOSURE, "Lũ lụt", "12/TB-UBND");

        WorkingCalendar office = SEVEN_THIRTY.narrowedBy("office", List.of(flood));

        assertThat(office.isWorkingDay(MONDAY)).isFalse();
        assertThat(office.isWorkingDay(MONDAY.plusDays(1))).isFalse();
        assertThat(office.entriesOn(MONDAY)).containsExactly(flood);
        assertThat(office.version()).isEqualTo("office");
        assertThat(SEVEN_THIRTY.isWorkingDay(MONDAY)).isTrue();
        assertThat(SEVEN_THIRTY.entries()).doesNotContain(flood);
        assertThat(office.entries()).hasSize(SEVEN_THIRTY.entries().size() + 1);
    }

    @Test
    void a_closure_from_a_time_on_cuts_the_day_short() {
        WorkingCalendar afternoon = closedFrom("14:00");
        WorkingCalendar lunch = closedFrom("12:00");
        WorkingCalendar dawn = closedFrom("07:30");

        assertThat(afternoon.sessionsOn(MONDAY))
                .containsExactly(WorkingSession.of("07:30", "11:30"), WorkingSession.of("13:30", "14:00"));
        assertThat(lunch.sessionsOn(MONDAY)).containsExactly(WorkingSession.of("07:30", "11:30"));
        assertThat(dawn.sessionsOn(MONDAY)).isEmpty();
        assertThat(dawn.isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    void a_day_that_any_scope_closes_is_closed_even_if_another_makes_it_a_workday() {
        LocalDate saturday = LocalDate.of(2026, 8, 22);
        CalendarEntry closure = new CalendarEntry(saturday, DayKind.LOCAL_CLOSURE, "Di dời", "1/TB");

        assertThat(SEVEN_THIRTY.isWorkingDay(saturday)).isTrue();
        assertThat(SEVEN_THIRTY.narrowedBy("office", List.of(closure)).isWorkingDay(saturday))
                .isFalse();
    }

    @Test
    void a_makeup_saturday_has_the_ordinary_sessions_and_a_half_day_keeps_its_own() {
        WorkingSession morning = WorkingSession.of("07:30", "11:30");
        WorkingCalendar half = SEVEN_THIRTY
                .revised("half")
                .sessions(SEVEN_THIRTY.sessions().with(DayOfWeek.SATURDAY, morning))
                .build();
        LocalDate makeup = LocalDate.of(2026, 8, 22);

        assertThat(SEVEN_THIRTY.sessionsOn(makeup))
                .isEqualTo(SEVEN_THIRTY.sessions().ordinary())
                .hasSize(2);
        assertThat(half.sessionsOn(makeup)).containsExactly(morning);
        assertThat(half.sessionsOn(makeup.plusDays(7))).containsExactly(morning);
    }

    @Test
    void years_have_states_and_an_unknown_one_is_absent() {
        assertThat(SEVEN_THIRTY.stateOf(2026)).isEqualTo(YearState.CONFIRMED);
        assertThat(SEVEN_THIRTY.stateOf(2027)).isEqualTo(YearState.PROVISIONAL);
        assertThat(SEVEN_THIRTY.stateOf(2028)).isEqualTo(YearState.ABSENT);
        assertThat(SEVEN_THIRTY.isProvisional(2026, 2026)).isFalse();
        assertThat(SEVEN_THIRTY.isProvisional(2026, 2027)).isTrue();
        assertThat(SEVEN_THIRTY.isProvisional(2027, 2026)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31T23:59, 2019", "2012-05-01T00:00, 2012", "2028-01-01T00:00, 2028", "2031-01-01T00:00, 2028"})
    void nothing_is_said_about_a_year_that_is_not_covered(String moment, int missing) {
        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> SEVEN_THIRTY.isWorkingTime(at(moment)))
                .satisfies(e -> assertThat(e.year()).isEqualTo(missing))
                .withMessageContaining("shipped");
    }

    @Test
    void the_first_and_last_day_of_the_covered_years_are_known() {
        assertThat(SEVEN_THIRTY.isWorkingDay(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(SEVEN_THIRTY.isWorkingDay(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(local(SEVEN_THIRTY.nextWorkingMoment(at("2027-12-31T16:59"))))
                .isEqualTo("2027-12-31T16:59");
        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> SEVEN_THIRTY.nextWorkingMoment(at("2027-12-31T17:00")))
                .satisfies(e -> assertThat(e.year()).isEqualTo(2028));
    }

    @Test
    void a_year_is_confirmed_or_taken_out_in_a_new_version() {
        WorkingCalendar confirmed =
                SEVEN_THIRTY.revised("2").year(2027, YearState.CONFIRMED).build();
        WorkingCalendar shorter =
                SEVEN_THIRTY.revised("3").year(2027, YearState.ABSENT).build();

        assertThat(confirmed.isProvisional(2026, 2027)).isFalse();
        assertThat(shorter.stateOf(2027)).isEqualTo(YearState.ABSENT);
        assertThat(shorter.entriesOn(LocalDate.of(2027, 1, 1))).hasSize(1);
    }

    @Test
    void a_calendar_without_years_or_with_a_gap_is_refused() {
        WorkingSessions sessions = SEVEN_THIRTY.sessions();

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        WorkingCalendar.builder("0", Calendars.ZONE, sessions).build());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        SEVEN_THIRTY.revised("gap").year(2023, YearState.ABSENT).build())
                .withMessageContaining("gap");
    }

    @Test
    void sessions_are_in_order_in_whole_minutes_and_end_after_they_begin() {
        WorkingSession morning = WorkingSession.of("07:30", "11:30");
        WorkingSession late = WorkingSession.of("11:00", "12:00");

        assertThatIllegalArgumentException().isThrownBy(() -> WorkingSession.of("11:30", "11:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingSession.of("07:30:30", "11:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingSession.of("07:30", "11:30:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingSessions.mondayToFriday());
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingSessions.mondayToFriday(morning, late));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEVEN_THIRTY.sessions().with(DayOfWeek.SATURDAY, morning, late));
        assertThat(WorkingSessions.mondayToFriday(morning, WorkingSession.of("11:30", "12:00"))
                        .on(DayOfWeek.FRIDAY))
                .hasSize(2);
    }

    @Test
    void weeks_with_the_same_sessions_are_equal() {
        WorkingSessions week = Calendars.sessions("seven-thirty");

        assertThat(week).isEqualTo(SEVEN_THIRTY.sessions()).hasSameHashCodeAs(SEVEN_THIRTY.sessions());
        assertThat(week.with(DayOfWeek.SATURDAY)).isEqualTo(week);
        assertThat(week).isNotEqualTo(Calendars.sessions("seven-hundred"));
        assertThat(week.with(DayOfWeek.MONDAY)).isNotEqualTo(week);
        assertThat(week.toString()).contains("MONDAY", "07:30");
    }

    @Test
    void only_a_local_closure_may_be_part_of_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEntry(MONDAY, DayKind.HOLIDAY, "x", "y", LocalTime.NOON));
    }

    @Test
    void minutes_are_those_of_the_wall_clock_of_the_zone() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu"); // +05:45
        WorkingCalendar elsewhere = WorkingCalendar.builder("np", kathmandu, SEVEN_THIRTY.sessions())
                .year(2026, YearState.CONFIRMED)
                .build();

        assertThat(elsewhere.nextWorkingMoment(
                        MONDAY.atTime(5, 0).atZone(kathmandu).toInstant()))
                .isEqualTo(MONDAY.atTime(7, 30).atZone(kathmandu).toInstant());
        assertThat(elsewhere.zone()).isEqualTo(kathmandu);
        assertThat(elsewhere).hasToString("WorkingCalendar np {2026=CONFIRMED}");
    }

    private static WorkingCalendar closedFrom(String time) {
        return SEVEN_THIRTY.narrowedBy(
                "office",
                List.of(new CalendarEntry(
                        MONDAY, DayKind.LOCAL_CLOSURE, "Lũ lụt", "12/TB-UBND", LocalTime.parse(time))));
    }
}
