package vn.motcua.tracking;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.SlipToken;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * The numbers of a slip, found in whatever was typed or pasted: with or without dots, dashes and spaces, O for 0, in a
 * sentence, both numbers in one field, or the slip's address.
 *
 * @param code code of the dossier; null when there is none in the text
 * @param check check number, {@value #CHECK} digits; null when there is none in the text
 * @param token token of the slip's address; null when there is none in the text
 */
record SlipNumbers(
        @Nullable String code,
        @Nullable String check,
        @Nullable SlipToken token) {

    /** Length of a check number. */
    static final int CHECK = 8;

    private static final int MOST_TYPED = 800;
    private static final int DAY = 6;
    private static final int SEQUENCE = 4;
    private static final int LONGEST_SEQUENCE = 9;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}\\p{Cc}&&[^\\n\\r\\t]]+");
    private static final Pattern APART = Pattern.compile("[\\s\\p{Pd}\\p{Z}\\u2212_./,:]+");
    private static final String BETWEEN = "[\\s\\p{Pd}\\p{Z}\\u2212_./,:]{0,4}";
    private static final String DIGIT = "[0-9OILQ]";
    private static final Pattern CODE =
            Pattern.compile("(?<![A-Z0-9])[A-Z]{1,3}(?:" + BETWEEN + DIGIT + "){10,40}(?![A-Z])");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Z0-9])[0-9OIL](?:" + BETWEEN + DIGIT + "){7}(?![A-Z0-9])");

    /**
     * Reads the fields of a form.
     *
     * @param offices codes of all offices
     */
    static SlipNumbers read(@Nullable String first, @Nullable String second, Collection<String> offices) {
        String one = plain(first);
        String other = plain(second);
        Optional<SlipToken> token = SlipToken.parse(first).filter(any -> isAddress(one));
        if (token.isEmpty()) {
            token = SlipToken.parse(second).filter(any -> isAddress(other));
        }
        if (token.isPresent()) {
            return new SlipNumbers(null, null, token.get());
        }
        String all = one + " \n| " + other;
        Matcher runs = CODE.matcher(all);
        while (runs.find()) {
            SlipNumbers found = split(runs.group(), offices);
            if (found != null) {
                String rest = all.substring(0, runs.start()) + " | " + all.substring(runs.end());
                return found.check == null ? new SlipNumbers(found.code, number(rest), null) : found;
            }
        }
        return new SlipNumbers(asWritten(first), number(other), null);
    }

    private static boolean isAddress(String plain) {
        return plain.contains("/H/") || plain.strip().length() == SlipToken.LENGTH;
    }

    private static String plain(@Nullable String typed) {
        if (typed == null || typed.length() > MOST_TYPED) {
            return "";
        }
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        return UNSEEN.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT).replace('Đ', 'D');
    }

    private static String digits(String text) {
        return digitsOf(APART.matcher(text).replaceAll(""));
    }

    private static String digitsOf(String text) {
        return text.replace('O', '0').replace('Q', '0').replace('I', '1').replace('L', '1');
    }

    /** A run of letters and digits as office, day, sequence and perhaps a check number; null when it is none. */
    private static @Nullable SlipNumbers split(String run, Collection<String> offices) {
        String bare = digits(run);
        List<String> longestFirst = offices.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList(); // a shorter code may begin a longer one
        for (String office : longestFirst) {
            String start = digitsOf(office.replace(".", ""));
            if (bare.startsWith(start) && bare.length() >= start.length() + DAY + SEQUENCE) {
                String day = bare.substring(start.length(), start.length() + DAY);
                String rest = bare.substring(start.length() + DAY);
                int sequence = sequence(rest);
                String code = code(office + "-" + day + "-" + rest.substring(0, sequence));
                String check = rest.substring(sequence);
                if (code != null && (check.isEmpty() || check.length() == CHECK)) {
                    return new SlipNumbers(code, check.isEmpty() ? null : check, null);
                }
            }
        }
        return null;
    }

    private static int sequence(String rest) {
        int length = rest.length();
        int alone = length > LONGEST_SEQUENCE ? length - CHECK : length;
        return rest.charAt(0) == '0' ? SEQUENCE : Math.max(SEQUENCE, Math.min(alone, LONGEST_SEQUENCE));
    }

    private static @Nullable String number(String text) {
        Matcher found = NUMBER.matcher(CODE.matcher(text).replaceAll(" | "));
        return found.find() ? digits(found.group()) : null;
    }

    private static @Nullable String asWritten(@Nullable String typed) {
        return typed == null ? null : code(typed);
    }

    private static @Nullable String code(String typed) {
        try {
            return DossierCode.parse(typed).value();
        } catch (InvalidValueException noCode) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "SlipNumbers[]";
    }
}
