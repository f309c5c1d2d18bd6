package vn.motcua.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells whether a fault is that of a database that is gone, going, full or not to be written to. Such a fault is nobody's at
 * the keyboard and passes; whatever layer it comes through, its SQLSTATE says so (PostgreSQL manual, appendix A).
 */
final class DatabaseOutage {

    private static final int MOST_CAUSES = 20;

    /** Connection exceptions, insufficient resources, operator intervention, system errors. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** {@code read_only_sql_transaction}: a server that recovers or is a copy. */
    private static final String READ_ONLY = "25006";

    /** What the pool says of a connection that died in mid-statement, when the transaction is then to be rolled back. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseOutage() {}

    static boolean isCauseOf(Throwable thrown) {
        Throwable each = thrown;
        for (int causes = 0; each != null && causes < MOST_CAUSES; causes++) {
            if (each instanceof DataAccessResourceFailureException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || state == null && CLOSED.equals(sql.getMessage())
                || state != null
                        && (state.equals(READ_ONLY) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
