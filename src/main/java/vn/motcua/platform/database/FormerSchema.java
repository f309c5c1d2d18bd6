package vn.motcua.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

/**
 * Recognises a database that was migrated by scripts this version no longer has or has in another form. Such a database
 * cannot be migrated further: it is set aside or refused, never half migrated. Source: the history table of Flyway ({@code spring.flyway.table}), whose
 * checksum is the CRC-32 of a script's lines.
 */
public final class FormerSchema {

    private static final String APPLIED = """
            select script, checksum from motcua_schema_history where success and type = 'SQL' order by installed_rank""";

    private static final String SCRIPTS = "/db/migration/";

    private FormerSchema() {}

    /**
     * Returns whether one of the applied migrations is missing from this version's scripts, or differs from the script of
     * its name. An empty database, and one that a later version migrated further, have no former schema.
     *
     * @throws SQLException when the database cannot be read
     */
    public static boolean isIn(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet migration = statement.executeQuery(APPLIED)) {
            boolean first = true;
            while (migration.next()) {
                String script = migration.getString(1);
                try (InputStream content = FormerSchema.class.getResourceAsStream(SCRIPTS + script)) {
                    // A later version has more scripts than this one, but begins with the same.
                    boolean former = content == null ? first : checksum(content) != migration.getInt(2);
                    if (former) {
                        return true;
                    }
                }
                first = false;
            }
            return false;
        } catch (IOException failure) {
            throw new IllegalStateException("A migration's script cannot be read", failure);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet history = statement.executeQuery("select to_regclass('motcua_schema_history') is not null")) {
            return history.next() && history.getBoolean(1);
        }
    }

    private static int checksum(InputStream script) throws IOException {
        CRC32 sum = new CRC32();
        BufferedReader lines = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            line = lines.readLine();
        }
        return (int) sum.getValue();
    }
}
