package vn.motcua.platform.table;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Protects the cells of a table from being taken for formulas by a spreadsheet. A text that begins like a formula, also
 * with full-width signs, gets an apostrophe before it, as OWASP advises (threat T9).
 */
public final class SpreadsheetCell {

    /**
     * CSV format with every cell quoted, so that a spreadsheet that separates by semicolons does not begin a new cell,
     * and a formula, in the middle of a text.
     */
    public static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final String DANGEROUS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetCell() {}

    /** The text of a cell that is never taken for a formula; empty for null. */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return beginsLikeFormula(text) ? "'" + text : text;
    }

    /** The original text of a cell made by {@link #safe}. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && beginsLikeFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /** Whether the text, perhaps behind apostrophes of its own, begins like a formula. */
    private static boolean beginsLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
