package vn.motcua.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;

import vn.motcua.organisation.OfficeId;

/** Reads rows of tickets. */
final class TicketRows {

    private TicketRows() {}

    static Ticket ticket(ResultSet row, int no) throws SQLException {
        Timestamp called = row.getTimestamp("called_at");
        return new Ticket(
                row.getLong("id"),
                new OfficeId(row.getInt("office_id")),
                row.getObject("day", LocalDate.class),
                row.getString("letter"),
                row.getString("first_letter"),
                row.getInt("number"),
                TicketState.valueOf(row.getString("state")),
                row.getString("priority_reason"),
                row.getTimestamp("issued_at").toInstant(),
                called == null ? null : called.toInstant(),
                row.getString("desk"),
                row.getInt("calls"),
                row.getInt("misses"),
                row.getObject("dossier_id", UUID.class));
    }
}
