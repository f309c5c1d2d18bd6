package vn.motcua;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A database for tests on the one server of this test run, owned by an ordinary account as in production.
 *
 * @param name the database's name
 * @param url its JDBC address
 */
public record TestDatabase(String name, String url) {

    /** The account that owns every test database; not a superuser. */
    public static final String OWNER = "motcua_owner";

    private static final String TEMPLATE = "motcua_migrated";
    private static boolean templateMade;
    private static int count;

    /** An empty database without any table. */
    public static synchronized TestDatabase empty() {
        String name = "motcua_" + ++count;
        TestServer.get().execute("create database " + name + " owner " + OWNER + " template template0");
        return named(name);
    }

    /** A database with every migration applied, copied from one that was migrated once for this run. */
    public static synchronized TestDatabase migrated() {
        if (!templateMade) {
            TestServer.get().execute("create database " + TEMPLATE + " owner " + OWNER + " template template0");
            Flyway.configure()
                    .dataSource(named(TEMPLATE).url(), OWNER, TestServer.get().ownerPassword())
                    .table("motcua_schema_history")
                    .load()
                    .migrate();
            templateMade = true;
        }
        String name = "motcua_" + ++count;
        TestServer.get().execute("create database " + name + " owner " + OWNER + " template " + TEMPLATE);
        return named(name);
    }

    /** A connection with the rights of a superuser, for tests that tamper with history. The caller closes it. */
    public Connection superuser() throws SQLException {
        return TestServer.get().superuser(name);
    }

    /** Removes every dossier and all that hangs on dossiers, which the application may never do. Routes stay: they are shared. */
    public void forgetDossiers() {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    truncate dossier, dossier_state, dossier_step, finished_step, dossier_component, dossier_event, promise,
                      clock_interval, hand_over, replaced_slip, code_counter, result_number, outbox_message, queue_ticket, reception_draft
                    cascade""");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection of the owner, as migrations have it. The caller closes it. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, TestServer.get().ownerPassword());
    }

    /** A connection with the rights the application has. The caller closes it. */
    public Connection application() throws SQLException {
        Connection connection = owner();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role motcua_app");
        }
        return connection;
    }

    /** What {@code spring.datasource.*} must say to use this database, and nothing else. */
    public Map<String, Object> connectionProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", OWNER,
                "spring.datasource.password", TestServer.get().ownerPassword());
    }

    /** A file with a server secret, for applications that a test starts itself. */
    public static Path secretFile() {
        return TestServer.get().secretFile();
    }

    private static TestDatabase named(String name) {
        return new TestDatabase(name, TestServer.get().url(name));
    }

    /** Gives each application context under test a database of its own. */
    public static class ForEachContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.migrated();
            Map<String, Object> properties = new HashMap<>(database.connectionProperties());
            properties.put("motcua.secret-file", secretFile().toString());
            properties.put("motcua.database.allow-unverified-tls", "true"); // a container's host need not be this one
            properties.put(
                    "motcua.database.allow-unsafe-writes",
                    String.valueOf(!TestServer.get().isDurable()));
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
