package vn.motcua.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * Account of the database and address at which it signs in.
 *
 * @param url a {@code jdbc:postgresql:} address, whose parameters may hold the user and the password
 * @param user {@code null} when the address has it
 * @param password {@code null} when the address has it, or when there is none
 */
record Login(String url, @Nullable String user, @Nullable String password) {

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    String effectiveUser() {
        String given = user != null ? user : parameters().get("user");
        return given == null ? "" : given;
    }

    String effectivePassword() {
        String given = password != null ? password : parameters().get("password");
        return given == null ? "" : given;
    }

    /** The {@code sslmode} of the address; PostgreSQL's driver takes {@code prefer} when there is none. */
    String sslMode() {
        return parameters().getOrDefault("sslmode", "prefer");
    }

    /** Whether every host of the address is this machine. */
    boolean isLocal() {
        String rest = url.replaceFirst("^jdbc:postgresql:", "");
        if (!rest.startsWith("//")) {
            return true; // "jdbc:postgresql:name" means this machine.
        }
        String authority = rest.substring(2).replaceFirst("[/?].*$", "");
        return List.of(authority.split(",", -1)).stream().allMatch(Login::isLoopback);
    }

    private static boolean isLoopback(String hostAndPort) {
        String host = hostAndPort.startsWith("[")
                ? hostAndPort.replaceFirst("].*$", "").substring(1)
                : hostAndPort.replaceFirst(":\\d+$", "");
        return host.isEmpty()
                || host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        int mark = url.indexOf('?');
        if (mark >= 0) {
            for (String pair : url.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    parameters.put(pair.substring(0, equals), value);
                }
            }
        }
        return parameters;
    }

    /** Host, port and name only: an address with its password must not reach a log. */
    @Override
    public String toString() {
        return effectiveUser() + " at "
                + URI.create(url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", ""));
    }
}
