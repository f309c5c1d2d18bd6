package vn.motcua.counter;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.CitizenStatus;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.platform.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script tries a million numbers for ten thousand codes, from ten thousand networks (trust model, T1), while a desk works and
 * people with slips ask. Not part of the test run: {@code ./mvnw -Pbench test -Dtest=GuessedCodesBenchmark}, {@code
 * -Dbench.tries=1000000}. A tenth of the tries comes over HTTP, so that the machine of the script is not what is measured; the
 * others begin where the API and the page call the look-up ({@code -Dbench.http=1} sends all over HTTP). The addresses are
 * those of the loopback network, so it needs Linux.
 */
class GuessedCodesBenchmark extends CounterTest {

    private static final int TRIES = Integer.getInteger("bench.tries", 1_000_000);
    private static final int ONE_OVER_HTTP_OF = Integer.getInteger("bench.http", 10);
    private static final int NETWORKS = 10_000;
    private static final int IN_ONE_GO = 25; // below what an address may ask in a minute
    private static final int LIVE = 2_000;
    private static final int CODES = 10_000;
    private static final int ATTACKERS = 6;
    private static final int QUIET_ROUNDS = 150;

    @Autowired
    BusyDesk busyDesk;

    @Autowired
    CitizenStatus status;

    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger holders = new AtomicInteger();

    @Test
    void a_million_tries_open_nothing() throws Exception {
        busyDesk.fill(commune.id(), LIVE);
        List<String> codes = new ArrayList<>(jdbc.sql("select code from dossier where code is not null")
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

        ExecutorService people = Executors.newFixedThreadPool(ATTACKERS + 2);
        Future<List<Long>> busy = people.submit(() -> {
            List<Long> took = new ArrayList<>();
            while (!over.get()) {
                took.addAll(work(desk));
            }
            return took;
        });
        Future<Integer> refusedHolders = people.submit(() -> holders(slips));
        long began = System.nanoTime();
        List<Future<?>> attack = new ArrayList<>();
        AtomicInteger turn = new AtomicInteger();
        for (int each = 0; each < ATTACKERS; each++) {
            Random chance = new Random(each);
            attack.add(people.submit(() -> {
                for (int go = turn.getAndIncrement(); go < TRIES / IN_ONE_GO; go = turn.getAndIncrement()) {
                    if (go % ONE_OVER_HTTP_OF == 0) {
                        guess(go % NETWORKS, codes, chance);
                    } else {
                        guessWithin(go % NETWORKS, codes, chance);
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : attack) {
            each.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        List<Long> during = busy.get();
        int refused = refusedHolders.get();
        people.shutdown();

        long all = opened.get() + wrong.get() + throttled.get() + others.get();
        System.out.printf(
                Locale.ROOT,
                "%,d tries from %,d networks in %.0f s (%,.0f/s): opened %d, told they are wrong %,d, throttled %,d (%.2f %%),"
                        + " other answers %d%n",
                all,
                NETWORKS,
                seconds,
                all / seconds,
                opened.get(),
                wrong.get(),
                throttled.get(),
                100.0 * throttled.get() / all,
                others.get());
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
        assertThat(all).isEqualTo(TRIES / IN_ONE_GO * IN_ONE_GO);
        assertThat(opened.get()).isZero();
        assertThat(others.get()).isZero();
        assertThat(wrong.get()).as("evaluated").isLessThan(4L * NETWORKS);
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
            String answer = ask("127.%d.%d.9".formatted(100 + each / 250 % 100, each % 250), List.of(path));
            if (!answer.startsWith("HTTP/1.1 200")) {
                refused++;
            }
            holders.incrementAndGet();
            Thread.sleep(100);
        }
        return refused;
    }

    private static String address(int network) {
        return "127.%d.%d.1".formatted(1 + network / 250, network % 250);
    }

    private static String number(Random chance) {
        return "%08d".formatted(chance.nextInt(100_000_000));
    }

    private void guessWithin(int network, List<String> codes, Random chance) {
        for (int each = 0; each < IN_ONE_GO; each++) {
            try {
                boolean right = status.byCheckNumber(
                                codes.get(chance.nextInt(codes.size())), number(chance), address(network))
                        .isPresent();
                (right ? opened : wrong).incrementAndGet();
            } catch (Refusal refusal) {
                (refusal.kind() == Refusal.Kind.TOO_MANY ? throttled : others).incrementAndGet();
            }
        }
    }

    private void guess(int network, List<String> codes, Random chance) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int each = 0; each < IN_ONE_GO; each++) {
            paths.add("/api/v1/status?code=" + codes.get(chance.nextInt(codes.size())) + "&check=" + number(chance));
        }
        String answers = ask(address(network), paths);
        int from = answers.indexOf("HTTP/1.1 ");
        while (from >= 0) {
            switch (answers.substring(from + 9, from + 12)) {
                case "200" -> opened.incrementAndGet();
                case "404" -> wrong.incrementAndGet();
                case "429" -> throttled.incrementAndGet();
                default -> others.incrementAndGet();
            }
            from = answers.indexOf("HTTP/1.1 ", from + 12);
        }
    }

    /** Asks one thing after the other over one connection of that address. */
    private String ask(String address, List<String> paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int each = 0; each < paths.size(); each++) {
            requests.append("GET ")
                    .append(paths.get(each))
                    .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,application/json\r\n")
                    .append(each == paths.size() - 1 ? "Connection: close\r\n\r\n" : "\r\n");
        }
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(60_000);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            InputStream answers = socket.getInputStream();
            return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long percentile(List<Long> times, int percent) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
