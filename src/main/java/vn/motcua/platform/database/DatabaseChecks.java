package vn.motcua.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

import vn.motcua.platform.StartupRefusedException;

/**
 * Conditions that a database must fulfil before the application writes to it. Source: OWASP ASVS 5.0.0, 12.3.1
 * (verified TLS to the database), 13.2.2 (least privilege), 13.2.3 (no default credentials).
 */
final class DatabaseChecks {

    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> WELL_KNOWN = Set.of(
            "motcua",
            "motcua_owner",
            "motcua_app",
            "postgres",
            "password",
            "passw0rd",
            "demo",
            "secret",
            "admin",
            "changeme",
            "change-me",
            "changeit",
            "123456",
            "12345678",
            "123456789",
            "1234567890",
            "123456789012",
            "motcuamotcua",
            "postgrespostgres",
            "passwordpassword");

    private final DatabaseProperties properties;

    DatabaseChecks(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** Checks address and account before anything is sent to the server. */
    void checkLogin(Login login) {
        if (!properties.allowUnverifiedTls()
                && !login.isLocal()
                && !login.sslMode().equals("verify-full")) {
            throw new StartupRefusedException(
                    "The database is on another machine, and the connection to it does not check whom it talks to.",
                    "Add sslmode=verify-full (and sslrootcert) to spring.datasource.url, or set"
                            + " motcua.database.allow-unverified-tls=true where the network itself is protected.");
        }
        if (!properties.allowWeakPassword() && isWeak(login)) {
            throw new StartupRefusedException(
                    "The password of the database account '" + login.effectiveUser() + "' is missing, shorter than "
                            + SHORTEST_PASSWORD + " characters or well known.",
                    "Give the account a random password, or set motcua.database.allow-weak-password=true where the server"
                            + " asks for another proof, such as a client certificate.");
        }
    }

    /** Checks that the server writes commits to disk and that the account is not a superuser. */
    void checkServer(Login login) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            if (!properties.allowUnsafeWrites()) {
                refuseUnsafeWrites(statement);
            }
            if (!properties.allowSuperuser()
                    && yes(statement, "select rolsuper from pg_roles where rolname = session_user")) {
                throw new StartupRefusedException(
                        "The database account '" + login.effectiveUser()
                                + "' is a superuser, for whom the protection of the history does not hold.",
                        "Sign in with an ordinary account that owns the database.");
            }
        } catch (SQLException failure) {
            throw unreachable(login, failure);
        }
    }

    /** Refuses a database in which somebody else keeps tables. */
    void checkOurs(Login login, String historyTable) {
        String tables = """
                select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%'
                and n.nspname <> 'information_schema'
                and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e'))""";
        String ours = """
                select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = ? and n.nspname = current_schema())""";
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                PreparedStatement history = connection.prepareStatement(ours)) {
            history.setString(1, historyTable);
            if (!yes(history.executeQuery()) && yes(statement, tables)) {
                throw new StartupRefusedException(
                        "The database already holds tables, and they are not this application's.",
                        "Let spring.datasource.url name an empty database, or the one this application made.");
            }
        } catch (SQLException failure) {
            throw unreachable(login, failure);
        }
    }

    /** Refuses a database whose tables were made by migrations of before this version's baseline. */
    void checkSchema(Login login) {
        try (Connection connection = login.connect()) {
            if (FormerSchema.isIn(connection)) {
                throw new StartupRefusedException(
                        "The database was made by a former version of this application, whose tables cannot be brought to"
                                + " those of this one.",
                        "Let spring.datasource.url name an empty database; the former one is left as it is.");
            }
        } catch (SQLException failure) {
            throw unreachable(login, failure);
        }
    }

    private static void refuseUnsafeWrites(Statement statement) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit"}) {
            try (ResultSet row =
                    statement.executeQuery(setting.equals("fsync") ? "show fsync" : "show synchronous_commit")) {
                row.next();
                if (row.getString(1).equals("off")) {
                    throw new StartupRefusedException(
                            "The database runs with " + setting
                                    + "=off and could lose acknowledged dossiers at a power cut.",
                            "Set " + setting + "=on on the server and for this account.");
                }
            }
        }
    }

    private static boolean isWeak(Login login) {
        String password = login.effectivePassword();
        return password.length() < SHORTEST_PASSWORD
                || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT))
                || password.equalsIgnoreCase(login.effectiveUser());
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        return yes(statement.executeQuery(question));
    }

    private static boolean yes(ResultSet answer) throws SQLException {
        try (answer) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static StartupRefusedException unreachable(Login login, SQLException failure) {
        StartupRefusedException refused = new StartupRefusedException(
                "The database does not let the application in: " + failure.getMessage(),
                "Check spring.datasource.url, .username and .password (" + login + ").");
        refused.initCause(failure);
        return refused;
    }
}
