package vn.motcua.administration;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.Errors;

import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Reads fields of a form as they were typed, such as those of its rows; what does not fit is an error at its field.
 *
 * @param errors where errors go
 * @param conversion conversion that reads days as officials type them
 */
public record TypedFields(Errors errors, ConversionService conversion) {

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([. ][0-9]{3})+");

    /** A text that must be there, on one line; empty when there is an error. */
    public String text(String field, @Nullable String typed, int longest) {
        if (typed == null) {
            errors.rejectValue(field, "administration.route.error.required");
            return "";
        }
        String clean = optional(field, typed, longest);
        return clean == null ? "" : clean;
    }

    /** A text on one line; null when there is none, or an error. */
    public @Nullable String optional(String field, @Nullable String typed, int longest) {
        try {
            return typed == null ? null : FreeText.cleanLine(typed, longest);
        } catch (InvalidValueException unfit) {
            errors.rejectValue(field, unfit.messageKey(), unfit.arguments().toArray(), null);
            return null;
        }
    }

    /** A number that must be there; 0 when there is an error. */
    public long number(String field, Pattern shape, @Nullable String typed) {
        if (typed == null) {
            errors.rejectValue(field, "administration.route.error.number");
            return 0;
        }
        Long read = optionalNumber(field, shape, typed);
        return read == null ? 0 : read;
    }

    /** A number; null when there is none, or an error. Points between thousands are ignored. */
    public @Nullable Long optionalNumber(String field, Pattern shape, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = THOUSANDS.matcher(typed).matches() ? typed.replaceAll("[. ]", "") : typed;
        if (!shape.matcher(digits).matches()) {
            errors.rejectValue(field, "administration.route.error.number");
            return null;
        }
        return Long.valueOf(digits);
    }

    /** A day; null when there is none, or an error. */
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        try {
            return typed == null ? null : conversion.convert(typed, LocalDate.class);
        } catch (ConversionException none) {
            errors.rejectValue(field, "administration.typed.day");
            return null;
        }
    }

    /** A constant that must be chosen; null when there is an error. */
    public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, @Nullable String typed) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        errors.rejectValue(field, "administration.route.error.choose");
        return null;
    }
}
