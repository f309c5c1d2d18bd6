package vn.motcua.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row for people who open it in a spreadsheet: headings first, then the cells of each row from
 * left to right, each row ended. No cell is taken for a formula, whatever text stands in it. What is written goes out as it
 * comes; {@link #close} completes the file but leaves the stream open.
 */
public interface TableFile extends Closeable {

    /** What stands between two cells of a text file: which one a spreadsheet expects hangs on its country. */
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
     * @param heading in the reader's language
     * @param width in characters, more than 0; only a workbook heeds it
     */
    record Column(String heading, int width) {}

    /** A text file in UTF-8 with a mark that says so; days and moments are written as {@code 24/11/2026 16:30}. */
    static TableFile csv(OutputStream out, Separator separator, ZoneId zone) throws IOException {
        return new CsvTable(out, separator, zone);
    }

    /** A workbook of one sheet (Office Open XML): days and moments are dates, numbers numbers, all else is text. */
    static TableFile xlsx(OutputStream out, String sheet, ZoneId zone) {
        return new XlsxTable(out, sheet, zone);
    }

    /** The first row; once, before all others. */
    void headings(List<Column> columns) throws IOException;

    /** A cell of text, empty of null; a code of digits stays a text. */
    void text(@Nullable String text) throws IOException;

    /** A cell of a moment, as it is in the province's zone, to the minute; empty of null. */
    void moment(@Nullable Instant moment) throws IOException;

    /** A cell of a day; empty of null. */
    void day(@Nullable LocalDate day) throws IOException;

    /** A cell of a whole number; empty of null. */
    void number(@Nullable Long number) throws IOException;

    /** Ends the row. */
    void end() throws IOException;

    /** A row of one sentence about the table itself. */
    default void note(String sentence) throws IOException {
        text(sentence);
        end();
    }
}
