package vn.motcua.worktime;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;

/** A pause that is recorded after it began: it counts from its beginning, and is in time by its recording. */
class RecordedLaterTest {

    private static final TimeRule FIVE_DAYS = TimeRule.usual(TimeLimit.workingDays(5), DueAt.SAME_TIME);
    private static final Instant MONDAY = at("2026-10-05T09:20"); // five days later: Monday 12 October

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);
    private final SecondCalculator second = new SecondCalculator(SEVEN_THIRTY);

    @Test
    void recorded_on_the_due_day_it_is_in_time_and_a_day_later_it_is_not() {
        Pause inTime = pause("2026-10-08T09:00", "2026-10-12T23:59");
        Pause tooLate = pause("2026-10-08T09:00", "2026-10-13T00:00");

        assertThat(begunInTime(inTime)).containsExactly(inTime);
        assertThat(begunInTime(tooLate)).isEmpty();
    }

    @Test
    void it_is_on_record_since_it_began_unless_it_was_recorded_later() {
        assertThat(pause("2026-10-08T09:00", null).knownSince()).isEqualTo(at("2026-10-08T09:00"));
        assertThat(pause("2026-10-08T09:00", "2026-10-09T08:00").knownSince()).isEqualTo(at("2026-10-09T08:00"));
        assertThat(pause("2026-10-08T09:00", "2026-10-07T08:00").knownSince()).isEqualTo(at("2026-10-08T09:00"));
        assertThat(pause("2026-10-08T09:00", "2026-10-09T08:00").endedAt(null).knownSince())
                .isEqualTo(at("2026-10-09T08:00"));
    }

    @Test
    void pauses_are_in_time_in_the_order_in_which_they_came_on_record() {
        Pause first = pause("2026-10-08T09:00", "2026-10-08T09:00");
        Pause late = pause("2026-10-06T09:00", "2026-10-14T08:00");

        // with the first, which lasts two working days, the date is the 14th by the time the other one is recorded
        assertThat(begunInTime(late, first)).containsExactly(first, late);
        assertThat(begunInTime(late)).isEmpty();
    }

    @Test
    void the_date_it_leads_to_does_not_depend_on_when_it_was_recorded() {
        assertThat(deadlines
                        .due(FIVE_DAYS, MONDAY, List.of(pause("2026-10-08T09:00", "2026-11-20T08:00")))
                        .dueAt())
                .isEqualTo(deadlines
                        .due(FIVE_DAYS, MONDAY, List.of(pause("2026-10-08T09:00", null)))
                        .dueAt())
                .isEqualTo(at("2026-10-14T09:20"));
    }

    private List<Pause> begunInTime(Pause... pauses) {
        List<Pause> inTime = deadlines.begunInTime(FIVE_DAYS, MONDAY, List.of(pauses));
        assertThat(second.begunInTime(FIVE_DAYS, MONDAY, List.of(pauses))).isEqualTo(inTime);
        return inTime;
    }

    /** Two working days long. */
    private static Pause pause(String from, @Nullable String recorded) {
        Instant begin = at(from);
        return Pause.of(begin, at("2026-10-12T08:00"), "supplement", PauseMode.EXCLUDE)
                .recordedAt(recorded == null ? null : at(recorded));
    }
}
