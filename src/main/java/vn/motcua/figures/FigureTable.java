package vn.motcua.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import vn.motcua.organisation.Office;

/**
 * Figures by office and month. The first and the last month are as long as the period lets them be.
 *
 * @param months in order
 * @param rows one for each office directly below the one asked for, and one for itself where it receives, in order of code
 * @param total of all rows
 */
public record FigureTable(List<YearMonth> months, List<Row> rows, Row total) {

    public FigureTable {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * An office with all below it.
     *
     * @param office whose row it is
     * @param whole whether the offices below it are in it; false for the row of the office asked for itself
     * @param byMonth every month of the table is there
     * @param period the figures of the whole period
     */
    public record Row(Office office, boolean whole, Map<YearMonth, FigureCounts> byMonth, FigureCounts period) {

        public Row {
            byMonth = Map.copyOf(byMonth);
        }
    }
}
