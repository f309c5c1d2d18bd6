package vn.motcua.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import vn.motcua.platform.OwnDatabase;
import vn.motcua.platform.StartupRefusedException;
import vn.motcua.platform.database.FormerSchema;

/**
 * A real PostgreSQL server, started and stopped with the application, for a machine on which nothing else is prepared. It
 * listens on the loopback address only, keeps its data between starts and writes every commit to disk before it is
 * acknowledged. The directory holds {@code data}, {@code lock} and the server's secret.
 */
public final class EmbeddedDatabase implements OwnDatabase, AutoCloseable {

    static final String OWNER = "motcua_owner";
    static final String DATABASE = "motcua";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int USUAL_PORT = 54318;
    private static final int MOST_TRIES = 4;
    private static final String MAJOR_VERSION = "18";
    private static final String FINISHED = "motcua-initialised";

    private final Path directory;
    private final FileChannel lockChannel;
    private final EmbeddedPostgres server;
    private final @Nullable FileChannel usualPort;

    private EmbeddedDatabase(
            Path directory, FileChannel lockChannel, EmbeddedPostgres server, @Nullable FileChannel usualPort) {
        this.directory = directory;
        this.lockChannel = lockChannel;
        this.server = server;
        this.usualPort = usualPort;
    }

    /**
     * Starts the server on the directory, making the database on first use.
     *
     * @throws StartupRefusedException when another application uses the directory, or it cannot be used
     */
    static EmbeddedDatabase start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        FileChannel lock = lock(home);
        try {
            Path data = home.resolve("data");
            EmbeddedDatabase database = start(home, data, lock);
            if (database.hasFormerSchema()) {
                database.stop();
                Path aside = setAside(data);
                log.warn(
                        "The database in {} was made by a former version and was put aside as {}; a new one is made.",
                        data,
                        aside.getFileName());
                database = start(home, data, lock);
            }
            log.info(
                    "Embedded PostgreSQL {} answers on 127.0.0.1:{}, data in {}.",
                    MAJOR_VERSION,
                    database.server.getPort(),
                    data);
            return database;
        } catch (StartupRefusedException refused) {
            release(lock);
            throw refused;
        } catch (IOException | SQLException | IllegalStateException failure) {
            release(lock);
            StartupRefusedException refused = new StartupRefusedException(
                    "The embedded database does not start in " + home + ": " + failure.getMessage(),
                    "Start with --logging.level.io.zonky=info to read what PostgreSQL says, or name another directory with"
                            + " motcua.database.directory.");
            refused.initCause(failure);
            throw refused;
        } catch (InterruptedException interrupted) {
            release(lock);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the embedded database", interrupted);
        }
    }

    private static EmbeddedDatabase start(Path home, Path data, FileChannel lock)
            throws IOException, SQLException, InterruptedException {
        LeftoverServer.stop(data);
        boolean first = prepare(data);
        if (first) {
            log.info("Making a new database in {} (once, some seconds).", home);
        }
        FileChannel usualPort = usualPort();
        EmbeddedPostgres server;
        try {
            server = server(data, usualPort == null ? anyPort() : USUAL_PORT);
        } catch (IOException | SQLException | RuntimeException failure) {
            release(usualPort);
            throw failure;
        }
        EmbeddedDatabase database = new EmbeddedDatabase(home, lock, server, usualPort);
        try {
            database.bootstrap();
            Files.writeString(data.resolve(FINISHED), "");
        } catch (SQLException | IOException | RuntimeException failure) {
            database.stop();
            throw failure;
        }
        return database;
    }

    private boolean hasFormerSchema() throws SQLException, IOException {
        try (Connection connection = server.getDatabase(OWNER, DATABASE).getConnection()) {
            return FormerSchema.isIn(connection);
        } catch (SQLException | RuntimeException failure) {
            stop();
            throw failure;
        }
    }

    private static Path setAside(Path data) throws IOException {
        int no = 1;
        while (Files.exists(data.resolveSibling("data-former-" + no))) {
            no++;
        }
        return Files.move(data, data.resolveSibling("data-former-" + no));
    }

    private void stop() throws IOException {
        try {
            server.close();
        } finally {
            release(usualPort);
        }
    }

    @Override
    public Path directory() {
        return directory;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** Stops the server after its sessions have ended, and gives the directory back. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException failure) {
            log.warn(
                    "The embedded database did not stop in an orderly way; it will recover at the next start.",
                    failure);
        } finally {
            release(lockChannel);
        }
    }

    private static FileChannel lock(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartupRefusedException(
                        "Another running application already uses the database in " + home + ".",
                        "Stop the other one, or give this one a directory of its own with motcua.database.directory.");
            }
            return channel;
        } catch (IOException failure) {
            throw new StartupRefusedException(
                    "The directory " + home + " for the embedded database cannot be written to.",
                    "Name another one with motcua.database.directory.");
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            // Held until the channel closes, by the operating system: a killed application leaves no lock behind.
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException failure) {
            log.debug("The lock file did not close", failure);
        }
    }

    /** Checks the content of the directory; returns whether a database must be created. */
    private static boolean prepare(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.notExists(data)) {
            return true;
        }
        if (Files.notExists(data.resolve(FINISHED))) {
            // The very first start was cut off before anything could be stored. The files are set aside and not
            // deleted: the disk is a person's.
            Path aside = data.resolveSibling(
                    "data-unfinished-" + Files.getLastModifiedTime(data).toMillis());
            Files.move(data, aside);
            log.warn("The database in {} was never finished and was put aside as {}.", data, aside.getFileName());
            return true;
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StartupRefusedException(
                    "The database in " + data + " was made by PostgreSQL " + found + ", and this is PostgreSQL "
                            + MAJOR_VERSION + ".",
                    "Dump it with the old version and restore it, or name another motcua.database.directory.");
        }
        return false;
    }

    /**
     * Starts the server of this data directory and makes sure that it is this one that answers: between finding a port
     * free and taking it, another application's server may have taken it.
     */
    private static EmbeddedPostgres server(Path data, int first) throws IOException, SQLException {
        int port = first;
        for (int tries = 1; ; tries++) {
            try {
                EmbeddedPostgres server = answering(data, port);
                if (isOf(data, server)) {
                    return server;
                }
                server.close();
            } catch (IOException | IllegalStateException failure) {
                if (tries == MOST_TRIES || isFree(port)) {
                    throw failure;
                }
            }
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("another server answers on port " + port);
            }
            log.info("Another server took port {} meanwhile; trying the next.", port);
            port = anyPort();
        }
    }

    private static EmbeddedPostgres answering(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Spring closes this bean after the connection pool; a hook of its own would stop the server first.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private static boolean isOf(Path data, EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("show data_directory")) {
            return directory.next()
                    && Path.of(directory.getString(1)).toRealPath().equals(data.toRealPath());
        }
    }

    /**
     * Lock on the usual port against all other applications of this machine, until released; null when another one has
     * it.
     */
    private static @Nullable FileChannel usualPort() {
        FileChannel right = null;
        boolean mine = false;
        try {
            right = FileChannel.open(
                    Path.of(System.getProperty("java.io.tmpdir"), "motcua-" + USUAL_PORT + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            mine = isLocked(right) && isFree(USUAL_PORT);
        } catch (IOException another) {
            log.debug("The usual port is somebody else's", another);
        }
        if (!mine) {
            release(right);
        }
        return mine ? right : null;
    }

    private static int anyPort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void bootstrap() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'motcua_owner'")) {
                // May create the group roles of the migrations; is not a superuser.
                statement.execute("create role motcua_owner login nosuperuser createrole");
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'motcua'")) {
                statement.execute("create database motcua owner motcua_owner encoding 'UTF8' template template0");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
