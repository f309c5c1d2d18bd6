package vn.motcua.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;

class DueGroupTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builder(
                    "nation-1",
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    WorkingSessions.mondayToFriday(new WorkingSession(LocalTime.of(8, 0), LocalTime.of(16, 0))))
            .year(2026, YearState.CONFIRMED)
            .entry(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa", "NQ 28/2026")
            .build();

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, OVERDUE",
        "2026-11-18, OVERDUE",
        "2026-11-19, TODAY",
        "2026-11-20, TOMORROW",
        "2026-11-23, THREE_TO_FIVE",
        "2026-11-25, THREE_TO_FIVE",
        "2026-11-26, THREE_TO_FIVE",
        "2026-11-27, LATER",
        "2031-01-01, LATER",
    })
    void the_days_ahead_are_working_days_without_weekend_and_holiday(LocalDate due, DueGroup group) {
        assertThat(DueGroup.of(due, DueDays.from(THURSDAY, CALENDAR))).isEqualTo(group);
    }

    @Test
    void on_a_friday_the_next_day_of_work_is_monday() {
        DueDays friday = DueDays.from(THURSDAY.plusDays(1), CALENDAR);

        assertThat(friday.next()).isEqualTo("2026-11-23");
        assertThat(DueGroup.of(LocalDate.of(2026, 11, 23), friday)).isEqualTo(DueGroup.TOMORROW);
        assertThat(DueGroup.of(LocalDate.of(2026, 11, 25), friday)).isEqualTo(DueGroup.THREE_TO_FIVE);
    }

    @Test
    void where_the_calendar_does_not_reach_every_day_counts() {
        assertThat(DueDays.from(LocalDate.of(2026, 12, 31), CALENDAR))
                .isEqualTo(new DueDays(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4)));
    }

    @Test
    void no_day_is_a_group_of_its_own() {
        assertThat(DueGroup.of(null, DueDays.from(THURSDAY, CALENDAR))).isEqualTo(DueGroup.NO_DATE);
    }

    @Test
    void every_day_lies_in_exactly_one_group() {
        DueDays days = DueDays.from(THURSDAY, CALENDAR);
        List<DueGroup> dated = Arrays.stream(DueGroup.values())
                .filter(group -> group != DueGroup.NO_DATE)
                .toList();
        for (LocalDate day = THURSDAY.minusDays(20); day.isBefore(THURSDAY.plusDays(20)); day = day.plusDays(1)) {
            LocalDate due = day;

            assertThat(dated)
                    .filteredOn(group -> !due.isBefore(group.first(days)) && due.isBefore(group.end(days)))
                    .containsExactly(DueGroup.of(due, days));
        }
    }
}
