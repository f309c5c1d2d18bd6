package vn.motcua.application;

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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.vocabulary.DossierCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed in the middle of receptions, again and again, and started again on what is there: a dossier
 * that was acknowledged exists once, whole; one that was not exists once after the same request was sent again. Whoever was
 * shown the status of a dossier stands in the view log.
 */
class KilledApplicationTest {

    private static final int ROUNDS = Integer.getInteger("motcua.test.kills", 20);
    private static final int CLIENTS = 4;
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern LOOKS = Pattern.compile("đã xem ([0-9.]+) lần");
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
    private final AtomicInteger addresses = new AtomicInteger();

    /** The last dossiers whose status was shown before a kill, with how often it was. */
    private final Map<String, Integer> looked = new ConcurrentHashMap<>();

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
            for (Map.Entry<String, Integer> each : looked.entrySet()) {
                assertThat(looks(application, each.getKey()))
                        .as("views of %s in the log, this one included", each.getKey())
                        .isGreaterThan(each.getValue());
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
                String before = null;
                while (!Thread.currentThread().isInterrupted()) {
                    String key = "kill-test-" + keys.incrementAndGet();
                    try {
                        HttpResponse<String> answer = application.post("/api/v1/dossiers", key, RECEPTION);
                        acknowledged.put(key, code(answer));
                        before = look(application, answer, before);
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

    /** Looks twice at the dossier that was just received; only the last one of each client before a kill is of interest. */
    private String look(RunningApplication application, HttpResponse<String> received, @Nullable String before)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(received.body());
        if (!token.find()) {
            throw new IllegalStateException(received.body());
        }
        String address = "/h/" + token.group(1);
        if (before != null) {
            looked.remove(before);
        }
        for (int look = 1; look <= 2; look++) {
            HttpResponse<String> answer = application.get(address, client());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            looked.put(address, look);
        }
        return address;
    }

    private int looks(RunningApplication application, String address) throws IOException, InterruptedException {
        Matcher looks =
                LOOKS.matcher(application.get(address + "/ai-da-xem", client()).body());
        return looks.find() ? Integer.parseInt(looks.group(1)) : 0;
    }

    /** Look-ups are limited by address. */
    private String client() {
        int no = addresses.incrementAndGet();
        return "198." + no / 62_500 + "." + no / 250 % 250 + "." + (no % 250 + 1);
    }

    private static String receive(RunningApplication application, String key) throws IOException, InterruptedException {
        return code(application.post("/api/v1/dossiers", key, RECEPTION));
    }

    private static String code(HttpResponse<String> answer) {
        Matcher code = CODE.matcher(answer.body());
        if (answer.statusCode() / 100 != 2 || !code.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return code.group(1);
    }
}
