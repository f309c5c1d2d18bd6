package vn.motcua.counter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.sun.management.OperatingSystemMXBean;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.identity.Browser;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CPU that a page costs the server, over HTTP on kept connections: of the threads that answer, and of the whole process with
 * compiler and garbage collector. Not part of the test run: {@code ./mvnw -Pbench test -Dtest=PagesBenchmark}; {@code
 * -Dbench.warm}, {@code -Dbench.requests}, {@code -Dbench.connections} and {@code -Dbench.pages=status,dossier} in {@code argLine}.
 * The reader is a process of its own ({@link PageReader}).
 */
class PagesBenchmark extends CounterTest {

    private static final int WARM_UP = Integer.getInteger("bench.warm", 6_000);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 1_000);
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 2);
    private static final int ROUNDS = 3;
    private static final String PAGES = System.getProperty("bench.pages", "home,status,worklist,dossier,reception");
    private static final int WORKLIST = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Autowired
    BusyDesk busyDesk;

    @Autowired
    Slips slips;

    private record Asked(String cookie, String path) {}

    @Test
    void pages() throws Exception {
        busyDesk.fill(province.commune(5).id(), 2_000);
        Map<BusinessState, DossierId> waiting = busyDesk.fill(commune.id(), Integer.getInteger("bench.dossiers", 66));
        DossierId dossier = waiting.get(BusinessState.IN_PROCESS);
        String desk = session(DESK);
        String specialist = session(SPECIALIST);
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("home", new Asked("-", "/"));
        pages.put("status", new Asked("-", "/h/" + slips.secrets(dossier, 1).token()));
        pages.put("worklist", new Asked(specialist, "/quay"));
        pages.put("dossier", new Asked(specialist, "/ho-so/" + dossier));
        pages.put("reception", new Asked(desk, "/quay/tiep-nhan"));
        pages.keySet().retainAll(Arrays.asList(PAGES.split(",")));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PageReader.class.getName(),
                        String.valueOf(port),
                        String.valueOf(CONNECTIONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintWriter to = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader from =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (Map.Entry<String, Asked> page : pages.entrySet()) {
                Asked asked = page.getValue();
                ask(asked, WARM_UP, to, from);
                for (int round = 0; round < ROUNDS; round++) {
                    round(page.getKey(), asked, to, from);
                }
            }
        } finally {
            process.destroy();
        }
    }

    private static void round(String name, Asked asked, PrintWriter to, BufferedReader from) throws IOException {
        long answering = answering();
        long whole = PROCESS.getProcessCpuTime();
        String[] said = ask(asked, REQUESTS, to, from).split(" ");
        answering = answering() - answering;
        whole = PROCESS.getProcessCpuTime() - whole;
        System.out.printf(
                Locale.ROOT,
                "[bench] %-9s CPU %.2f ms a page in the threads that answer, %.2f ms in all; p50 %.2f ms; %s bytes%n",
                name,
                answering / 1e6 / REQUESTS,
                whole / 1e6 / REQUESTS,
                Long.parseLong(said[0]) / 1e3,
                said[1]);
    }

    private static String ask(Asked asked, int requests, PrintWriter to, BufferedReader from) throws IOException {
        to.println(asked.cookie() + " " + requests + " " + asked.path());
        String said = from.readLine();
        assertThat(said).as(asked.path()).isNotNull();
        return said;
    }

    /** CPU of the threads that have answered so far, in nanoseconds. */
    private static long answering() {
        long sum = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains("-exec-")) {
                sum += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }

    private String session(String username) {
        Browser browser = signedIn(username);
        String page = browser.get("/quay").body();
        System.out.printf(
                "[bench] worklist of %s: %d%n",
                username, Jsoup.parse(page).select("tbody tr").size());
        return "__Host-SID=" + browser.cookie("__Host-SID");
    }
}
