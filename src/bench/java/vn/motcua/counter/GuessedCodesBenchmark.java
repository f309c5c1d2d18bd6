package vn.motcua.counter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script tries a million numbers for ten thousand codes, from ten thousand networks (trust model, T1), while a desk works and
 * people with slips ask. Not part of the test run: {@code ./mvnw -Pbench test -Dtest=GuessedCodesBenchmark}, {@code
 * -Dbench.tries=1000000}. The script is a process of its own at the lowest priority ({@link GuessingScript}), so that the
 * machine of the script is not what is measured. Its addresses are those of the loopback network, so it needs Linux.
 */
class GuessedCodesBenchmark extends CounterTest {

    private static final int TRIES = Integer.getInteger("bench.tries", 1_000_000);
    private static final int LIVE = 2_000;
    private static final int CODES = 10_000;
    private static final int QUIET_ROUNDS = 150;

    @Autowired
    BusyDesk busyDesk;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger holders = new AtomicInteger();

    @Test
    void a_million_tries_open_nothing() throws Exception {
        busyDesk.fill(commune.id(), LIVE);
        List<String> codes = new ArrayList<>(jdbc.sql("select code from dossier_fact where code is not null")
                .query(String.class)
                .list());
        assertThat(codes).hasSizeGreaterThan(LIVE / 2);
        for (int each = 0; codes.size() < CODES; each++) {
            codes.add("%s-%06d-%04d".formatted(commune.code(), 261101 + each % 20, 1 + each / 20));
        }
        List<Outcome> slips = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            slips.add(received());
        }
        Browser desk = signedIn(DESK);
        for (int each = 0; each < 50; each++) {
            work(desk);
        }
        List<Long> quiet = new ArrayList<>();
        for (int each = 0; each < QUIET_ROUNDS; each++) {
            quiet.addAll(work(desk));
        }

        Path list = Files.write(Files.createTempFile("codes", ".txt"), codes);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<List<Long>> busy = people.submit(() -> {
            List<Long> took = new ArrayList<>();
            while (!over.get()) {
                took.addAll(work(desk));
            }
            return took;
        });
        Future<Integer> refusedHolders = people.submit(() -> holders(slips));
        long began = System.nanoTime();
        Process script = new ProcessBuilder(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuessingScript.class.getName(),
                        String.valueOf(port),
                        list.toString(),
                        String.valueOf(TRIES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(script.waitFor()).isZero();
        long[] came = Arrays.stream(said.split(" ")).mapToLong(Long::parseLong).toArray();
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        List<Long> during = busy.get();
        int refused = refusedHolders.get();
        people.shutdown();

        long all = Arrays.stream(came).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d tries from %,d networks in %.0f s (%,.0f/s): opened %d, told they are wrong %,d, throttled %,d (%.2f %%),"
                        + " no place %,d, other answers %d%n",
                all,
                GuessingScript.NETWORKS,
                seconds,
                all / seconds,
                came[0],
                came[1],
                came[2],
                100.0 * came[2] / all,
                came[3],
                came[4]);
        System.out.printf(
                Locale.ROOT,
                "a page at the desk, before: p50 %d ms, p95 %d ms; meanwhile (%,d pages): p50 %d ms, p95 %d ms, longest %d ms%n",
                percentile(quiet, 50),
                percentile(quiet, 95),
                during.size(),
                percentile(during, 50),
                percentile(during, 95),
                percentile(during, 100));
        System.out.printf(
                Locale.ROOT,
                "people with slips: %,d asked, by QR code and by number, %d refused%n",
                holders.get(),
                refused);
        assertThat(all).isEqualTo(TRIES / 25 * 25);
        assertThat(came[0]).as("opened").isZero();
        assertThat(came[4]).as("other answers").isZero();
        assertThat(came[1]).as("evaluated").isLessThan(4L * GuessingScript.NETWORKS);
        assertThat(refused).isZero();
    }

    /** Three pages of a desk; the milliseconds of each. */
    private List<Long> work(Browser desk) {
        List<Long> took = new ArrayList<>();
        for (String page :
                List.of("/quay", "/quay/tiep-nhan?procedure=" + procedure().id().value(), "/quay/tra-ket-qua")) {
            long began = System.nanoTime();
            assertThat(desk.get(page).statusCode()).isEqualTo(200);
            took.add((System.nanoTime() - began) / 1_000_000);
        }
        return took;
    }

    /** Each from a network of their own, by turns with the QR code and with code and number; how many were not let in. */
    private int holders(List<Outcome> slips) throws Exception {
        int refused = 0;
        for (int each = 0; !over.get(); each++) {
            Outcome slip = slips.get(each % slips.size());
            String path = each % 2 == 0
                    ? "/h/" + slip.token()
                    : "/api/v1/status?code=" + slip.code() + "&check=" + Objects.requireNonNull(slip.checkNumber());
            String answer = GuessingScript.ask(
                    port, "127.%d.%d.9".formatted(100 + each / 250 % 100, each % 250), List.of(path));
            if (!answer.startsWith("HTTP/1.1 200")) {
                refused++;
            }
            holders.incrementAndGet();
            Thread.sleep(100);
        }
        return refused;
    }

    private static long percentile(List<Long> times, int percent) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
