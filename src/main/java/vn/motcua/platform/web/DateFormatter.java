package vn.motcua.platform.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import org.springframework.format.Formatter;

import vn.motcua.vocabulary.EnteredText;

/**
 * A date as officials type it: {@code 24/11/2026}, {@code 24112026}, {@code 24/11/26}, {@code 24-11-2026},
 * {@code 24.11.2026}; and as machines write it, {@code 2026-11-24}. A two-digit year is one of this century. A day that
 * does not exist is refused.
 */
class DateFormatter implements Formatter<LocalDate> {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final List<DateTimeFormatter> TYPED =
            List.of(strict("uuuu-MM-dd"), strict("d/M/uuuu"), strict("d/M/uu"), strict("ddMMuuuu"), strict("ddMMuu"));

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = EnteredText.code(text).replaceAll(" ?([/.-]) ?", "$1");
        boolean machine = typed.length() == 10 && typed.charAt(4) == '-';
        String slashed = machine ? typed : typed.replace('-', '/').replace('.', '/');
        for (DateTimeFormatter each : TYPED) {
            try {
                return LocalDate.parse(slashed, each);
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        throw new ParseException("not a date", 0);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return PRINTED.format(day);
    }
}
