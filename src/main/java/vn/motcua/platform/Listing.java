package vn.motcua.platform;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read from a position on, never counted as a whole: however long the history, a page costs
 * the same.
 *
 * @param rows in the order of the list; may be empty
 * @param next where the next page begins, to be handed back unread; null when this is the last
 */
public record Listing<T>(List<T> rows, @Nullable String next) {

    /** The longest page anybody gets. */
    public static final int LONGEST = 100;

    public Listing {
        rows = List.copyOf(rows);
    }

    /** A size somebody asked for, brought between 1 and {@value #LONGEST}. */
    public static int size(int asked) {
        return Math.max(1, Math.min(asked, LONGEST));
    }

    /**
     * A page of rows of which one more than the page's size was read.
     *
     * @param position the position of a row, see {@link Cursor#of}
     */
    public static <T> Listing<T> of(List<T> read, int size, Function<T, String> position) {
        if (read.size() <= size) {
            return new Listing<>(read, null);
        }
        return new Listing<>(read.subList(0, size), position.apply(read.get(size - 1)));
    }

    /** The same page with each row shown another way. */
    public <R> Listing<R> map(Function<T, R> show) {
        return new Listing<>(rows.stream().map(show).toList(), next);
    }
}
