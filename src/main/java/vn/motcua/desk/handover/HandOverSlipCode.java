package vn.motcua.desk.handover;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.EnteredText;

/**
 * The code of a hand-over slip: {@code BG-<office>-<yyMMdd>-<no>}, with numbers from 01 for each giving office and day.
 * Its letters are consonants that no Vietnamese input method changes; changes to the letters of an office's code are
 * undone. The code is no secret and gives no access.
 *
 * @param office code of the office that gave the files; null where only {@code BG-261123-03} was typed
 * @param no number from 1 to 999
 */
public record HandOverSlipCode(@Nullable String office, LocalDate day, int no) {

    /** Maximum number of slips of an office and a day. */
    public static final int MOST = 999;

    private static final Pattern SHAPE = Pattern.compile(
            "BG-(?:([A-Z0-9]{1,8}(?:\\.[A-Z0-9]{1,8}){0,5})-)?" + "([0-9]{2})([0-9]{2})([0-9]{2})-([0-9]{2,3})");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\p{M}]+");
    private static final int MOST_TYPED = 120;

    /** @throws IllegalArgumentException when the number is out of range */
    public HandOverSlipCode {
        if (no < 1 || no > MOST) {
            throw new IllegalArgumentException("Not the number of a slip: " + no);
        }
    }

    /** Parses a typed or scanned code; empty when it is not the code of a slip. */
    public static Optional<HandOverSlipCode> parse(@Nullable String text) {
        if (text == null || text.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String bare = NOISE.matcher(Normalizer.normalize(EnteredText.code(text), Normalizer.Form.NFKD))
                .replaceAll("");
        Matcher parts = SHAPE.matcher(
                DASHES.matcher(bare).replaceAll("-").toUpperCase(Locale.ROOT).replace('Đ', 'D'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HandOverSlipCode(
                    parts.group(1),
                    LocalDate.of(2000 + number(parts, 2), number(parts, 3), number(parts, 4)),
                    number(parts, 5)));
        } catch (DateTimeException | IllegalArgumentException noSuchDayOrNumber) {
            return Optional.empty();
        }
    }

    /** The printed form of the code. */
    public String value() {
        String of = office == null ? "" : office + "-";
        return String.format(
                Locale.ROOT,
                "BG-%s%02d%02d%02d-%02d",
                of,
                day.getYear() % 100,
                day.getMonthValue(),
                day.getDayOfMonth(),
                no);
    }

    @Override
    public String toString() {
        return value();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
