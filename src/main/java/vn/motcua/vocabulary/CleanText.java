package vn.motcua.vocabulary;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * Rules for all typed text: Unicode form C, no invisible or directional characters, no stacked marks, and a maximum
 * length in code points.
 */
final class CleanText {

    /** Maximum number of marks on one letter; more than any living orthography needs. */
    private static final int MOST_MARKS = 4;

    private CleanText() {}

    /** One line: every run of white space becomes one space; "" for null. */
    static String line(@Nullable String raw, int max) {
        return clean(raw, max, false);
    }

    /** A person's name: one line with one kind of hyphen, and apostrophes as a keyboard or a press makes them. */
    static String name(@Nullable String raw, int max) {
        String line = line(raw, max);
        StringBuilder name = new StringBuilder(line.length());
        line.codePoints()
                .map(c -> EnteredText.isDash(c) ? '-' : c != '’' && EnteredText.isApostrophe(c) ? '\'' : c)
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    /** Several lines: line ends become {@code \n}, at most one empty line between two others; "" for null. */
    static String lines(@Nullable String raw, int max) {
        return clean(raw, max, true);
    }

    private static String clean(@Nullable String raw, int max, boolean lines) {
        if (raw == null) {
            return "";
        }
        if (raw.length() > 8L * max + 1000) { // not worth normalising
            throw tooLong(max);
        }
        StringBuilder result = new StringBuilder(raw.length());
        int lineEnds = 0;
        boolean space = false;
        int marks = 0;
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (lines && c == '\n') {
                lineEnds++;
                continue;
            }
            if (c == '\r' || c == '\n' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                space = true;
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS || isRefused(c)) {
                throw new InvalidValueException("vocabulary.text.character");
            }
            if (!result.isEmpty() && lineEnds > 0) {
                result.append(lineEnds > 1 ? "\n\n" : "\n");
            } else if (!result.isEmpty() && space) {
                result.append(' ');
            }
            lineEnds = 0;
            space = false;
            result.appendCodePoint(c);
        }
        if (result.codePointCount(0, result.length()) > max) {
            throw tooLong(max);
        }
        return result.toString();
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * Whether the character is a letter of the alphabet of Vietnamese names and of machine-readable passports. Letters
     * of other alphabets, full-width and mathematical letters look like another name, and forms cannot print them.
     */
    static boolean isLatin(int c) {
        return Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
    }

    /** Whether the character is a mark above or below such a letter. */
    static boolean isLatinMark(int c) {
        return c >= 0x300 && c <= 0x36f;
    }

    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // letters without a picture: Hangul fillers, the empty Braille cell, the grapheme joiner
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
        };
    }

    private static InvalidValueException tooLong(int max) {
        return new InvalidValueException("vocabulary.text.too-long", max);
    }
}
