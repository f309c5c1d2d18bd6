package vn.motcua.worktime;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;
import static vn.motcua.worktime.Calendars.local;

/** A moment granted by letter: pauses in the time from the granting to it lengthen it, others do not. */
class GrantedTimeTest {

    private static final Instant THURSDAY = at("2026-10-08T10:00");
    private static final Instant UNTIL = at("2026-10-20T17:00"); // Tuesday

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);
    private final SecondCalculator second = new SecondCalculator(SEVEN_THIRTY);

    @Test
    void without_a_pause_it_stays_whatever_hour_it_has() {
        assertThat(lengthened()).isEqualTo("2026-10-20T17:00");
        assertThat(moved(THURSDAY, at("2026-10-21T07:30"))).isEqualTo("2026-10-21T07:30");
        assertThat(moved(THURSDAY, at("2026-10-24T09:00"))).isEqualTo("2026-10-24T09:00");
    }

    @Test
    void a_pause_moves_it_by_the_working_time_in_it() {
        assertThat(lengthened(excluded("2026-10-12T10:00", "2026-10-14T10:00"))).isEqualTo("2026-10-22T17:00");
        assertThat(lengthened(excluded("2026-10-12T10:00", "2026-10-12T10:30"))).isEqualTo("2026-10-21T08:00");
        assertThat(lengthened(excluded("2026-10-10T10:00", "2026-10-11T10:00"))) // a weekend
                .isEqualTo("2026-10-20T17:00");
    }

    @Test
    void one_that_restarts_lets_its_own_time_run_anew() {
        // its own time is five hours and eight days
        assertThat(lengthened(restarting("2026-10-12T10:00", "2026-10-14T10:00")))
                .isEqualTo("2026-10-26T17:00");
        assertThat(lengthened(
                        excluded("2026-10-09T08:00", "2026-10-09T09:00"),
                        restarting("2026-10-12T10:00", "2026-10-14T10:00"),
                        excluded("2026-10-15T08:00", "2026-10-15T09:00")))
                .isEqualTo("2026-10-27T08:30");
    }

    @Test
    void what_was_paused_before_the_granting_counts_only_from_then_on() {
        assertThat(lengthened(excluded("2026-10-05T10:00", "2026-10-07T10:00"))).isEqualTo("2026-10-20T17:00");
        assertThat(lengthened(restarting("2026-10-05T10:00", "2026-10-07T10:00")))
                .isEqualTo("2026-10-20T17:00");
        assertThat(lengthened(excluded("2026-10-07T10:00", "2026-10-08T11:00"))).isEqualTo("2026-10-21T08:30");
    }

    @Test
    void a_pause_begun_on_its_last_day_still_counts_and_one_begun_after_does_not() {
        assertThat(lengthened(restarting("2026-10-20T17:30", "2026-10-21T10:00")))
                .isEqualTo("2026-11-02T17:00");
        assertThat(lengthened(restarting("2026-10-21T08:00", "2026-10-21T10:00")))
                .isEqualTo("2026-10-20T17:00");
        assertThat(lengthened(excluded("2026-10-21T08:00", "2026-10-21T10:00"))).isEqualTo("2026-10-20T17:00");
        assertThat(lengthened(
                        excluded("2026-10-19T10:00", "2026-10-20T10:00"),
                        restarting("2026-10-21T16:00", "2026-10-22T10:00")))
                .isEqualTo("2026-11-03T17:00");
    }

    @Test
    void open_and_empty_pauses_and_the_order_of_recording_change_nothing() {
        Pause open = Pause.of(at("2026-10-12T10:00"), null, "supplement", PauseMode.RESTART);
        Pause one = excluded("2026-10-12T10:00", "2026-10-14T10:00");
        Pause other = excluded("2026-10-13T10:00", "2026-10-15T10:00");

        assertThat(lengthened(open, restarting("2026-10-12T10:00", "2026-10-12T10:00")))
                .isEqualTo("2026-10-20T17:00");
        assertThat(lengthened(other, one)).isEqualTo(lengthened(one, other)).isEqualTo("2026-10-23T17:00");
    }

    @Test
    void a_moment_not_after_the_granting_has_no_time_of_its_own() {
        Pause pause = restarting("2026-10-12T10:00", "2026-10-14T10:00");

        assertThat(moved(THURSDAY, THURSDAY, pause)).isEqualTo("2026-10-08T10:00");
        assertThat(moved(THURSDAY, at("2026-10-05T09:20"), pause)).isEqualTo("2026-10-05T09:20");
        assertThat(moved(
                        at("2026-10-10T10:00"),
                        at("2026-10-12T07:31"),
                        excluded("2026-10-12T07:30", "2026-10-12T08:00")))
                .isEqualTo("2026-10-12T08:01");
    }

    @Test
    void both_calculators_agree_on_two_thousand_random_extensions() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            Instant granted = THURSDAY.plusSeconds(random.nextInt(90 * 24 * 3_600));
            Instant until = granted.plusSeconds(random.nextInt(20 * 24 * 3_600) - 3_600L);
            List<Pause> pauses = random.ints(random.nextInt(5), 0, 25 * 24 * 60)
                    .mapToObj(minutes -> Pause.of(
                            granted.plusSeconds(minutes * 60L - 5 * 24 * 3_600),
                            random.nextInt(9) == 0
                                    ? null
                                    : granted.plusSeconds((minutes + random.nextInt(6_000)) * 60L - 5 * 24 * 3_600),
                            "supplement",
                            random.nextInt(4) == 0 ? PauseMode.RESTART : PauseMode.EXCLUDE))
                    .toList();

            assertThat(deadlines.lengthened(granted, until, pauses))
                    .as("granted %s until %s with %s", granted, until, pauses)
                    .isEqualTo(second.lengthened(granted, until, pauses));
        }
    }

    private String lengthened(Pause... pauses) {
        return moved(THURSDAY, UNTIL, pauses);
    }

    private String moved(Instant granted, Instant until, Pause... pauses) {
        assertThat(second.lengthened(granted, until, List.of(pauses)))
                .isEqualTo(deadlines.lengthened(granted, until, List.of(pauses)));
        return local(deadlines.lengthened(granted, until, List.of(pauses)));
    }

    private static Pause excluded(String from, String to) {
        return Pause.of(at(from), at(to), "payment", PauseMode.EXCLUDE);
    }

    private static Pause restarting(String from, String to) {
        return Pause.of(at(from), at(to), "supplement", PauseMode.RESTART);
    }
}
