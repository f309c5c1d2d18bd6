package vn.motcua.counter.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Formats;
import vn.motcua.platform.table.TableFile;

/** Table that is shown on a page and printed from there, not written to a file. */
public final class TableOnPaper implements TableFile {

    private final Formats format;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> headings = List.of();
    private @Nullable String note;

    public TableOnPaper(Formats format) {
        this.format = format;
    }

    /** Headings of the columns. */
    public List<String> getHeadings() {
        return headings;
    }

    /** Cells by row. */
    public List<List<String>> getRows() {
        return rows;
    }

    /** Note below the table; null without one. */
    public @Nullable String getNote() {
        return note;
    }

    @Override
    public void headings(List<Column> columns) {
        headings = columns.stream().map(Column::heading).toList();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        rows.add(cells.stream().map(this::text).toList());
    }

    private String text(@Nullable Object cell) {
        if (cell instanceof Instant moment) {
            return format.dateTime(moment);
        }
        if (cell instanceof LocalDate day) {
            return format.date(day);
        }
        return cell instanceof Number number ? format.number(number.longValue()) : Objects.toString(cell, "");
    }

    @Override
    public void note(String sentence) {
        note = sentence;
    }

    @Override
    public void close() {
        // nothing to finish: the page shows the table
    }
}
