package vn.motcua.application;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

import vn.motcua.TestDatabase;

/** The application in a process of its own, on its embedded database, as a person starts it; to be killed. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
    private static String sharing = "-Xshare:auto";

    private final Process process;
    private final int port;

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it once and ends it, and keeps the classes it loaded: later starts by this run take half the time. The folder
     * must outlive them.
     */
    static void rehearse(Path folder, Path directory, Path log) throws IOException, InterruptedException {
        Path packed = Files.createDirectories(folder.resolve("packed"));
        List<String> places = new ArrayList<>();
        for (String place : classPath.split(File.pathSeparator)) {
            boolean loose = Files.isDirectory(Path.of(place)); // only packed classes can be kept
            places.add(loose ? pack(Path.of(place), packed.resolve(places.size() + ".jar")) : place);
        }
        classPath = String.join(File.pathSeparator, places);
        Path classes = folder.resolve("classes.jsa");
        sharing = "-XX:ArchiveClassesAtExit=" + classes;
        start(directory, log).close();
        sharing = "-XX:SharedArchiveFile=" + classes;
    }

    private static String pack(Path folder, Path jar) {
        ToolProvider packer = ToolProvider.findFirst("jar").orElseThrow();
        if (packer.run(System.out, System.err, "cf", jar.toString(), "-C", folder.toString(), ".") != 0) {
            throw new IllegalStateException("Could not pack " + folder);
        }
        return jar.toString();
    }

    /** Starts it on a database directory, without demo dossiers, and waits until it answers. */
    static RunningApplication start(Path directory, Path log) throws IOException, InterruptedException {
        return start(log, List.of(on(directory), "--motcua.demo.dossiers=0"));
    }

    /** Starts it with these arguments, on whatever database they name, and waits until it answers. */
    public static RunningApplication start(Path log, List<String> arguments) throws IOException, InterruptedException {
        return start(List.of(sharing, "-cp", classPath, "vn.motcua.Motcua"), log, arguments);
    }

    /** Starts the packaged application with these arguments, and waits until it answers. */
    public static RunningApplication ofJar(Path jar, Path log, List<String> arguments)
            throws IOException, InterruptedException {
        return start(List.of("-jar", jar.toString()), log, arguments);
    }

    /** Arguments of a first start in production, on a database of the tests and with the first administrator. */
    public static List<String> inProduction(TestDatabase database, String administrator, Path password) {
        List<String> arguments = new ArrayList<>(List.of(
                "--motcua.secret-file=" + TestDatabase.secretFile(),
                "--motcua.database.allow-unverified-tls=true",
                "--motcua.database.allow-unsafe-writes=true",
                "--motcua.reference=bac-giang-2023",
                "--motcua.administrator.username=" + administrator,
                "--motcua.administrator.password-file=" + password));
        database.connectionProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    private static RunningApplication start(List<String> what, Path log, List<String> arguments)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        all.add("--motcua.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
        RunningApplication started = new RunningApplication(process(what, log, all), port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!started.answers()) {
            if (System.nanoTime() > end || !started.process.isAlive()) {
                started.close();
                throw new IllegalStateException("The application did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100); // another process: there is nothing to wait on but its answer
        }
        return started;
    }

    /** Runs the command that verifies the history, and gives its exit code. */
    static int verifyChain(Path directory, Path log) throws IOException, InterruptedException {
        Process command = process(
                List.of(sharing, "-cp", classPath, "vn.motcua.Motcua"), log, List.of(on(directory), "verify-chain"));
        if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            command.destroyForcibly();
            throw new IllegalStateException("verify-chain did not end; see " + log);
        }
        return command.exitValue();
    }

    private static String on(Path directory) {
        return "--motcua.database.directory=" + directory;
    }

    private static Process process(List<String> what, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(what);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where it answers, on this machine. */
    public int port() {
        return port;
    }

    private boolean answers() throws InterruptedException {
        try {
            return HTTP.send(request("/actuator/health/readiness").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends a POST with the demo's token; the answer may never come. */
    HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Authorization", "Bearer demo-token-bac-giang-2026-not-for-production")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** @param client the address it comes from, as a proxy tells it */
    HttpResponse<String> get(String path, String client) throws IOException, InterruptedException {
        return HTTP.send(request(path).header("X-Forwarded-For", client).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** {@code kill -9}: no shutdown hook runs, no connection is closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
