package vn.motcua.portal;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Reads search texts of citizens, which are never refused: a text that is too long is cut, an empty one is null. */
public final class Queries {

    static final int LONGEST = 200;

    private Queries() {}

    /** The text in NFC without surrounding white space; null when nothing is left. */
    public static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String shortened = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String text = Normalizer.normalize(shortened, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
