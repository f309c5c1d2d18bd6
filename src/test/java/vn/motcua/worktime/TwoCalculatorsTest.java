package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.worktime.SlowCalculator.Stop;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_HUNDRED;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.ZONE;

class TwoCalculatorsTest {

    private static final int CASES = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int RECEPTION_DAYS = 365 * 6;

    @Test
    void the_slow_calculator_agrees_on_ten_thousand_random_cases() {
        Random random = new Random(20261123);
        List<WorkingCalendar> calendars = calendars(random);

        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            WorkingCalendar calendar = calendars.get(random.nextInt(calendars.size()));
            LocalDateTime received = minuteFrom(FIRST.atStartOfDay(), RECEPTION_DAYS, random);
            TimeLimit limit = limit(random);
            DueAt dueAt = random.nextBoolean() ? DueAt.SAME_TIME : DueAt.CLOSING;
            PauseMode mode = random.nextInt(4) == 0 ? PauseMode.RESTART : PauseMode.EXCLUDE;
            List<Stop> stops = stops(received, limit.unit().isCounted() ? 3 : 1, random);

            LocalDateTime slow = new SlowCalculator(calendar).due(limit, received, dueAt, stops, mode);
            LocalDateTime fast = fast(calendar, limit, received, dueAt, stops, mode);
            if (!slow.equals(fast)) {
                disagreements.add(String.join(
                        " ",
                        calendar.version(),
                        limit.toString(),
                        received.toString(),
                        dueAt.name(),
                        stops.toString(),
                        mode.name(),
                        "slow",
                        slow.toString(),
                        "fast",
                        fast.toString()));
            }
        }

        assertThat(disagreements).isEmpty();
    }

    private static LocalDateTime fast(
            WorkingCalendar calendar,
            TimeLimit limit,
            LocalDateTime received,
            DueAt dueAt,
            List<Stop> stops,
            PauseMode mode) {
        List<Pause> pauses = stops.stream()
                .map(stop -> Pause.of(
                        stop.from().atZone(ZONE).toInstant(),
                        stop.to().atZone(ZONE).toInstant(),
                        "supplement",
                        mode))
                .toList();
        Deadline deadline = new Deadlines(calendar)
                .due(TimeRule.usual(limit, dueAt), received.atZone(ZONE).toInstant(), pauses);
        return LocalDateTime.ofInstant(Objects.requireNonNull(deadline.dueAt()), ZONE);
    }

    private static List<WorkingCalendar> calendars(Random random) {
        List<DayKind> kinds = List.of(DayKind.values());
        List<WorkingCalendar> calendars = new ArrayList<>(List.of(SEVEN_THIRTY, SEVEN_HUNDRED));
        for (int i = 0; i < 20; i++) {
            WorkingCalendar.Builder builder = calendars.get(i % 2).revised("random " + i);
            if (i % 3 == 0) {
                builder.sessions(SEVEN_THIRTY
                        .sessions()
                        .with(DayOfWeek.SATURDAY, WorkingSession.of("08:00", "11:15"))
                        .with(
                                DayOfWeek.WEDNESDAY,
                                WorkingSession.of("07:00", "10:00"),
                                WorkingSession.of("10:00", "12:00"),
                                WorkingSession.of("18:00", "20:45")));
            }
            for (int j = 0; j < 300; j++) {
                DayKind kind = kinds.get(random.nextInt(kinds.size()));
                LocalTime from = kind == DayKind.LOCAL_CLOSURE && random.nextBoolean()
                        ? LocalTime.MIN.plusMinutes(random.nextInt(24 * 60))
                        : null;
                LocalDate date = FIRST.plusDays(random.nextInt(RECEPTION_DAYS));
                builder.entry(new CalendarEntry(date, kind, "random", "random", from));
            }
            calendars.add(builder.build());
        }
        return calendars;
    }

    private static TimeLimit limit(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> TimeLimit.hours(1 + random.nextInt(60));
            case 3, 4, 5 -> TimeLimit.workingDays(1 + random.nextInt(40));
            case 6 -> TimeLimit.calendarDays(1 + random.nextInt(60));
            case 7 -> TimeLimit.months(1 + random.nextInt(6));
            case 8 -> TimeLimit.sameDay(LocalTime.of(7, 0).plusMinutes(random.nextInt(660)));
            default -> TimeLimit.atOnce();
        };
    }

    private static List<Stop> stops(LocalDateTime received, int most, Random random) {
        List<Stop> stops = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            LocalDateTime from = minuteFrom(received, 12, random);
            stops.add(new Stop(from, minuteFrom(from.plusMinutes(1), 12, random)));
        }
        return stops;
    }

    private static LocalDateTime minuteFrom(LocalDateTime begin, int days, Random random) {
        return begin.plusMinutes(random.nextInt(days * 24 * 60));
    }
}
