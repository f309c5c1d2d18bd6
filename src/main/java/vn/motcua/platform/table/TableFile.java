package vn.motcua.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writer of a table for spreadsheets: headings first, then row after row. No cell is taken for a formula. Rows are written to the stream at once; {@link #close} completes the
 * file and leaves the stream open.
 */
public interface TableFile extends Closeable {

    /** Separator of the cells of a text file; a spreadsheet expects one according to its country. */
    enum Separator {
        /** As in Vietnam and most of Europe. */
        SEMICOLON(';'),
        /** As in English-speaking countries, and by RFC 4180. */
        COMMA(',');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        /** The character itself. */
        public char sign() {
            return sign;
        }
    }

    /**
     * A column.
     *
     * @param heading heading in the reader's language
     * @param width width in characters, more than 0; used by workbooks only
     */
    record Column(String heading, int width) {}

    /**
     * Creates a text file in UTF-8 with a byte order mark; days and moments are written as {@code 24/11/2026 16:30}.
     */
    static TableFile csv(OutputStream out, Separator separator, ZoneId zone) throws IOException {
        return new CsvTable(out, separator, zone);
    }

    /**
     * Creates a workbook of one sheet (Office Open XML): days and moments are dates, numbers are numbers, everything
     * else is text.
     */
    static TableFile xlsx(OutputStream out, String sheet, ZoneId zone) {
        return new XlsxTable(out, sheet, zone);
    }

    /** Writes the first row. Call it once, before all others. */
    void headings(List<Column> columns) throws IOException;

    /**
     * Writes a row. A moment ({@link java.time.Instant}) is shown in the province's zone to the minute, a day ({@link
     * java.time.LocalDate}) as a date, a {@link Number} as a whole number, everything else as text, so that a code of digits
     * stays text; null is an empty cell.
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes a row of one sentence about the table itself. */
    default void note(String sentence) throws IOException {
        row(List.of(sentence));
    }
}
