package vn.motcua.vocabulary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Identifying number of a person or organisation: citizen number (12 digits), former identity card (9 digits), passport of
 * a foreigner, tax code (10 digits with a check digit; a branch has three more) or registration of a household business or
 * cooperative. Domain reference, section 6.
 *
 * @param digits as stored and searched: digits and capital letters alone, a branch's tax code with its dash ({@code
 *     2400123456-001})
 */
public record Identifier(String digits) {

    /** Kind of the number; follows from its shape. */
    public enum Kind {
        /**
         * Căn cước: three digits of the province (001 to 096) or country (from 101) of birth, century and sex, year, six
         * more; no check digit. Since July 2025 also the tax code of the person and of their household business.
         */
        CITIZEN_ID(true, true),
        /** Chứng minh nhân dân: nine digits, no longer issued, still on papers; some countries' passports have nine too. */
        OLD_ID(true, false),
        /** Passport: six to nine letters and digits (ICAO Doc 9303), at least one letter and three digits. */
        PASSPORT(true, false),
        /** Mã số thuế of an enterprise or a branch of it. */
        TAX_CODE(false, true),
        /**
         * Registration of a household business or cooperative: two digits of the province, one or two letters of the
         * district, seven digits.
         */
        BUSINESS_REGISTRATION(false, true);

        private final boolean person;
        private final boolean organisation;

        Kind(boolean person, boolean organisation) {
            this.person = person;
            this.organisation = organisation;
        }

        /** Whether a person may have such a number. */
        public boolean ofPerson() {
            return person;
        }

        /** Whether an organisation or a household business may have such a number. */
        public boolean ofOrganisation() {
            return organisation;
        }
    }

    private static final Pattern TAX_CODE = Pattern.compile("[0-9]{10}(-[0-9]{3})?");
    private static final Pattern BUSINESS = Pattern.compile("[0-9]{2}[A-Z]{1,2}[0-9]{7}");
    private static final Pattern PASSPORT = Pattern.compile("(?=[0-9]*[A-Z])(?=(?:[A-Z]*[0-9]){3})[A-Z0-9]{6,9}");
    private static final Pattern NOISE = Pattern.compile("[\\s.,_/-]+");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:số )?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|mst|mã số thuế|hộ chiếu|passport)(?: số)?|số|no)[ .:]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int LAST_PROVINCE = 96;
    private static final int FIRST_COUNTRY = 101;
    private static final int LAST_COUNTRY = 399;
    private static final int MOST_TYPED = 60;

    /** @throws InvalidValueException when the text fits no kind or the check digit is wrong */
    public Identifier {
        Kind kind = kindOf(digits);
        if (kind == null) {
            throw new InvalidValueException("vocabulary.identifier.shape");
        }
        if (kind == Kind.CITIZEN_ID && !isBirthPlace(Integer.parseInt(digits.substring(0, 3)))) {
            throw new InvalidValueException("vocabulary.identifier.province");
        }
        if (kind == Kind.TAX_CODE && !hasTaxCheckDigit(digits)) {
            throw new InvalidValueException("vocabulary.identifier.check-digit");
        }
    }

    /**
     * Reads a typed or scanned number. Spaces, dots, dashes, case and a word in front ({@code CCCD:}) do not matter.
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
        String bare = NOISE.matcher(LABEL.matcher(EnteredText.code(text)).replaceFirst(""))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        boolean branch = bare.length() == 13 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Identifier(branch ? bare.substring(0, 10) + "-" + bare.substring(10) : bare);
    }

    /** Never null. */
    public Kind kind() {
        Kind kind = kindOf(digits);
        if (kind == null) {
            throw new IllegalStateException(masked()); // the constructor let nothing else in
        }
        return kind;
    }

    /** Year of birth that a citizen number says; empty for other numbers. */
    public OptionalInt birthYear() {
        if (kind() != Kind.CITIZEN_ID) {
            return OptionalInt.empty();
        }
        int century = 1900 + 100 * ((digits.charAt(3) - '0') / 2);
        return OptionalInt.of(century + Integer.parseInt(digits.substring(4, 6)));
    }

    /** Whether a citizen number says another year of birth than the given one; false for other numbers. */
    public boolean contradicts(int year) {
        OptionalInt said = birthYear();
        return said.isPresent() && said.getAsInt() != year;
    }

    /** Whether a citizen number says another year of birth than the given day's; false for other numbers. */
    public boolean contradicts(LocalDate birthDate) {
        return contradicts(birthDate.getYear());
    }

    /** Whether a citizen number says the other sex than the given one; false for other numbers. */
    public boolean contradictsSex(boolean female) {
        return kind() == Kind.CITIZEN_ID && (digits.charAt(3) - '0') % 2 == 1 != female;
    }

    /** For lists: {@code 024*****1234}. */
    public String masked() {
        int length = digits.length();
        int shown = length == 12 ? 3 : 2;
        int from = switch (length) {
            case 12 -> 8;
            case 10, 14 -> 7;
            default -> Math.max(shown, length - 3);
        };
        return digits.substring(0, shown) + "*".repeat(from - shown) + digits.substring(from);
    }

    /** Masked: numbers of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Kind kindOf(String digits) {
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            switch (digits.length()) {
                case 9:
                    return Kind.OLD_ID;
                case 12:
                    return Kind.CITIZEN_ID;
                default:
                    break;
            }
        }
        if (TAX_CODE.matcher(digits).matches()) {
            return Kind.TAX_CODE;
        }
        if (PASSPORT.matcher(digits).matches()) {
            return Kind.PASSPORT;
        }
        return BUSINESS.matcher(digits).matches() ? Kind.BUSINESS_REGISTRATION : null;
    }

    private static boolean isBirthPlace(int code) {
        return code >= 1 && code <= LAST_PROVINCE || code >= FIRST_COUNTRY && code <= LAST_COUNTRY;
    }

    private static boolean hasTaxCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }
}
