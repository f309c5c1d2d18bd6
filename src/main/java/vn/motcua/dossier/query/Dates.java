package vn.motcua.dossier.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.platform.Columns;

/** Reads the dates of a dossier from its row, as they are seen today. */
@Component
public class Dates {

    /**
     * The columns of {@link #of}, of a dossier {@code d}; and {@code stopped_at}, the moment from which its clock stands, which
     * may lie before the one at which that was recorded.
     */
    public static final String COLUMNS = """
            d.original_due_at, d.unextended_due_at, d.due_at, d.due_provisional, d.extended_at, d.apologised_at,
            d.paused_since, d.closed_on,
            case when d.paused_since is not null then
              (select max(i.from_at) from clock_interval i where i.dossier_id = d.id and i.to_at is null) end as stopped_at""";

    private final Clock clock;
    private final ZoneId zone;

    Dates(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public PromisedDates of(ResultSet row) throws SQLException {
        return PromisedDates.of(
                Columns.instant(row, "original_due_at"),
                Columns.instant(row, "unextended_due_at"),
                Columns.instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                Columns.instant(row, "extended_at"),
                Columns.instant(row, "apologised_at"),
                Columns.instant(row, "paused_since"),
                Columns.date(row, "closed_on"),
                LocalDate.ofInstant(clock.instant(), zone),
                zone);
    }
}
