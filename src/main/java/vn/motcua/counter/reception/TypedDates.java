package vn.motcua.counter.reception;

import java.time.LocalDate;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;

/** Reads days and years as people type them. */
@Component
class TypedDates {

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

    /** @throws RefusedException INVALID when the text is no number */
    static int year(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalid("typeMismatch.java.lang.Integer");
        }
    }
}
