package vn.motcua.vocabulary;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * Folds Vietnamese text for search: without tone and vowel marks, whichever way the tone is placed; đ as d; lower case;
 * without apostrophes ({@code H'Hen} is found by {@code hhen}); a space for every other character that is neither letter
 * nor digit. For searching only, never for display.
 */
public final class Folding {

    private Folding() {}

    /** {@code "Đăng ký  KHAI SINH (mới)"} becomes {@code "dang ky khai sinh moi"}; "" for null. */
    public static String fold(@Nullable String text) {
        return fold(text, true);
    }

    /** The folded text without spaces: {@code "khaisinh"}; "" for null. */
    public static String compact(@Nullable String text) {
        return fold(text, false);
    }

    private static String fold(@Nullable String text, boolean spaces) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        StringBuilder letters = new StringBuilder(text.length());
        EnteredText.visible(text)
                .codePoints()
                .filter(c -> !EnteredText.isApostrophe(c))
                .forEach(letters::appendCodePoint);
        String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFKD);
        StringBuilder result = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isMark(c) || EnteredText.isApostrophe(c)) { // ŉ comes apart into one and n
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && spaces && !result.isEmpty()) {
                result.append(' ');
            }
            gap = false;
            result.appendCodePoint(lower(c));
        }
        return result.toString();
    }

    private static int lower(int c) {
        return c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð'
                ? 'd'
                : Character.toLowerCase(c); // eth is often typed for đ
    }
}
