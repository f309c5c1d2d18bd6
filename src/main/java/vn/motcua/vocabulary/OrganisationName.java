package vn.motcua.vocabulary;

/**
 * The name of an enterprise, agency or other organisation: at most 200 characters, letters, marks, digits, spaces and
 * {@code ' ’ . , - & ( ) / + : " “ ”}. Not personal data.
 *
 * @param value never empty
 */
public record OrganisationName(String value) {

    private static final int MAX = 200;

    /** @throws InvalidValue when it cannot be such a name */
    public OrganisationName {
        value = CleanText.line(value, MAX);
        if (value.isEmpty()) {
            throw new InvalidValue("vocabulary.organisation-name.required");
        }
        if (!Character.isLetterOrDigit(value.codePointAt(0))
                || !value.codePoints().allMatch(OrganisationName::isAllowed)) {
            throw new InvalidValue("vocabulary.organisation-name.characters");
        }
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || CleanText.isMark(c) || " '’.,-–&()/+:\"“”".indexOf(c) >= 0;
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
