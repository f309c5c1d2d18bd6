package vn.motcua.dossier.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/** The columns of a dossier's row as values of the domain. */
public final class DossierColumns {

    private DossierColumns() {}

    public static OfficeId office(ResultSet row, String column) throws SQLException {
        return new OfficeId(row.getInt(column));
    }

    /** How a dossier's time is counted, of its columns of the same names. */
    public static TimeRule timeRule(ResultSet row) throws SQLException {
        return new TimeRule(
                TimeLimit.of(
                        Columns.constant(row, "limit_unit", TimeLimitUnit.class),
                        Columns.integer(row, "limit_amount"),
                        row.getObject("limit_cut_off", LocalTime.class)),
                Columns.constant(row, "due_at_rule", DueAt.class),
                Columns.constant(row, "first_day", FirstDay.class),
                row.getBoolean("holidays_counted"));
    }
}
