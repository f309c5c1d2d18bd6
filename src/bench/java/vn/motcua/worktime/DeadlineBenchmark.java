package vn.motcua.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.ZONE;
import static vn.motcua.worktime.Calendars.at;

/**
 * How many due dates a second one core counts, what a call leaves to the collector, and the same cases by a loop over
 * days. Not part of the test run: {@code ./mvnw -Pbench test -Dtest=DeadlineBenchmark}; {@code -Dbench.forks}, {@code
 * -Dbench.iterations} and {@code -Dbench.seconds} make it longer. Prints its figures; src/docs/performance.md keeps the
 * last ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeadlineBenchmark {

    private static final int CASES = 1024;
    private static final TimeLimit THREE_DAYS = TimeLimit.workingDays(3);
    private static final TimeLimit THREE_YEARS = TimeLimit.workingDays(750);

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);
    private final DayLoop loop = new DayLoop(SEVEN_THIRTY);
    private final Case[] mixed = cases(false);
    private final Case[] workingDays = cases(true);
    private int next;

    /** A limit and the moment of working time at which it starts. */
    private record Case(TimeLimit limit, Instant start, LocalDateTime localStart) {}

    /** Cases of working days alone, or of all units in about the shares in which procedures have them. */
    private static Case[] cases(boolean onlyWorkingDays) {
        Random random = new Random(20261124);
        return IntStream.range(0, CASES)
                .mapToObj(no -> {
                    Instant received =
                            at("2020-01-02T00:00").plus(Duration.ofMinutes(random.nextInt(5 * 365 * 24 * 60)));
                    Instant start = SEVEN_THIRTY.nextWorkingMoment(received);
                    TimeLimit limit = onlyWorkingDays ? TimeLimit.workingDays(1 + random.nextInt(30)) : limit(random);
                    return new Case(limit, start, LocalDateTime.ofInstant(start, ZONE));
                })
                .toArray(Case[]::new);
    }

    private static TimeLimit limit(Random random) {
        int which = random.nextInt(100);
        return which < 45
                ? TimeLimit.workingDays(1 + random.nextInt(30))
                : which < 60
                        ? TimeLimit.calendarDays(1 + random.nextInt(60))
                        : which < 65
                                ? TimeLimit.months(1 + random.nextInt(6))
                                : which < 85
                                        ? TimeLimit.hours(1 + random.nextInt(80))
                                        : which < 95 ? TimeLimit.sameDay() : TimeLimit.atOnce();
    }

    @Benchmark
    public @Nullable Instant mixedLimits() {
        Case each = mixed[next++ & (CASES - 1)];
        return deadlines.due(each.limit(), each.start(), DueAt.SAME_TIME).dueAt();
    }

    @Benchmark
    public LocalDateTime mixedLimitsByLoop() {
        Case each = mixed[next++ & (CASES - 1)];
        return loop.due(each.limit(), each.localStart());
    }

    @Benchmark
    public @Nullable Instant workingDays() {
        Case each = workingDays[next++ & (CASES - 1)];
        return deadlines.due(each.limit(), each.start(), DueAt.SAME_TIME).dueAt();
    }

    @Benchmark
    public LocalDateTime workingDaysByLoop() {
        Case each = workingDays[next++ & (CASES - 1)];
        return loop.due(each.limit(), each.localStart());
    }

    /** The first date by a calendar that was just composed of eight years of entries. */
    @Benchmark
    public @Nullable Instant coldCalendar() {
        Case each = mixed[next++ & (CASES - 1)];
        return new Deadlines(SEVEN_THIRTY.revised("cold").build())
                .due(each.limit(), each.start(), DueAt.SAME_TIME)
                .dueAt();
    }

    @Benchmark
    public @Nullable Instant threeDays() {
        return deadlines
                .due(THREE_DAYS, mixed[next++ & (CASES - 1)].start(), DueAt.SAME_TIME)
                .dueAt();
    }

    @Benchmark
    public @Nullable Instant threeYears() {
        return deadlines
                .due(THREE_YEARS, mixed[next++ & (CASES - 1)].start(), DueAt.SAME_TIME)
                .dueAt();
    }

    @Benchmark
    public List<ExplanationRow> explanation() {
        Case each = mixed[next++ & (CASES - 1)];
        return deadlines.due(each.limit(), each.start(), DueAt.SAME_TIME).explanation();
    }

    @Test
    void the_loop_gives_the_same_dates_but_for_make_up_days() {
        long same = IntStream.range(0, CASES)
                .filter(no -> {
                    Case each = mixed[no];
                    Instant due = Objects.requireNonNull(deadlines
                            .due(each.limit(), each.start(), DueAt.SAME_TIME)
                            .dueAt());
                    return LocalDateTime.ofInstant(due, ZONE).equals(loop.due(each.limit(), each.localStart()));
                })
                .count();

        say("the loop agrees on %d of %d cases; the others meet a make-up Saturday", same, CASES);
        assertThat(same).isGreaterThan(CASES * 85 / 100);
    }

    @Test
    void speed() throws Exception {
        TimeValue time = TimeValue.seconds(Integer.getInteger("bench.seconds", 2));
        int iterations = Integer.getInteger("bench.iterations", 3);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName() + "\\.")
                        .forks(Integer.getInteger("bench.forks", 1))
                        .warmupIterations(iterations)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();

        assertThat(results).hasSize(8);
        results.forEach(result -> {
            Result<?> figure = result.getPrimaryResult();
            Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
            say(
                    "%-18s %,14.0f a second (± %,.0f), %,.0f bytes a call",
                    figure.getLabel(), figure.getScore(), figure.getScoreError(), bytes.getScore());
        });
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "[bench] " + format + "%n", values);
    }
}
