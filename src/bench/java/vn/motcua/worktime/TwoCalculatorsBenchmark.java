package vn.motcua.worktime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A million random questions for both calculators. Not part of the test run, which asks ten thousand: {@code ./mvnw -Pbench
 * test -Dtest=TwoCalculatorsBenchmark}. Prints its figures; src/docs/performance.md keeps the last ones.
 */
class TwoCalculatorsBenchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
    private static final int AT_ONCE = 25_000;

    @Test
    void both_calculators_agree_on_a_million_random_cases() throws Exception {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        long begin = System.nanoTime();
        List<Future<List<String>>> parts = new ArrayList<>();
        for (int asked = 0; asked < CASES; asked += AT_ONCE) {
            long seed = asked + 1L;
            int cases = Math.min(AT_ONCE, CASES - asked);
            parts.add(executor.submit(() -> new RandomCases(seed).disagreements(cases)));
        }
        List<String> disagreements = new ArrayList<>();
        for (Future<List<String>> part : parts) {
            disagreements.addAll(part.get());
        }
        executor.shutdown();
        System.out.printf(
                Locale.ROOT,
                "[bench] %,d random cases in %d s: %d disagreements%n",
                CASES,
                (System.nanoTime() - begin) / 1_000_000_000L,
                disagreements.size());

        assertThat(disagreements).isEmpty();
    }
}
