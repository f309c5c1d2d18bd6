package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Code of a dossier: {@code <office>-<yyMMdd>-<sequence>}. The sequence starts at 0001 every day for each office and
 * grows wider after 9999 (Circular 01/2018/TT-VPCP; domain reference, section 0). The code is printed and read aloud;
 * it gives no access. A trial has a T before the date and numbers of a series of its own.
 *
 * @param value as printed, upper case, for example {@code H02.21.01-231124-0042}
 */
public record DossierCode(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "([A-Z0-9]{1,8}(?:\\.[A-Z0-9]{1,8}){0,5})-T?([0-9]{2})([0-9]{2})([0-9]{2})-([0-9]{4}|[1-9][0-9]{4,8})");
    private static final Pattern TRIAL = Pattern.compile("-T[0-9]{6}-[0-9]{4}");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\p{M}]+");
    private static final int MOST_TYPED = 120;

    /** @throws InvalidValueException when the value does not have the form of a code */
    public DossierCode {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches() || number(parts, 5) == 0 || !isDay(parts)) {
            throw new InvalidValueException("vocabulary.dossier-code.shape");
        }
    }

    /** The code of an office's {@code sequence}-th dossier of a day; the sequence begins at 1. */
    public static DossierCode of(String officeCode, LocalDate day, int sequence) {
        return of("%s-%02d%02d%02d-%04d", officeCode, day, sequence);
    }

    /** The code of an office's {@code sequence}-th trial; the sequence begins at 1. */
    public static DossierCode ofTrial(String officeCode, LocalDate day, int sequence) {
        return of("%s-T%02d%02d%02d-%04d", officeCode, day, sequence);
    }

    private static DossierCode of(String format, String officeCode, LocalDate day, int sequence) {
        return new DossierCode(String.format(
                Locale.ROOT,
                format,
                officeCode,
                day.getYear() % 100,
                day.getMonthValue(),
                day.getDayOfMonth(),
                sequence));
    }

    /**
     * Reads a typed or scanned code. Case, spaces, the kind of dash and the changes of an input method do not matter.
     *
     * @throws InvalidValueException when the text is not a code
     */
    public static DossierCode parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidValueException("vocabulary.dossier-code.required");
        }
        if (text.length() > MOST_TYPED) {
            throw new InvalidValueException("vocabulary.dossier-code.shape");
        }
        String bare = NOISE.matcher(Normalizer.normalize(EnteredText.code(text), Normalizer.Form.NFKD))
                .replaceAll("");
        return new DossierCode(DASHES.matcher(bare).replaceAll("-").toUpperCase(Locale.ROOT));
    }

    /** The code of the office that received the dossier. */
    public String officeCode() {
        return parts().group(1);
    }

    /** The day of reception; two-digit years are of this century. */
    public LocalDate day() {
        Matcher parts = parts();
        return LocalDate.of(2000 + number(parts, 2), number(parts, 3), number(parts, 4));
    }

    /** The number within office and day, from 1. */
    public int sequence() {
        return number(parts(), 5);
    }

    /** Whether a text is, or has in it, the code of a trial; false for null. */
    public static boolean isTrial(@Nullable String text) {
        return text != null && TRIAL.matcher(text).find();
    }

    @Override
    public String toString() {
        return value;
    }

    private Matcher parts() {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException(value); // the constructor let nothing else in
        }
        return parts;
    }

    private static boolean isDay(Matcher parts) {
        try {
            LocalDate.of(2000 + number(parts, 2), number(parts, 3), number(parts, 4));
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
