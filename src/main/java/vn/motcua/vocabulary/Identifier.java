package vn.motcua.vocabulary;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Identifying number of a person or organisation: citizen number (12 digits), former identity card (9 digits) or tax
 * code (10 digits with a check digit; a branch has three more). Domain reference, section 6.
 *
 * @param digits as stored and searched: digits alone, a branch's tax code with its dash ({@code 2400123456-001})
 */
public record Identifier(String digits) {

    /** Kind of the number; follows from its length. */
    public enum Kind {
        /** Căn cước: three digits of the province of birth (001 to 096), century and sex, year, six more; no check digit. */
        CITIZEN_ID,
        /** Chứng minh nhân dân: nine digits, no longer issued, still on papers. */
        OLD_ID,
        /** Mã số thuế of an enterprise or a branch of it. */
        TAX_CODE
    }

    private static final Pattern SHAPE = Pattern.compile("[0-9]{9}|[0-9]{10}(-[0-9]{3})?|[0-9]{12}");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0.\\-]+");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MOST_TYPED = 40;

    /** @throws InvalidValueException when the digits fit no kind or the check digit is wrong */
    public Identifier {
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValueException("vocabulary.identifier.shape");
        }
        if (digits.length() == 12 && !isProvince(Integer.parseInt(digits.substring(0, 3)))) {
            throw new InvalidValueException("vocabulary.identifier.province");
        }
        if (kindOf(digits) == Kind.TAX_CODE && !hasTaxCheckDigit(digits)) {
            throw new InvalidValueException("vocabulary.identifier.check-digit");
        }
    }

    /**
     * Reads a typed or scanned number. Spaces, dots and dashes do not matter.
     *
     * @throws InvalidValueException when the text is not an identifier
     */
    public static Identifier parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidValueException("vocabulary.identifier.required");
        }
        if (text.length() > MOST_TYPED) {
            throw new InvalidValueException("vocabulary.identifier.shape");
        }
        String bare = NOISE.matcher(text).replaceAll("");
        return new Identifier(bare.length() == 13 ? bare.substring(0, 10) + "-" + bare.substring(10) : bare);
    }

    /** Never null. */
    public Kind kind() {
        return kindOf(digits);
    }

    /** For lists: {@code 024*****1234}. */
    public String masked() {
        return switch (kind()) {
            case CITIZEN_ID -> digits.substring(0, 3) + "*****" + digits.substring(8);
            case OLD_ID -> digits.substring(0, 2) + "****" + digits.substring(6);
            case TAX_CODE -> digits.substring(0, 2) + "*****" + digits.substring(7);
        };
    }

    /** Masked: numbers of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static Kind kindOf(String digits) {
        return switch (digits.length()) {
            case 12 -> Kind.CITIZEN_ID;
            case 9 -> Kind.OLD_ID;
            default -> Kind.TAX_CODE;
        };
    }

    private static boolean isProvince(int code) {
        return code >= 1 && code <= 96;
    }

    private static boolean hasTaxCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }
}
