package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DueGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, OVERDUE",
        "2026-11-23, OVERDUE",
        "2026-11-24, TODAY",
        "2026-11-25, TOMORROW",
        "2026-11-26, THIS_WEEK",
        "2026-11-29, THIS_WEEK",
        "2026-11-30, LATER",
        "2031-01-01, LATER",
    })
    void a_promised_day_belongs_to_a_group(LocalDate due, DueGroup group) {
        assertThat(DueGroup.of(due, TODAY)).isEqualTo(group);
    }

    @Test
    void no_day_is_a_group_of_its_own() {
        assertThat(DueGroup.of(null, TODAY)).isEqualTo(DueGroup.NO_DATE);
    }

    @Test
    void every_day_lies_in_exactly_one_group() {
        List<DueGroup> dated = Arrays.stream(DueGroup.values())
                .filter(group -> group != DueGroup.NO_DATE)
                .toList();
        for (LocalDate day = TODAY.minusDays(20); day.isBefore(TODAY.plusDays(20)); day = day.plusDays(1)) {
            LocalDate due = day;

            assertThat(dated)
                    .filteredOn(group -> !due.isBefore(group.first(TODAY)) && !due.isAfter(group.last(TODAY)))
                    .containsExactly(DueGroup.of(due, TODAY));
        }
    }
}
