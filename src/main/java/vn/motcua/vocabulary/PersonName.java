package vn.motcua.vocabulary;

/**
 * Whole name of a person, in one field: Vietnamese names have no fixed split, and single and foreign names exist. At
 * most 120 characters: Latin letters with their marks, as in the passport, spaces, {@code ' ’ . , -}; digits are
 * refused. White space is normalised, the Unicode form is C; what stands for an apostrophe in names of the Central
 * Highlands ({@code H`Hen, HʼHen}) becomes one, every dash a hyphen.
 *
 * @param value never empty
 */
public record PersonName(String value) {

    private static final int MAX = 120;

    /** @throws InvalidValueException when the value is empty, too long or has other characters */
    public PersonName {
        value = CleanText.name(value, MAX);
        if (value.isEmpty()) {
            throw new InvalidValueException("vocabulary.name.required");
        }
        if (!CleanText.isLatin(value.codePointAt(0)) || !value.codePoints().allMatch(PersonName::isAllowed)) {
            throw new InvalidValueException("vocabulary.name.characters");
        }
        PrintableCharacters.require(value);
    }

    private static boolean isAllowed(int c) {
        return CleanText.isLatin(c) || CleanText.isLatinMark(c) || " '’.,-".indexOf(c) >= 0;
    }

    /** For lists: {@code "Nguyễn Thị Thu"} becomes {@code "Nguyễn T. T***"}. */
    public String masked() {
        String[] words = value.split(" ");
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            result.append(i == 0 ? words[i] : initial(words[i]) + ".").append(' ');
        }
        return result.append(initial(words[words.length - 1])).append("***").toString();
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** For searching, see {@link Folding#fold}. */
    public String folded() {
        return Folding.fold(value);
    }

    /** Masked: names must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
