package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

import static vn.motcua.worktime.Calendars.SEVEN_HUNDRED;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.at;

/**
 * Questions drawn at random: shipped and disfigured calendars, every unit, rule and mode, receptions at any hour up to the
 * last covered day, pauses that overlap, touch, are empty, still open or recorded in disorder. Both calculators answer.
 */
final class RandomCases {

    private static final Instant FIRST = at("2020-01-01T00:00");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int COVERED_DAYS = 2922; // 2020 to 2027

    private final Random random;
    private final List<WorkingCalendar> calendars;
    private final List<SecondCalculator> second;

    RandomCases(long seed) {
        this.random = new Random(seed);
        this.calendars = calendars();
        this.second = calendars.stream().map(SecondCalculator::new).toList();
    }

    /** Asks so many questions; returns those on which the calculators do not agree, each in words. */
    List<String> disagreements(int cases) {
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            int which = random.nextInt(calendars.size());
            TimeRule rule = rule();
            Instant received = after(FIRST, COVERED_DAYS);
            List<Pause> pauses = pauses(received);
            Deadlines deadlines = new Deadlines(calendars.get(which));
            String one = answer(() -> deadlines.due(rule, received, pauses).dueAt());
            String other = answer(() -> second.get(which).due(rule, received, pauses));
            if (!one.equals(other)) {
                disagreements.add(calendars.get(which).version() + ": " + rule + " from " + received + " with " + pauses
                        + " is " + one + " or " + other);
            }
        }
        return disagreements;
    }

    private static String answer(Supplier<Instant> due) {
        try {
            return Objects.toString(due.get());
        } catch (CalendarYearAbsentException absent) {
            return "refused";
        }
    }

    private List<WorkingCalendar> calendars() {
        List<WorkingCalendar> result = new ArrayList<>(List.of(SEVEN_THIRTY, SEVEN_HUNDRED));
        for (int i = 0; i < 20; i++) {
            WorkingCalendar.Builder builder = result.get(i % 2).revised("random " + i);
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
                DayKind kind = one(DayKind.values());
                LocalTime from = kind == DayKind.LOCAL_CLOSURE && random.nextBoolean()
                        ? LocalTime.MIN.plusMinutes(random.nextInt(24 * 60))
                        : null;
                LocalDate date = FIRST_DAY.plusDays(random.nextInt(COVERED_DAYS));
                builder.entry(new CalendarEntry(date, kind, "random", "random", from));
            }
            result.add(builder.build());
        }
        return result;
    }

    private TimeRule rule() {
        return new TimeRule(limit(), one(DueAt.values()), one(FirstDay.values()), random.nextBoolean());
    }

    private TimeLimit limit() {
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> TimeLimit.hours(1 + random.nextInt(60));
            case 3, 4, 5 -> TimeLimit.workingDays(1 + random.nextInt(40));
            case 6, 7 -> TimeLimit.calendarDays(1 + random.nextInt(60));
            case 8 -> TimeLimit.months(1 + random.nextInt(6));
            case 9 -> TimeLimit.sameDay(LocalTime.of(7, 0).plusMinutes(random.nextInt(660)));
            default -> TimeLimit.atOnce();
        };
    }

    private List<Pause> pauses(Instant received) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Instant from = after(received, 12);
            Instant to = random.nextInt(8) == 0 ? null : after(from, 12);
            PauseMode mode = random.nextInt(5) == 0 ? PauseMode.RESTART : PauseMode.EXCLUDE;
            pauses.add(Pause.of(from, random.nextInt(8) == 0 ? from : to, "supplement", mode));
            if (to != null && random.nextInt(4) == 0) {
                pauses.add(Pause.of(to, after(to, 3), "payment", PauseMode.EXCLUDE));
            }
        }
        return pauses;
    }

    private Instant after(Instant begin, int days) {
        return begin.plus(Duration.ofSeconds(random.nextInt(days * 24 * 60 * 60)));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
