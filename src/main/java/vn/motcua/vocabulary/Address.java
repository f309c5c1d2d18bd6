package vn.motcua.vocabulary;

/**
 * Address of a person or organisation, one line of at most 300 characters. It is not split into parts: papers from
 * before July 2025 have three levels, newer ones two, and both are printed as they were written.
 *
 * @param value never empty
 */
public record Address(String value) {

    private static final int MAX = 300;

    /** @throws InvalidValueException when empty, too long or with control, directional or invisible characters */
    public Address {
        value = PrintableCharacters.require(CleanText.line(value, MAX));
        if (value.isEmpty()) {
            throw new InvalidValueException("vocabulary.address.required");
        }
    }

    /** The part after the first comma, the commune and what lies above it; the house stays hidden. */
    public String masked() {
        int comma = value.indexOf(',');
        return comma < 0 ? "***" : "***" + value.substring(comma);
    }

    /** Masked: addresses of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
