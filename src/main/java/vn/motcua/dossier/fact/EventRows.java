package vn.motcua.dossier.fact;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Rows that another module keeps of what happens to dossiers, written in the statement that writes the event: so that a message
 * is never lost nor sent for nothing, and costs no round trip. Such a module contributes a bean.
 */
public interface EventRows {

    /** The module's own table. */
    String table();

    /** Its insert, which reads the rows from {@code {rows}} under the names of the table's columns. */
    String insert();

    /**
     * The row of an event, as a record whose components are named like the columns; null where it has none.
     *
     * @param told whether all that follows from it was done at the time: it is written down later
     */
    @Nullable
    Object row(UUID dossier, int seq, EventContent content, Instant happenedAt, boolean told);
}
