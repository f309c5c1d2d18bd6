package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.PromisedDates.Lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.ZONE;
import static vn.motcua.worktime.Calendars.at;

/** The edge cases of the domain reference, section 9, that concern being on time: it is judged by dates, at the finish. */
class OnTimeEdgeCaseTest {

    private static final Instant DUE = at("2026-11-26T09:20");
    private static final LocalDate DUE_DAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_result_signed_on_the_due_date_and_collected_a_week_later_is_on_time() {
        assertThat(lateness(DUE_DAY, DUE_DAY.plusWeeks(1), null)).isEqualTo(Lateness.NONE);
    }

    @Test
    void finished_on_the_due_date_hours_after_the_due_moment_is_on_time() {
        LocalDate finishedAt1659 = LocalDate.ofInstant(at("2026-11-26T16:59"), ZONE);

        assertThat(lateness(finishedAt1659, DUE_DAY, null)).isEqualTo(Lateness.NONE);
    }

    @Test
    void finished_on_the_day_after_is_late_even_in_its_first_minute() {
        LocalDate finished = LocalDate.ofInstant(at("2026-11-27T00:00"), ZONE);

        assertThat(lateness(finished, finished, null)).isEqualTo(Lateness.BY_BOTH);
    }

    @Test
    void in_process_it_is_late_from_the_day_after_the_due_date() {
        assertThat(lateness(null, DUE_DAY, null)).isEqualTo(Lateness.NONE);
        assertThat(lateness(null, DUE_DAY.plusDays(1), null)).isEqualTo(Lateness.BY_BOTH);
    }

    @Test
    void while_it_waits_for_a_supplement_asked_on_the_last_day_it_is_in_time_and_asked_a_day_later_it_is_not() {
        assertThat(lateness(null, DUE_DAY.plusWeeks(2), at("2026-11-26T16:00"))).isEqualTo(Lateness.NONE);
        assertThat(lateness(null, DUE_DAY.plusWeeks(2), at("2026-11-27T08:00"))).isEqualTo(Lateness.BY_BOTH);
    }

    @Test
    void without_a_date_nothing_is_late() {
        PromisedDates none =
                PromisedDates.of(null, null, null, false, null, null, null, null, DUE_DAY.plusYears(1), ZONE);

        assertThat(none.lateness()).isEqualTo(Lateness.NONE);
        assertThat(none.given()).isFalse();
    }

    private static Lateness lateness(@Nullable LocalDate closedOn, LocalDate today, @Nullable Instant pausedSince) {
        return PromisedDates.of(DUE, DUE, DUE, false, null, null, pausedSince, closedOn, today, ZONE)
                .lateness();
    }
}
