package vn.motcua.vocabulary;

import java.text.Normalizer;

/**
 * Cleans text that comes from outside: typed, pasted, scanned, imported or sent by a program. Every field, cell, scan and
 * request body passes it before anything else reads the text. What nobody can see is dropped, and the many spellings of one
 * sign become the one that a keyboard makes; what people can see stays as it was written. Control characters are neither
 * dropped nor read: {@link #isControl} tells them, and who takes the text refuses them with a sentence.
 */
public final class EnteredText {

    private static final int FULL_WIDTH_FIRST = 0xff01;
    private static final int FULL_WIDTH_LAST = 0xff5e;
    private static final int FULL_WIDTH_DISTANCE = 0xfee0;

    private EnteredText() {}

    /**
     * Text for people: Unicode form C, without format characters (directions, zero width, byte order marks, soft hyphens,
     * variation selectors), every space an ordinary one, hyphens that only differ in breaking an ordinary hyphen,
     * full-width letters, digits and signs those of a keyboard, every line end {@code \n} or {@code \r\n} as it was.
     */
    public static String clean(String raw) {
        return isPlainAscii(raw) ? raw : Normalizer.normalize(visible(raw), Normalizer.Form.NFC);
    }

    /**
     * A number, a code or an electronic address: cleaned, on one line, each dash a hyphen, without spaces at its ends.
     * An apostrophe in front, by which spreadsheets mark a number as text, is dropped.
     */
    public static String code(String raw) {
        String text = clean(raw);
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isDash(c) ? '-' : c == '\r' || c == '\n' || c == '\t' ? ' ' : c)
                .forEach(result::appendCodePoint);
        String line = result.toString().strip();
        return !line.isEmpty() && isApostrophe(line.charAt(0))
                ? line.substring(1).strip()
                : line;
    }

    /** Whether the character is a control character that is no white space. */
    public static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** {@link #clean} without composing marks, for texts whose composition says how they came. */
    static String visible(String raw) {
        StringBuilder result = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); ) {
            int c = raw.codePointAt(at);
            at += Character.charCount(c);
            if (isInvisible(c)) {
                continue;
            }
            result.appendCodePoint(usual(c));
        }
        return result.toString();
    }

    /** Whether the character is a dash of any length, a hyphen or a minus sign. */
    static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x02d7 || c == 0x2043;
    }

    /** Whether the character is written as an apostrophe: straight, curly, a prime, an accent alone or a modifier letter. */
    static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'',
                    '`',
                    0xb4,
                    0x2b9,
                    0x2bb,
                    0x2bc,
                    0x2bd,
                    0x2c8,
                    0x2018,
                    0x2019,
                    0x201b,
                    0x2032,
                    0x2035,
                    0xa78b,
                    0xa78c -> true;
            default -> false;
        };
    }

    private static int usual(int c) {
        if (c < 0x80) {
            return c == 0x0b || c == 0x0c ? '\n' : c; // line and page ends of word processors
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - FULL_WIDTH_DISTANCE;
        }
        return switch (c) {
            case 0x85, 0x2028, 0x2029 -> '\n';
            case 0x2010, 0x2011, 0xfe63 -> '-';
            case 0x1100 + 0x5f, 0x1160, 0x2800, 0x3164, 0xffa0 -> ' '; // letters without a picture
            default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
        };
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x34f // the grapheme joiner
                || c >= 0x180b && c <= 0x180f
                || c >= 0xfe00 && c <= 0xfe0f // variation selectors
                || c >= 0xe0000 && c <= 0xe0fff // tags and further selectors
                || c == 0x17b4
                || c == 0x17b5
                || c == 0x2065
                || c == 0xfffc; // where a picture was
    }

    private static boolean isPlainAscii(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c >= 0x80 || c == 0x0b || c == 0x0c) {
                return false;
            }
        }
        return true;
    }
}
