package vn.motcua.platform;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read from a position on and never counted, so that a page costs the same however long the
 * list is.
 *
 * @param rows in the order of the list; may be empty
 * @param next cursor of the next page, opaque to clients; null when this is the last page
 */
public record KeysetPage<T>(List<T> rows, @Nullable String next) {

    /** Maximum number of rows of a page. */
    public static final int LONGEST = 100;

    /** Reads the pages of a list one after the other. */
    @FunctionalInterface
    public interface Source<T> {

        /** The page after a position, see {@link #next}; null for the first. */
        KeysetPage<T> after(@Nullable String cursor);
    }

    public KeysetPage {
        rows = List.copyOf(rows);
    }

    /** The requested size, limited to 1 to {@value #LONGEST}. */
    public static int size(int asked) {
        return Math.max(1, Math.min(asked, LONGEST));
    }

    /**
     * Creates a page from rows of which one more than the page's size was read.
     *
     * @param position function that gives the position of a row, see {@link Cursor#of}
     */
    public static <T> KeysetPage<T> of(List<T> read, int size, Function<T, String> position) {
        if (read.size() <= size) {
            return new KeysetPage<>(read, null);
        }
        return new KeysetPage<>(read.subList(0, size), position.apply(read.get(size - 1)));
    }

    /** A copy of this page with each row mapped. */
    public <R> KeysetPage<R> map(Function<T, R> show) {
        return new KeysetPage<>(rows.stream().map(show).toList(), next);
    }
}
