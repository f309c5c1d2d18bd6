package vn.motcua.portal;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Reads what citizens type into searches, which never refuse: what is too long is cut, what is empty is nothing. */
final class Queries {

    static final int LONGEST = 200;

    private Queries() {}

    /** The text in NFC without what stands around it; null when nothing is left. */
    static @Nullable String text(@Nullable String typed) {
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
