package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a dossier's record: a table, and sentences below it.
 *
 * @param title heading of the part
 * @param columns heads of the columns
 * @param rows rows with one cell for each column; a cell may have several lines
 * @param none sentence instead of an empty table
 * @param after sentences below; may be empty
 */
record RecordTable(String title, List<String> columns, List<List<String>> rows, String none, List<String> after) {

    private static final int SHORT = 18;
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

    RecordTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        after = List.copyOf(after);
    }

    /** The cells of a row; short ones are not broken, so that a date stays on one line. */
    public List<Cell> cells(List<String> row) {
        return row.stream()
                .map(text -> new Cell(text, text.length() <= SHORT && text.indexOf('\n') < 0))
                .toList();
    }

    /** A cell for the template. */
    record Cell(String text, boolean unbroken) {

        /** The text in pieces; each date is a piece that is not broken. */
        public List<Cell> pieces() {
            List<Cell> pieces = new ArrayList<>();
            Matcher date = DATE.matcher(text);
            int from = 0;
            while (date.find()) {
                pieces.add(new Cell(text.substring(from, date.start()), false));
                pieces.add(new Cell(date.group(), true));
                from = date.end();
            }
            pieces.add(new Cell(text.substring(from), false));
            return pieces;
        }
    }
}
