package vn.motcua.platform;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Cells of tables that people open in a spreadsheet, where a text that begins like a formula would be carried out, also one of
 * full-width signs. Such a cell gets an apostrophe before it, as OWASP advises.
 */
public final class SpreadsheetCell {

    /**
     * A table for people: every cell quoted, so that a spreadsheet of a country that separates by semicolons does not begin a
     * new cell, and a formula, in the middle of a text.
     */
    public static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final String DANGEROUS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetCell() {}

    /** The text as a cell that is taken for nothing but text; empty of null. */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return DANGEROUS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The text of a cell that {@link #safe} made. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
