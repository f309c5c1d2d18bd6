package vn.motcua.vocabulary;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * Vietnamese text brought to one plain form, so that what people type finds what others wrote: without tone and vowel
 * marks (both styles of placing the tone become equal), đ as d, lower case, everything that is neither letter nor digit
 * a space. For searching only, never for showing.
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
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder result = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isMark(c)) {
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
