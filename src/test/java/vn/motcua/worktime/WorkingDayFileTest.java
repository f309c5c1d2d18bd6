package vn.motcua.worktime;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;

class WorkingDayFileTest {

    private static final String HEADER = "date,kind,name,source,status\n";

    @Test
    void the_shipped_file_covers_2020_to_2027_and_marks_2027_as_provisional() throws IOException {
        WorkingDayFile file = WorkingDayFile.read(Calendars.resource("/reference/vn_working_days.csv"));

        assertThat(file.entries()).hasSize(118);
        assertThat(file.years()).containsOnlyKeys(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
        assertThat(file.years().headMap(2027))
                .allSatisfy((year, state) -> assertThat(state).isEqualTo(YearState.CONFIRMED));
        assertThat(file.years()).containsEntry(2027, YearState.PROVISIONAL);
    }

    @Test
    void every_shipped_day_names_its_notice_and_has_the_effect_it_says() {
        assertThat(SEVEN_THIRTY.entries()).allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            assertThat(SEVEN_THIRTY.isWorkingDay(entry.date())).isEqualTo(entry.kind() == DayKind.MAKEUP_WORKDAY);
        });
    }

    @Test
    void the_four_kinds_are_read() throws IOException {
        WorkingDayFile file = WorkingDayFile.read(new StringReader(HEADER
                + "2026-01-01,holiday,a,b,official\n2026-01-02,compensatory-off,a,b,official\n"
                + "2026-01-03,makeup-workday,a,b,official\n2026-01-04,local-closure,a,b,official\n"));

        assertThat(file.entries())
                .extracting(CalendarEntry::kind)
                .containsExactly(
                        DayKind.HOLIDAY, DayKind.COMPENSATORY_OFF, DayKind.MAKEUP_WORKDAY, DayKind.LOCAL_CLOSURE);
        assertThat(file.entries().get(0))
                .isEqualTo(new CalendarEntry(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "a", "b"));
    }

    @Test
    void one_provisional_day_makes_its_year_provisional() throws IOException {
        WorkingDayFile first = WorkingDayFile.read(
                new StringReader(HEADER + "2026-01-01,holiday,a,b,provisional\n2026-09-02,holiday,a,b,official\n"));
        WorkingDayFile last = WorkingDayFile.read(
                new StringReader(HEADER + "2026-01-01,holiday,a,b,official\n2026-09-02,holiday,a,b,provisional\n"));

        assertThat(first.years()).containsEntry(2026, YearState.PROVISIONAL);
        assertThat(last.years()).containsEntry(2026, YearState.PROVISIONAL);
    }

    @Test
    void a_builder_takes_the_days_and_the_years() throws IOException {
        WorkingDayFile file = WorkingDayFile.read(new StringReader(HEADER + "2026-11-24,holiday,a,b,provisional\n"));

        WorkingCalendar calendar = file.addTo(WorkingCalendar.builder("read", Calendars.ZONE, SEVEN_THIRTY.sessions()))
                .build();

        assertThat(calendar.stateOf(2026)).isEqualTo(YearState.PROVISIONAL);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30,holiday,a,b,official",
                "2026-01-01,feast,a,b,official",
                "2026-01-01,holiday,a,b,rumour"
            })
    void a_row_that_cannot_be_understood_is_named(String row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDayFile.read(new StringReader(HEADER + row + "\n")))
                .withMessageStartingWith("row 1: ");
    }

    @Test
    void profiles_of_opening_hours_are_read() throws IOException {
        Map<String, WorkingSessions> profiles = WorkingSessionsFile.read(new StringReader("""
                profile,weekdays,from,to
                long,MONDAY-THURSDAY,07:00,12:00
                long,MONDAY-THURSDAY,13:00,17:00
                long,FRIDAY,07:00,12:00
                short,SUNDAY,08:00,09:00
                """));

        WorkingSessions week = Objects.requireNonNull(profiles.get("long"));
        assertThat(profiles).containsOnlyKeys("long", "short");
        assertThat(week.on(DayOfWeek.THURSDAY)).hasSize(2).isEqualTo(week.ordinary());
        assertThat(week.on(DayOfWeek.FRIDAY)).containsExactly(WorkingSession.of("07:00", "12:00"));
        assertThat(week.on(DayOfWeek.SATURDAY)).isEmpty();
    }
}
