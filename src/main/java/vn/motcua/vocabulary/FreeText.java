package vn.motcua.vocabulary;

import org.jspecify.annotations.Nullable;

/** Cleans remarks, reasons and other free text. */
public final class FreeText {

    private FreeText() {}

    /**
     * The text in Unicode form C, without white space at its ends, line ends as {@code \n}; "" for null or nothing but
     * white space.
     *
     * @param max maximum length in code points
     * @throws InvalidValueException when longer, or with control, directional or invisible characters, or with a
     *     character that no form can draw
     */
    public static String clean(@Nullable String value, int max) {
        return PrintableCharacters.require(CleanText.lines(value, max));
    }

    /** Like {@link #clean}, on one line. */
    public static String cleanLine(@Nullable String value, int max) {
        return PrintableCharacters.require(CleanText.line(value, max));
    }
}
