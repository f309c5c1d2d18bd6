package vn.motcua.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.platform.StartupRefusedException;

/**
 * A PostgreSQL server that outlived the application that started it, as after {@code kill -9}. It is stopped in an orderly
 * way before the data directory is used again. The caller must hold the lock of the data directory: only then is a running
 * server a leftover and not the server of another application.
 */
public final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverServer() {}

    /**
     * Stops the server still running on the data directory, if any, and waits for its end.
     *
     * @throws StartupRefusedException when it does not end within a minute
     */
    public static void stop(Path dataDirectory) throws IOException, InterruptedException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = processNamedIn(pidFile).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // PostgreSQL itself replaces the file of a process that has ended.
        }
        if (!isPostgres(process.get())) {
            // After a restart of the machine another process has the number. PostgreSQL cannot tell and would refuse to
            // start.
            Files.delete(pidFile);
            return;
        }
        log.info(
                "Stopping the database server left over from an earlier run (process {}).",
                process.get().pid());
        // SIGINT is PostgreSQL's fast shutdown: sessions are ended, a checkpoint is written.
        new ProcessBuilder("sh", "-c", "kill -INT " + process.get().pid())
                .start()
                .waitFor();
        try {
            process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new StartupRefusedException(
                    "The database server left over from an earlier run (process "
                            + process.get().pid() + ") does not stop.",
                    "Stop that process, then start again.");
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    private static boolean isPostgres(ProcessHandle process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(commandLine)) {
            return Files.readString(commandLine).contains("postgres");
        }
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres"))
                .orElse(true);
    }
}
