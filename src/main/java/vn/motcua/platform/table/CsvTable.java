package vn.motcua.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as separated values (RFC 4180), every cell quoted. */
final class CsvTable implements TableFile {

    private static final char MARK = '\ufeff'; // byte order mark: tells a spreadsheet that the file is UTF-8
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final CSVPrinter printer;
    private final ZoneId zone;

    CsvTable(OutputStream out, Separator separator, ZoneId zone) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(MARK);
        CSVFormat format =
                SpreadsheetCell.TABLE.builder().setDelimiter(separator.sign()).get();
        this.printer = new CSVPrinter(writer, format);
        this.zone = zone;
    }

    @Override
    public void headings(List<Column> columns) throws IOException {
        row(columns.stream().map(Column::heading).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(this::text));
    }

    private String text(@Nullable Object cell) {
        if (cell instanceof Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        return cell instanceof Number ? cell.toString() : SpreadsheetCell.safe(cell == null ? null : cell.toString());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
