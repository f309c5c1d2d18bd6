package vn.motcua.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook of one sheet; its first row stays visible. Rows are not kept in memory. */
final class XlsxTable implements TableFile {

    private static final int MOST_IN_MEMORY = 200;
    private static final int LONGEST_TEXT = 32_767; // maximum length of a cell, in characters
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int LONGEST_NAME = 31; // maximum length of a sheet's name, in characters

    private final Workbook book;
    private final Worksheet sheet;
    private final ZoneId zone;
    private int row;
    private int column;

    XlsxTable(OutputStream out, String name, ZoneId zone) {
        this.book = new Workbook(out, "Motcua", null);
        String shown = name.replaceAll("[\\\\/?*\\[\\]:]", " ");
        this.sheet = book.newWorksheet(shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
        this.zone = zone;
    }

    @Override
    public void headings(List<Column> columns) throws IOException {
        sheet.freezePane(0, 1);
        for (Column each : columns) {
            sheet.width(column, each.width());
            sheet.value(row, column, storable(each.heading()));
            sheet.style(row, column).bold().set();
            column++;
        }
        end();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            write(cell);
            column++;
        }
        end();
    }

    private void write(@Nullable Object cell) {
        if (cell instanceof Instant moment) {
            sheet.value(row, column, moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null && !cell.toString().isEmpty()) {
            sheet.inlineString(row, column, storable(cell.toString()));
            sheet.style(row, column).format("@").set();
        }
    }

    private void end() throws IOException {
        row++;
        column = 0;
        if (row % MOST_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }

    /**
     * The part of a text that XML and a cell can hold: half characters and control characters are left out. What looks like a
     * workbook's own way of writing a character ({@code _x0041_}) is written so that it stays text.
     */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(XlsxTable::inXml).forEach(kept::appendCodePoint);
        String whole = CODED.matcher(kept).replaceAll("_x005F_");
        if (whole.length() <= LONGEST_TEXT) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return whole.substring(0, end);
    }

    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff && !Character.isISOControl(c)
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000 && c <= 0x10ffff;
    }
}
