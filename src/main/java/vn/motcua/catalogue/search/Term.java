package vn.motcua.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Folding;

/**
 * One syllable of a text, as searches compare it.
 *
 * @param plain without marks, i and y alike after a consonant: {@code ki} for {@code ký}
 * @param marked with marks, the tone at the end: {@code hoa} and a grave accent for {@code hòa} and {@code hoà}
 */
record Term(String plain, String marked) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern FINAL_Y = Pattern.compile("(?<=[bcdghklmnpqrstvx]|qu)y$");
    private static final Pattern FINAL_Y_MARKED =
            Pattern.compile("(?<=[bcdđghklmnpqrstvx]|qu)y(?=[\\u0300-\\u0323]?$)");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The syllables of a text; empty for null. */
    static List<Term> of(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String visible =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        List<Term> terms = new ArrayList<>();
        for (String each : BETWEEN.split(visible)) {
            String folded = Folding.fold(each);
            if (!folded.isEmpty()) {
                terms.add(new Term(FINAL_Y.matcher(folded).replaceFirst("i"), marked(each)));
            }
        }
        return terms;
    }

    static Term plain(String folded) {
        String plain = FINAL_Y.matcher(folded).replaceFirst("i");
        return new Term(plain, plain);
    }

    /** Whether two syllables have the same letters, whatever their tones. */
    boolean hasLettersOf(Term other) {
        return letters().equals(other.letters());
    }

    /** The syllable without its tone, with the marks of its vowels. */
    String letters() {
        int last = marked.length() - 1;
        return TONES.indexOf(marked.charAt(last)) < 0 ? marked : marked.substring(0, last);
    }

    boolean hasMarks() {
        return !plain.equals(marked);
    }

    private static String marked(String syllable) {
        String decomposed = Normalizer.normalize(syllable.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        StringBuilder tone = new StringBuilder(1);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            (TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        return FINAL_Y_MARKED.matcher(letters.append(tone)).replaceFirst("i");
    }
}
