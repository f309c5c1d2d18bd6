package vn.motcua.vocabulary;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Telephone number: a Vietnamese one in national form, mobile with 10 digits (03, 05, 07, 08, 09) or land line with 11
 * (02); or a foreign one with {@code +} and the code of its country (E.164).
 *
 * @param digits beginning with 0, or with + for a foreign number
 */
public record PhoneNumber(String digits) {

    private static final Pattern SHAPE =
            Pattern.compile("0[35789][0-9]{8}|02[0-9]{9}|\\+1[2-9][0-9]{9}|\\+(?!84|1)[1-9][0-9]{6,14}");
    private static final Pattern NOISE = Pattern.compile("[\\s.,_/()\\[\\]-]+");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:tel|phone|đt|sđt|điện thoại|số điện thoại|zalo|di động)[ .:]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TRUNK_ZERO = Pattern.compile("(?<=[0-9 )])\\(0\\)");
    private static final Pattern HOME = Pattern.compile("^(?:\\+84|0084|84(?=0?[0-9]{9,10}$))0?");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
    private static final int MOST_TYPED = 60;

    /** @throws InvalidValueException when it is no such number */
    public PhoneNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValueException("vocabulary.phone.shape");
        }
    }

    /**
     * Reads a typed number. Spaces, dots, dashes, brackets and a word in front ({@code ĐT:}) do not matter; +84 becomes 0,
     * and 00 before the code of another country +.
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
        String typed = LABEL.matcher(EnteredText.code(text)).replaceFirst("");
        String bare = NOISE.matcher(TRUNK_ZERO.matcher(typed).replaceFirst("")).replaceAll("");
        String home = HOME.matcher(bare).replaceFirst("0");
        return new PhoneNumber(ABROAD.matcher(home).replaceFirst("+"));
    }

    /** Whether messages can be sent to it: a Vietnamese mobile number. */
    public boolean isMobile() {
        return digits.charAt(0) == '0' && digits.charAt(1) != '2';
    }

    /** Whether it is a number of another country. */
    public boolean isForeign() {
        return digits.charAt(0) == '+';
    }

    /** For lists: {@code 09***678}. */
    public String masked() {
        return digits.substring(0, isForeign() ? 3 : 2) + "***" + digits.substring(digits.length() - 3);
    }

    /** Masked: numbers of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
