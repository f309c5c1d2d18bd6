package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a dossier's record: a table, and what is said below it.
 *
 * @param title its heading
 * @param columns the heads of its columns
 * @param rows as many cells as columns; a cell may have several lines
 * @param none what is said instead of an empty table
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

    /** The cells of a row; short ones stay on one line, so that no date is broken at its strokes. */
    public List<Cell> cells(List<String> row) {
        return row.stream()
                .map(text -> new Cell(text, text.length() <= SHORT && text.indexOf('\n') < 0))
                .toList();
    }

    /** A cell as the template takes it. */
    record Cell(String text, boolean unbroken) {

        /** The text in pieces, of which each date is one that is not broken. */
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
