package vn.motcua.counter.reception;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.EnteredText;

/** Reads days and years as people type them. */
@Component
class TypedDates {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final ConversionService conversions;

    TypedDates(@Qualifier("mvcConversionService") ConversionService conversions) {
        this.conversions = conversions;
    }

    /** @throws RefusedException INVALID when the text is no day */
    LocalDate day(String text) {
        try {
            return Objects.requireNonNull(conversions.convert(text, LocalDate.class));
        } catch (ConversionException wrong) {
            throw RefusedException.invalid("typeMismatch.java.time.LocalDate");
        }
    }

    /** Whether only a year was typed, such as {@code 1960}. */
    static boolean isYear(String text) {
        return YEAR.matcher(EnteredText.code(text).strip()).matches();
    }

    /** @throws RefusedException INVALID when the text is no number */
    static int year(String text) {
        try {
            return Integer.parseInt(EnteredText.code(text).strip());
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalid("typeMismatch.java.lang.Integer");
        }
    }
}
