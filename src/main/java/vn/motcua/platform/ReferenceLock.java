package vn.motcua.platform;

import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps two instances that start at once from loading the same reference data twice. */
public final class ReferenceLock {

    private ReferenceLock() {}

    /** Waits until nobody else loads this; free again at the end of the transaction. */
    public static void take(JdbcTemplate jdbc, String name) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('motcua reference'), hashtext(?))", row -> {}, name);
    }
}
