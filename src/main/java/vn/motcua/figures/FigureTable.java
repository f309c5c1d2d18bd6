package vn.motcua.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import vn.motcua.organisation.Office;

/**
 * Figures by office and month. The first and the last month may be cut by the period.
 *
 * @param months months in order
 * @param rows one row for each office directly below the one of the filter, and one for itself where it receives, in
 *     order of code
 * @param total sum of all rows
 */
public record FigureTable(List<YearMonth> months, List<Row> rows, Row total) {

    public FigureTable {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * An office with all below it.
     *
     * @param office office of the row
     * @param whole whether the offices below are included; false for the row of the filter's office itself
     * @param byMonth counts of each month of the table
     * @param period counts of the whole period
     */
    public record Row(Office office, boolean whole, Map<YearMonth, FigureCounts> byMonth, FigureCounts period) {

        public Row {
            byMonth = Map.copyOf(byMonth);
        }
    }
}
