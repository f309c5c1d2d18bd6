package vn.motcua.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a button does to the rows of a form that is edited without scripts: {@code them} or {@code them-giay} adds one, {@code
 * bo-2}, {@code len-giay-2}, {@code xuong-giay-2} remove or move the one with that number, from 0. Nothing is stored by it.
 *
 * @param rows name of the rows where a form has several; empty for the only ones
 * @param row number of the row, from 0; -1 for {@link Verb#THEM}
 */
public record RowAct(Verb verb, String rows, int row) {

    private static final Pattern ACT = Pattern.compile("(them|bo|len|xuong)(?:-([a-z]+))?(?:-([0-9]{1,3}))?");

    /** What happens to the row, by the word of the button. */
    public enum Verb {
        /** A row is added. */
        THEM,
        /** The row is removed. */
        BO,
        /** The row changes places with the one above. */
        LEN,
        /** The row changes places with the one below. */
        XUONG
    }

    /** What a button says; empty for a button that says something else, or none. */
    public static Optional<RowAct> of(@Nullable String button) {
        Matcher act = ACT.matcher(button == null ? "" : button);
        if (!act.matches()) {
            return Optional.empty();
        }
        Verb verb = Verb.valueOf(act.group(1).toUpperCase(Locale.ROOT));
        boolean numbered = act.group(3) != null;
        return numbered == (verb == Verb.THEM)
                ? Optional.empty()
                : Optional.of(new RowAct(
                        verb,
                        act.group(2) == null ? "" : act.group(2),
                        numbered ? Integer.parseInt(act.group(3)) : -1));
    }

    /**
     * The rows afterwards; the same where there is no such row.
     *
     * @param added what a new row holds
     * @param at where a new row goes, from 0
     * @param most number of rows to which one is added no more
     */
    public <T> List<T> applied(List<T> before, T added, int at, int most) {
        List<T> after = new ArrayList<>(before);
        int to = verb == Verb.LEN ? row - 1 : row + 1;
        boolean known = row >= 0 && row < after.size();
        switch (verb) {
            case THEM -> {
                if (after.size() < most) {
                    after.add(at, added);
                }
            }
            case BO -> {
                if (known) {
                    after.remove(row);
                }
            }
            case LEN, XUONG -> {
                if (known && to >= 0 && to < after.size()) {
                    after.add(to, after.remove(row));
                }
            }
        }
        return after;
    }

    /** The row where one goes on writing. */
    public int focused(int added) {
        return switch (verb) {
            case THEM -> added;
            case LEN -> row - 1;
            case XUONG -> row + 1;
            case BO -> row;
        };
    }
}
