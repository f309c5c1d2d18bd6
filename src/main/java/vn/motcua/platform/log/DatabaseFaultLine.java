package vn.motcua.platform.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** One line about a fault of the database: what kind, at which table and constraint, and where in this application. */
final class DatabaseFaultLine {

    private static final int MOST_CAUSES = 20;
    private static final int MOST_FRAMES = 4;
    private static final Set<String> OF_DATABASES =
            Set.of("org.springframework.dao.", "org.springframework.jdbc.", "org.hibernate.", "jakarta.persistence.");

    private DatabaseFaultLine() {}

    /** The line; null when the exception has nothing to do with the database. */
    static @Nullable String of(IThrowableProxy thrown) {
        Set<String> classes = new LinkedHashSet<>();
        List<String> facts = new ArrayList<>();
        boolean database = false;
        int causes = 0;
        for (IThrowableProxy each = thrown; each != null && causes < MOST_CAUSES; each = each.getCause(), causes++) {
            classes.add(each.getClassName());
            boolean sql = each instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException;
            database |= sql || OF_DATABASES.stream().anyMatch(each.getClassName()::startsWith);
            if (sql && each instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException fault) {
                facts(fault, facts);
            }
        }
        return database ? String.join(" < ", classes) + facts + " at " + places(thrown) : null;
    }

    private static void facts(SQLException fault, List<String> facts) {
        if (fault.getSQLState() != null) {
            facts.add("SQLSTATE " + LogText.clean(fault.getSQLState()));
        }
        ServerErrorMessage told = fault instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (told != null && told.getTable() != null) {
            facts.add("table " + LogText.clean(told.getTable()));
        }
        if (told != null && told.getConstraint() != null) {
            facts.add("constraint " + LogText.clean(told.getConstraint()));
        }
    }

    /** The first frames of this application, the innermost of all where there are none. */
    private static List<String> places(IThrowableProxy thrown) {
        List<String> places = new ArrayList<>();
        int causes = 0;
        for (IThrowableProxy each = thrown; each != null && causes < MOST_CAUSES; each = each.getCause(), causes++) {
            for (StackTraceElementProxy frame : each.getStackTraceElementProxyArray()) {
                StackTraceElement element = frame.getStackTraceElement();
                boolean ours = element.getClassName().startsWith("vn.motcua.") && element.getLineNumber() > 0;
                if (ours && places.size() < MOST_FRAMES) {
                    String place = element.getFileName() + ":" + element.getLineNumber();
                    if (!places.contains(place)) {
                        places.add(place);
                    }
                }
            }
        }
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        return places.isEmpty() && frames.length > 0
                ? List.of(frames[0].getStackTraceElement().toString())
                : places;
    }
}
