package vn.motcua.vocabulary;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Vietnamese telephone number in national form: mobile with 10 digits (03, 05, 07, 08, 09), land line with 11 (02).
 *
 * @param digits beginning with 0
 */
public record PhoneNumber(String digits) {

    private static final Pattern SHAPE = Pattern.compile("0[35789][0-9]{8}|02[0-9]{9}");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0.()\\-]+");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+84|0084|84(?=[0-9]{9,10}$))0?");
    private static final int MOST_TYPED = 40;

    /** @throws InvalidValueException when it is no such number */
    public PhoneNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValueException("vocabulary.phone.shape");
        }
    }

    /**
     * Reads a typed number. Spaces, dots, dashes and brackets do not matter; +84 becomes 0.
     *
     * @throws InvalidValueException when it is no such number
     */
    public static PhoneNumber parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidValueException("vocabulary.phone.required");
        }
        if (text.length() > MOST_TYPED) {
            throw new InvalidValueException("vocabulary.phone.shape");
        }
        String bare = NOISE.matcher(text).replaceAll("");
        return new PhoneNumber(COUNTRY.matcher(bare).replaceFirst("0"));
    }

    /** For lists: {@code 09***678}. */
    public String masked() {
        return digits.substring(0, 2) + "***" + digits.substring(digits.length() - 3);
    }

    /** Masked: numbers of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
