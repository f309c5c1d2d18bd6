package vn.motcua.platform.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a table of separated values with headings, as spreadsheets write it: by commas or semicolons, in UTF-8. */
public final class TableReader {

    private TableReader() {}

    /**
     * A parser of the rows after the headings.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException if it is no table
     */
    public static CSVParser rows(byte[] file) throws IOException {
        String text = text(file);
        String first = text.lines().findFirst().orElse("");
        return CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(first.contains(";") && !first.contains(",") ? ';' : ',')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setNullString("")
                        .setTrim(true)
                        .setAllowMissingColumnNames(true)
                        .get());
    }

    /** The text of a cell as it was before it was kept from being taken for a formula; null where there is none. */
    public static @Nullable String cell(CSVRecord row, String column) {
        String text = row.isMapped(column) && row.isSet(column) ? row.get(column) : null;
        return text == null ? null : SpreadsheetCell.original(text).strip();
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
