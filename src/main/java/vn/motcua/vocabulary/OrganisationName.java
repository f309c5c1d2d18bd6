package vn.motcua.vocabulary;

/**
 * The name of an enterprise, agency or other organisation: at most 200 characters, Latin letters, marks, digits 0 to 9, spaces and
 * {@code ' ‘ ’ . , ; - – — & ( ) / + : " “ ” # % @ ! * _}. Not personal data.
 *
 * @param value never empty
 */
public record OrganisationName(String value) {

    private static final int MAX = 200;

    /** @throws InvalidValueException when the value is empty, too long or has other characters */
    public OrganisationName {
        value = CleanText.line(value, MAX);
        if (value.isEmpty()) {
            throw new InvalidValueException("vocabulary.organisation-name.required");
        }
        if (!isLetterOrDigit(value.codePointAt(0)) || !value.codePoints().allMatch(OrganisationName::isAllowed)) {
            throw new InvalidValueException("vocabulary.organisation-name.characters");
        }
        PrintableCharacters.require(value);
    }

    private static boolean isAllowed(int c) {
        return isLetterOrDigit(c) || CleanText.isLatinMark(c) || " '‘’.,;-–—&()/+:\"“”#%@!*_".indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return CleanText.isLatin(c) || c >= '0' && c <= '9';
    }

    /** For searching, see {@link Folding#fold}. */
    public String folded() {
        return Folding.fold(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
