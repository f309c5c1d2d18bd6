package vn.motcua.administration;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** Reads a time of day as people type it: {@code 14:00}, {@code 7:30}, {@code 14h}, {@code 7h30}. */
public final class TypedTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private TypedTime() {}

    /**
     * Reads the time.
     *
     * @param field name of the form's field
     * @return null when nothing was typed
     * @throws RefusedException INVALID at the field when the text is not a time of day
     */
    public static @Nullable LocalTime of(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parse(typed);
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(field, "administration.draft.time");
        }
    }

    /** @throws DateTimeException when the text is not a time of day */
    public static LocalTime parse(String typed) {
        return LocalTime.parse(typed.strip().replace('h', ':').replaceFirst(":$", ":00"), TIME);
    }
}
