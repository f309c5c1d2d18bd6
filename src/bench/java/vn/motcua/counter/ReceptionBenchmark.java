package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole of a reception at a busy desk, over HTTP, step by step against its budget: of the 180 seconds a citizen stands at
 * the counter, the software may take 35, and of those the server hardly any. Not part of the test run:
 * {@code ./mvnw -Pbench test}.
 */
class ReceptionBenchmark extends CounterTest {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = Integer.getInteger("bench.receptions", 60);
    private static final long FRAGMENT = 200;
    private static final long COMMIT = 400;
    private static final long SOFTWARE = 35_000;

    @Autowired
    BusyDesk busyDesk;

    @Test
    void a_reception_keeps_to_its_budget() {
        busyDesk.fill(commune.id(), 2_000);
        Browser desk = signedIn(DESK);
        Map<String, List<Long>> took = new TreeMap<>();
        List<Long> whole = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            Map<String, List<Long>> into = round < WARM_UP ? new TreeMap<>() : took;
            long total = reception(desk, round, into);
            if (round >= WARM_UP) {
                whole.add(total);
            }
        }

        took.forEach((step, times) -> System.out.printf(
                Locale.ROOT, "%-28s p50 %4d ms  p95 %4d ms%n", step, percentile(times, 50), percentile(times, 95)));
        System.out.printf(
                Locale.ROOT, "%-28s p95 %4d ms of %d%n", "all of the server", percentile(whole, 95), SOFTWARE);
        took.forEach((step, times) -> assertThat(percentile(times, 95))
                .as(step)
                .isLessThanOrEqualTo(step.startsWith("F9") ? COMMIT : FRAGMENT));
        assertThat(percentile(whole, 95)).isLessThan(SOFTWARE);
    }

    /** What a browser asks for from F4 to the slip, one after the other; returns the milliseconds of all. */
    private long reception(Browser desk, int round, Map<String, List<Long>> took) {
        String procedure = String.valueOf(procedure().id().value());
        String number = String.format(Locale.ROOT, "0241900%05d", round % 20);
        String token = timed("F4 the page", took, () -> desk.get("/quay/tiep-nhan"))
                .body()
                .replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        timed("procedure, by letters", took, () -> desk.get("/quay/tiep-nhan/thu-tuc?q=hon+nhan"));
        timed("procedure, favourites", took, () -> desk.get("/quay/tiep-nhan/thu-tuc?q="));
        for (String part : List.of("cases", "due", "papers", "fee", "proxy", "missing", "applicant", "duplicates")) {
            timed(
                    "part " + part,
                    took,
                    () -> desk.post(
                            "/quay/tiep-nhan/phan/" + part,
                            Map.of("_csrf", token, "procedure", procedure, "identifier", number)));
        }
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf", token,
                "requestId", UUID.randomUUID().toString(),
                "procedure", procedure,
                "ownerKind", "PERSON",
                "identifier", number,
                "name", "Người Đo Thử",
                "allPapers", "true",
                "subject", "Xin xác nhận",
                "feePayment", "UNKNOWN",
                "delivery", "DESK"));
        timed("draft", took, () -> desk.post("/quay/tiep-nhan/nhap", form));
        HttpResponse<String> received = timed("F9 receive", took, () -> desk.post("/quay/tiep-nhan", form));
        assertThat(location(received)).contains("/giay-hen");
        timed("F9 slip", took, () -> desk.get(location(received).replaceFirst("^https?://[^/]+", "")));
        return total;
    }

    private long total;

    private <T> T timed(String step, Map<String, List<Long>> took, Supplier<T> ask) {
        if (step.startsWith("F4")) {
            total = 0;
        }
        long began = System.nanoTime();
        T answer = ask.get();
        long millis = (System.nanoTime() - began) / 1_000_000;
        total += millis;
        took.computeIfAbsent(step, fresh -> new ArrayList<>()).add(millis);
        return answer;
    }

    private static long percentile(List<Long> times, int percent) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
