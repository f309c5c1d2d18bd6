package vn.motcua.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * "If I handed in there and then": the question on a procedure's page. Its components are called as they are in the
 * address.
 *
 * @param noi the code of the office; null for any
 * @param ngay the day; null for today
 * @param gio the time of day, {@code 9:20}, {@code 09h20} or {@code 0920}; null for now, or the opening of another day
 */
record DueQuestion(
        @Nullable String noi,
        @Nullable LocalDate ngay,

        @Pattern(regexp = "([01]?\\d|2[0-3])[:hH.]?[0-5]\\d", message = "{portal.due.gio.wrong}") @Nullable
        String gio) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final int DIGITS = 4;

    /** Whether another moment than the present one is asked about. */
    boolean another() {
        return ngay != null || gio != null;
    }

    /** The time asked for; null when none was. To be called only when the form has no errors. */
    @Nullable
    LocalTime time() {
        if (gio == null) {
            return null;
        }
        String digits = gio.replaceAll("\\D", "");
        return LocalTime.parse("0".repeat(DIGITS - digits.length()) + digits, TIME);
    }
}
