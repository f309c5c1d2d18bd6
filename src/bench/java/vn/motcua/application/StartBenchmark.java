package vn.motcua.application;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the packaged application takes from its start to its first page, unpacked as the image has it: on an empty database,
 * again, with the classes kept of the start before, and from Java 25 with an AOT cache. Not part of the test run: package it,
 * then {@code ./mvnw -Pbench test -Dtest=StartBenchmark}; {@code -Dbench.java} in {@code argLine} names the homes of other
 * Javas, with commas.
 */
class StartBenchmark {

    private static final Path JAR = Path.of(System.getProperty("motcua.artefact", "target/motcua-0.1.0-SNAPSHOT.jar"));
    private static final int ONE_STEP_CACHE = 25; // the first Java that makes an AOT cache by one option
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void starts() throws Exception {
        for (String home : System.getProperty("bench.java", System.getProperty("java.home"))
                .split(",")) {
            Path java = Path.of(home, "bin", "java");
            Path unpacked = directory.resolve("unpacked" + Math.abs(home.hashCode()));
            new ProcessBuilder(
                            java.toString(),
                            "-Djarmode=tools",
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            "extract",
                            "--destination",
                            unpacked.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            Path archive = unpacked.resolve("motcua.jsa");
            List<String> database = database();
            start("jar, empty database", java, List.of("-jar", JAR.toString()), database);
            start("jar, again", java, List.of("-jar", JAR.toString()), database);
            List<String> run =
                    List.of("-jar", unpacked.resolve(JAR.getFileName()).toString());
            start("unpacked", java, run, database);
            start("unpacked, keeping classes", java, with("-XX:ArchiveClassesAtExit=" + archive, run), database);
            assertThat(archive).exists();
            start("unpacked, with kept classes", java, with("-XX:SharedArchiveFile=" + archive, run), database);
            if (version(home) >= ONE_STEP_CACHE) {
                Path cache = unpacked.resolve("motcua.aot");
                start("unpacked, making an AOT cache", java, with("-XX:AOTCacheOutput=" + cache, run), database);
                assertThat(cache).exists();
                start("unpacked, with the AOT cache", java, with("-XX:AOTCache=" + cache, run), database);
            }
        }
    }

    private static int version(String home) throws IOException {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(home, "release"))) {
            release.load(file);
        }
        return Integer.parseInt(
                release.getProperty("JAVA_VERSION").replace("\"", "").split("\\.")[0]);
    }

    private static List<String> with(String option, List<String> run) {
        List<String> all = new ArrayList<>(List.of(option));
        all.addAll(run);
        return all;
    }

    private List<String> database() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "con đò nhỏ sang sông 1998");
        return RunningApplication.inProduction(TestDatabase.empty(), "first", password);
    }

    private void start(String what, Path java, List<String> run, List<String> arguments) throws Exception {
        int port = RunningApplication.freePort();
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx1g"));
        command.addAll(run);
        command.addAll(arguments);
        command.add("--server.port=" + port);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        while (!answers(port)) {
            assertThat(process.isAlive()).as(what).isTrue();
            TimeUnit.MILLISECONDS.sleep(20); // another process: there is nothing to wait on but its answer
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT, "[bench] %s, %s: first page after %.1f s, %.1f s CPU%n", java, what, seconds, cpu);
        process.destroy();
        process.waitFor();
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HTTP.send(home, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
