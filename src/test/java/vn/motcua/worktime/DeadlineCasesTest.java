package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The open cases, computed by an independent calculator for both profiles of opening hours. */
class DeadlineCasesTest {

    @ParameterizedTest(name = "{0}: {1} {2} {3} {9}")
    @CsvFileSource(resources = "/worktime/deadline_cases.csv", numLinesToSkip = 1)
    void case_with_hours_from_seven_thirty(
            int id,
            LocalDateTime received,
            String unit,
            int term,
            String pauses,
            String pauseMode,
            String dueDate,
            LocalDateTime dueSameTime,
            LocalDateTime dueClose) {
        assertDue(Calendars.SEVEN_THIRTY, received, limit(unit, term), dueSameTime, dueClose);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {9}")
    @CsvFileSource(resources = "/worktime/deadline_cases_8h.csv", numLinesToSkip = 1)
    void case_with_hours_from_seven(
            int id,
            LocalDateTime received,
            String unit,
            int term,
            String pauses,
            String pauseMode,
            String dueDate,
            LocalDateTime dueSameTime,
            LocalDateTime dueClose) {
        assertDue(Calendars.SEVEN_HUNDRED, received, limit(unit, term), dueSameTime, dueClose);
    }

    private static void assertDue(
            WorkingCalendar calendar,
            LocalDateTime received,
            TimeLimit limit,
            LocalDateTime dueSameTime,
            LocalDateTime dueClose) {
        Deadlines deadlines = new Deadlines(calendar);
        assertThat(due(deadlines, received, limit, DueAt.SAME_TIME)).isEqualTo(dueSameTime);
        assertThat(due(deadlines, received, limit, DueAt.CLOSING)).isEqualTo(dueClose);
    }

    private static LocalDateTime due(Deadlines deadlines, LocalDateTime received, TimeLimit limit, DueAt dueAt) {
        Deadline deadline = deadlines.due(limit, received.atZone(Calendars.ZONE).toInstant(), dueAt);
        return LocalDateTime.ofInstant(Objects.requireNonNull(deadline.dueAt()), Calendars.ZONE);
    }

    private static TimeLimit limit(String unit, int term) {
        TimeLimitUnit parsed = TimeLimitUnit.valueOf(unit);
        return TimeLimit.of(parsed, parsed.isCounted() ? term : null, null);
    }
}
