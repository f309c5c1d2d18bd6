package vn.motcua.notification.channel;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text of a single text message: 70 characters of UCS-2 with Vietnamese diacritics, or 160 of GSM-7 without. Source:
 * 3GPP TS 23.038, sections 6.2.1 and 6.2.3.
 */
public final class SmsText {

    /** Maximum number of characters with diacritics. */
    public static final int WITH_MARKS = 70;
    /** Maximum number of characters without diacritics. */
    public static final int WITHOUT = 160;

    private static final int OF_SEVERAL_WITHOUT = 153;
    private static final int OF_SEVERAL_WITH_MARKS = 67;
    private static final String SEPARATOR = ". ";
    private static final String SHORTENED = "..";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Characters outside the basic GSM-7 table; {@code [\]^{|}~} and {@code `} of ASCII are not in the table. */
    private static final Pattern NOT_IN_THE_BASIC_TABLE = Pattern.compile("[^A-Za-z0-9 \\n@$!\"#%&'()*+,\\-./:;<=>?_]");

    private SmsText() {}

    /**
     * The text with diacritics.
     *
     * @return null when it does not fit
     */
    public static @Nullable String withMarks(String words, String link) {
        String text = SPACES.matcher(Normalizer.normalize(words + " " + link, Normalizer.Form.NFC))
                .replaceAll(" ");
        return text.length() <= WITH_MARKS ? text : null;
    }

    /**
     * The text without diacritics. When it does not fit, the words and then the place are shortened, never the link.
     *
     * @param place name of the place to come to; null for none
     */
    public static String withoutMarks(String words, @Nullable String place, String link) {
        String end = SEPARATOR + plain(link);
        String sentence = shortened(plain(words), WITHOUT - end.length());
        int left = WITHOUT - end.length() - sentence.length() - SEPARATOR.length();
        String where = place == null ? "" : shortened(plain(place), left);
        return String.join(SEPARATOR, where.isEmpty() ? List.of(sentence) : List.of(sentence, where)) + end;
    }

    /** The text in basic letters: without diacritics, with simple dashes and quotation marks. */
    public static String plain(String text) {
        String simple = text.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u2019', '\'')
                .replace("\u2026", "...");
        String bare = MARKS.matcher(Normalizer.normalize(simple, Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(NOT_IN_THE_BASIC_TABLE.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a text has basic letters alone, and so goes out in GSM-7. */
    public static boolean isBasic(String text) {
        return !NOT_IN_THE_BASIC_TABLE.matcher(text).find();
    }

    /** Number of text messages that a text takes; each of several has a header, for which it holds fewer characters. */
    public static int segments(String text) {
        int one = isBasic(text) ? WITHOUT : WITH_MARKS;
        int many = isBasic(text) ? OF_SEVERAL_WITHOUT : OF_SEVERAL_WITH_MARKS;
        return text.length() <= one ? 1 : (text.length() + many - 1) / many;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return most <= SHORTENED.length()
                ? ""
                : text.substring(0, most - SHORTENED.length()).strip() + SHORTENED;
    }
}
