package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Desks that receive without a break, and what each reception took, by what went on when it began. */
final class ReceivingDesks implements AutoCloseable {

    private static final int DESKS = 2;
    private static final int COMMUNES = 200;

    private final Dossiers dossiers;
    private final Province province;
    private final Actor system;
    private final ExecutorService threads = Executors.newFixedThreadPool(DESKS);
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean over;
    private volatile Phase phase =
            new Phase(null, false, System.nanoTime(), new ConcurrentLinkedQueue<>(), new AtomicInteger());

    /**
     * Something that goes on meanwhile.
     *
     * @param name null for what is not reported
     */
    private record Phase(
            @Nullable String name, boolean datesMove, long began, Queue<Double> times, AtomicInteger errors) {}

    /** Opens them. */
    ReceivingDesks(Dossiers dossiers, Province province) {
        this.dossiers = dossiers;
        this.province = province;
        this.system = province.everyone();
        for (int desk = 0; desk < DESKS; desk++) {
            threads.execute(() -> {
                while (!over) {
                    receive(phase);
                }
            });
        }
    }

    private void receive(Phase meanwhile) {
        Office office = province.commune(turn.incrementAndGet() % COMMUNES);
        long begin = System.nanoTime();
        try {
            dossiers.accept(
                    province.reception(province.procedure(Province.MARITAL_STATUS), office.id()),
                    system,
                    RequestKey.random());
        } catch (RuntimeException failure) {
            meanwhile.errors().incrementAndGet();
            LateHolidayBenchmark.say("a reception failed: %s", failure);
        }
        meanwhile.times().add((System.nanoTime() - begin) / 1e6);
    }

    /**
     * Reports the phase that ends with this, and begins another. No reception may have failed; none may have waited a second
     * {@linkplain #whileDatesMove for the dates that move}.
     */
    void phase(@Nullable String next) {
        begin(next, false);
    }

    /** The same, where what goes on holds the rows of dossiers. */
    void whileDatesMove(String next) {
        begin(next, true);
    }

    private void begin(@Nullable String next, boolean datesMove) {
        Phase ended = phase;
        phase = new Phase(next, datesMove, System.nanoTime(), new ConcurrentLinkedQueue<>(), new AtomicInteger());
        List<Double> times = new ArrayList<>(ended.times());
        if (ended.name() == null || times.isEmpty()) {
            return;
        }
        Collections.sort(times);
        LateHolidayBenchmark.say(
                "receptions %s: %,d in %.1f s at %d desks, p50 %.1f, p95 %.1f, longest %.0f ms, errors %d",
                ended.name(),
                times.size(),
                (System.nanoTime() - ended.began()) / 1e9,
                DESKS,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1),
                ended.errors().get());
        assertThat(ended.errors().get()).isZero();
        if (ended.datesMove()) {
            assertThat(times.get(times.size() - 1))
                    .as("the longest wait %s", ended.name())
                    .isLessThan(1_000);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        phase(null);
    }
}
