package vn.motcua.resilience;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.vocabulary.DossierCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed in the middle of receptions, again and again, and started again on what is there: a dossier
 * that was acknowledged exists once, whole; one that was not exists once after the same request was sent again.
 */
class KilledApplicationTest {

    private static final int ROUNDS = Integer.getInteger("motcua.test.kills", 20);
    private static final int CLIENTS = 4;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final String RECEPTION = """
            {"office": "H02.29.16", "procedure": "1.004873", "case": 1, "channel": "COUNTER",
             "owner": {"name": "Nguyễn Thị Thử Nghiệm", "identifier": "024190001234"},
             "components": {"all": true}, "subject": "Xác nhận tình trạng hôn nhân"}""";

    @TempDir
    Path folder;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final List<String> inDoubt = new ArrayList<>();
    private final List<String> wrongAnswers = new CopyOnWriteArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void what_was_acknowledged_is_there_once_and_whole_after_every_kill() throws Exception {
        Path database = folder.resolve("database");
        Path log = folder.resolve("application.log");
        Random random = new Random(2026);
        RunningApplication.rehearse(folder, database, log);

        for (int round = 0; round < ROUNDS; round++) {
            RunningApplication application = RunningApplication.start(database, log);
            sendAgain(application);
            receiveUntilKilled(application, 50 + random.nextInt(700));
        }
        try (RunningApplication application = RunningApplication.start(database, log)) {
            sendAgain(application);
            assertThat(inDoubt).isEmpty();
            for (Map.Entry<String, String> each : new TreeMap<>(acknowledged).entrySet()) {
                assertThat(receive(application, each.getKey()))
                        .as("the same answer to %s", each.getKey())
                        .isEqualTo(each.getValue());
            }
        }

        assertThat(wrongAnswers).isEmpty();
        assertThat(acknowledged).as("receptions over all rounds").hasSizeGreaterThan(ROUNDS);
        Map<String, Integer> last = new TreeMap<>();
        acknowledged.values().stream()
                .map(DossierCode::parse)
                .forEach(code -> last.merge(code.officeCode() + code.day(), code.sequence(), Math::max));
        assertThat(acknowledged.values().stream().distinct().count())
                .as("codes are 1..n, without hole or double")
                .isEqualTo(acknowledged.size())
                .isEqualTo(last.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(RunningApplication.verifyChain(database, log))
                .as("the history is whole: %s", Files.readAllLines(log).stream().reduce("", (first, second) -> second))
                .isZero();
    }

    private void receiveUntilKilled(RunningApplication application, int milliseconds) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    String key = "kill-test-" + keys.incrementAndGet();
                    try {
                        acknowledged.put(key, receive(application, key));
                    } catch (IOException cut) {
                        synchronized (inDoubt) {
                            inDoubt.add(key);
                        }
                        return;
                    } catch (IllegalStateException wrongAnswer) {
                        wrongAnswers.add(wrongAnswer.getMessage());
                        return;
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            });
        }
        TimeUnit.MILLISECONDS.sleep(milliseconds); // the moment of the kill must not depend on what the clients do
        application.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** What a desk does after a cut: it sends what it sent before, under the same key. */
    private void sendAgain(RunningApplication application) throws IOException, InterruptedException {
        for (String key : List.copyOf(inDoubt)) {
            acknowledged.put(key, receive(application, key));
            inDoubt.remove(key);
        }
    }

    private static String receive(RunningApplication application, String key) throws IOException, InterruptedException {
        HttpResponse<String> answer = application.post("/api/v1/dossiers", key, RECEPTION);
        Matcher code = CODE.matcher(answer.body());
        if (answer.statusCode() / 100 != 2 || !code.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return code.group(1);
    }
}
