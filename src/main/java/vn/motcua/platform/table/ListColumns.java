package vn.motcua.platform.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;

/**
 * Columns of a list, described once: a file of values, a workbook and a sheet to print follow from it, each in the reader's
 * language. Personal data is as the rows have it: masked, unless whoever reads them may take the full names along.
 *
 * @param <T> type of the rows
 */
public final class ListColumns<T> {

    private final String headings;
    private final List<ListColumn<T>> columns;

    private record ListColumn<T>(String key, int width, Value<T> value) {}

    private ListColumns(String headings, List<ListColumn<T>> columns) {
        this.headings = headings;
        this.columns = columns;
    }

    /** Gives what stands in a column, see {@link TableFile#row}. */
    @FunctionalInterface
    public interface Value<T> {

        /** The value of a row, with words in the language of the formats; null for an empty cell. */
        @Nullable
        Object of(T row, Formats in);
    }

    /** Begins a description without columns; the heading of each has the message key {@code headings} and its own key. */
    public static <T> ListColumns<T> headed(String headings) {
        return new ListColumns<>(headings, List.of());
    }

    /**
     * A copy of this description with one more column on the right.
     *
     * @param width width in characters, more than 0; used by workbooks only
     */
    public ListColumns<T> with(String key, int width, Value<T> value) {
        List<ListColumn<T>> more = new ArrayList<>(columns);
        more.add(new ListColumn<>(key, width, value));
        return new ListColumns<>(headings, List.copyOf(more));
    }

    /** Writes headings and all rows. */
    public void write(KeysetPage.Source<T> pages, Formats in, TableFile table) throws IOException {
        write(pages, Integer.MAX_VALUE, in, table);
    }

    /** Writes headings and at most so many rows; a note says so when there are more. */
    public void write(KeysetPage.Source<T> pages, int most, Formats in, TableFile table) throws IOException {
        writeHeadings(in, table);
        int left = most;
        String cursor = null;
        do {
            KeysetPage<T> page = pages.after(cursor);
            for (T row : page.rows()) {
                if (left == 0) {
                    table.note(in.word("common.table.more", in.number(most)));
                    return;
                }
                write(row, in, table);
                left--;
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** Writes the headings, for a list that comes row by row. */
    public void writeHeadings(Formats in, TableFile table) throws IOException {
        table.headings(columns.stream()
                .map(column -> new TableFile.Column(in.word(headings + column.key()), column.width()))
                .toList());
    }

    /** Writes a row. */
    public void write(T row, Formats in, TableFile table) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value().of(row, in)));
        table.row(cells);
    }
}
