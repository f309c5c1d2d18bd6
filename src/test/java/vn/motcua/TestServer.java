package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import vn.motcua.platform.embedded.LeftoverServer;

/**
 * The one PostgreSQL server of a test run: a container where a container engine answers, an embedded server otherwise. It
 * stops after the last application context. {@code -Dmotcua.test.durable=true} makes it write to disk at every commit.
 */
final class TestServer {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);
    private static final Path ROOT = Path.of("target", "test-postgres").toAbsolutePath();
    private static final String PASSWORD = "only-for-tests-7f3a91c2";

    private static @Nullable TestServer instance;

    private final String host;
    private final int port;
    private final String superuserPassword;
    private final boolean durable;
    private final Path secretFile;

    private TestServer(String host, int port, String superuserPassword, boolean durable) throws IOException {
        this.host = host;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.durable = durable;
        this.secretFile = Files.createDirectories(ROOT)
                .resolve("secret-" + ProcessHandle.current().pid());
        Files.writeString(secretFile, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n");
        secretFile.toFile().deleteOnExit();
        execute("create role motcua_owner login nosuperuser createrole password '" + PASSWORD + "'");
    }

    static synchronized TestServer get() {
        if (instance == null) {
            try {
                instance = start(Boolean.getBoolean("motcua.test.durable"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return instance;
    }

    private static TestServer start(boolean durable) throws IOException {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.setCommand("postgres", "-c", "max_connections=200", "-c", "fsync=" + (durable ? "on" : "off"));
            container.start();
            log.info("Tests use PostgreSQL in a container.");
            return new TestServer(container.getHost(), container.getMappedPort(5432), container.getPassword(), durable);
        }
        sweep();
        Path data = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("shared_preload_libraries", durable ? "pg_stat_statements" : "")
                .start();
        // These handlers run when Spring has closed the last context, so that no pool loses its server.
        SpringApplication.getShutdownHandlers().add(() -> stop(server, data));
        log.info("Tests use the embedded PostgreSQL: no container engine answers.");
        return new TestServer("127.0.0.1", server.getPort(), "postgres", durable);
    }

    private static void stop(EmbeddedPostgres server, Path data) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException leftForTheNextRun) {
            log.debug("The test server's directory remains", leftForTheNextRun);
        }
    }

    /** Stops and removes what earlier test runs left behind when they were killed. */
    private static void sweep() throws IOException {
        if (Files.notExists(ROOT)) {
            return;
        }
        List<Path> leftovers;
        try (Stream<Path> children = Files.list(ROOT)) {
            leftovers = children.filter(child -> child.getFileName().toString().matches("\\d+"))
                    .filter(child -> ProcessHandle.of(
                                    Long.parseLong(child.getFileName().toString()))
                            .isEmpty())
                    .toList();
        }
        for (Path leftover : leftovers) {
            try {
                LeftoverServer.stop(leftover);
                FileSystemUtils.deleteRecursively(leftover);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    String ownerPassword() {
        return PASSWORD;
    }

    boolean isDurable() {
        return durable;
    }

    Path secretFile() {
        return secretFile;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuserName(), superuserPassword);
    }

    void execute(String statement) {
        try (Connection connection = superuser("postgres");
                Statement command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String superuserName() {
        return superuserPassword.equals("postgres") ? "postgres" : "test";
    }
}
