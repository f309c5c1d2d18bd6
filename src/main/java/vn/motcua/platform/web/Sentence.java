package vn.motcua.platform.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a message bundle. Without arguments it is the text as it stands; with arguments it is a {@link MessageFormat}
 * pattern, taken apart when it is first used, and what comes out is what that class writes. An apostrophe of a text that has
 * no place for arguments stays. What stands at {@code {0,number,#}} names something, such as a year or a version: it is
 * written without separators, whether it is given as a number or as text. What a text counts by, as {@code {0, choice, ...}} does,
 * may be given as text too.
 */
final class Sentence {

    /** Stands where an argument goes while a pattern is taken apart; a private-use character that no bundle holds. */
    private static final char MARK = '\uE000';

    private static final int GROUPED_FROM = 1_000;
    private static final java.util.regex.Pattern NAMING = java.util.regex.Pattern.compile("\\{([0-9]),number,#}");

    private static final java.util.regex.Pattern DIGITS = java.util.regex.Pattern.compile("\\d{1,18}");

    private final String text;
    private final Locale locale;
    private volatile @Nullable Pattern pattern;

    Sentence(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    /** As it stands in the bundle. */
    String text() {
        return text;
    }

    /** @throws IllegalArgumentException for a malformed pattern */
    String with(@Nullable Object[] values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Pattern apart = pattern;
        if (apart == null) {
            apart = Pattern.of(
                    new MessageFormat(NAMING.matcher(text).replaceAll("{$1}"), locale),
                    NAMING.matcher(text)
                            .results()
                            .map(each -> Integer.valueOf(each.group(1)))
                            .collect(Collectors.toUnmodifiableSet()));
            pattern = apart;
        }
        return apart.with(values);
    }

    /**
     * @param between what stands before, between and after the arguments; empty for a pattern with formats of its own, such as
     *     a choice
     * @param arguments the index of each argument, in the order of the text
     * @param names indexes of the arguments that are written without separators
     */
    private record Pattern(MessageFormat format, String[] between, int[] arguments, Set<Integer> names) {

        static Pattern of(MessageFormat format, Set<Integer> names) {
            Format[] formats = format.getFormatsByArgumentIndex();
            if (Arrays.stream(formats).anyMatch(Objects::nonNull)) {
                return new Pattern(format, new String[0], new int[0], names);
            }
            Object[] marks = new Object[formats.length];
            for (int index = 0; index < marks.length; index++) {
                marks[index] = MARK + "" + (char) (MARK + 1 + index);
            }
            String[] between = format.format(marks).split(String.valueOf(MARK), -1);
            int[] arguments = new int[between.length - 1];
            for (int at = 0; at < arguments.length; at++) {
                arguments[at] = between[at + 1].charAt(0) - MARK - 1;
                between[at + 1] = between[at + 1].substring(1);
            }
            return new Pattern(format, between, arguments, names);
        }

        String with(@Nullable Object[] given) {
            @Nullable Object[] values = names.isEmpty() ? given : named(given);
            String joined = between.length == 0 ? null : joined(values);
            if (joined != null) {
                return joined;
            }
            synchronized (format) {
                return format.format(numbers(values));
            }
        }

        /** Arguments that were kept as words, such as those of a notice, where the text counts by them. */
        private @Nullable Object[] numbers(@Nullable Object[] given) {
            Format[] formats = format.getFormatsByArgumentIndex();
            @Nullable Object[] values = given.clone();
            for (int index = 0; index < Math.min(values.length, formats.length); index++) {
                if (formats[index] instanceof NumberFormat
                        && values[index] instanceof String digits
                        && DIGITS.matcher(digits).matches()) {
                    values[index] = Long.valueOf(digits);
                }
            }
            return values;
        }

        private @Nullable Object[] named(@Nullable Object[] given) {
            @Nullable Object[] values = given.clone();
            for (int index : names) {
                if (index < values.length && values[index] instanceof Number number) {
                    values[index] = number instanceof Integer || number instanceof Long
                            ? number.toString()
                            : new DecimalFormat("#", DecimalFormatSymbols.getInstance(format.getLocale()))
                                    .format(number);
                }
            }
            return values;
        }

        /** Null when one of the values has to be written by the format itself. */
        private @Nullable String joined(@Nullable Object[] values) {
            StringBuilder written = new StringBuilder(64).append(between[0]);
            for (int at = 0; at < arguments.length; at++) {
                if (arguments[at] >= values.length) {
                    return null;
                }
                Object value = values[arguments[at]];
                if (value instanceof Date || value instanceof Number number && !plain(number)) {
                    return null;
                }
                written.append(value).append(between[at + 1]);
            }
            return written.toString();
        }

        /** Whether a number is written with its digits alone, in either language. */
        private static boolean plain(Number number) {
            return (number instanceof Integer || number instanceof Long)
                    && number.longValue() >= 0
                    && number.longValue() < GROUPED_FROM;
        }
    }
}
