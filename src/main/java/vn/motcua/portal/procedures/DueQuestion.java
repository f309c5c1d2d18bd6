package vn.motcua.portal.procedures;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Question on a procedure's page: the due date if the dossier were handed in at an office and moment. Its components
 * are named like the parameters of the address.
 *
 * @param noi code of the office; null for any
 * @param ngay day; null for today
 * @param gio time of day, {@code 9:20}, {@code 09h20} or {@code 0920}; null for now, or the opening of another day
 */
public record DueQuestion(
        @Nullable String noi,
        @Nullable LocalDate ngay,

        @Pattern(regexp = "([01]?\\d|2[0-3])[:hH.]?[0-5]\\d", message = "{portal.due.gio.wrong}") @Nullable
        String gio) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final int DIGITS = 4;

    /** Whether the question is about another moment than now. */
    boolean another() {
        return ngay != null || gio != null;
    }

    /** The time of the question; null when none was given. Call it only when the form has no errors. */
    @Nullable
    LocalTime time() {
        if (gio == null) {
            return null;
        }
        String digits = gio.replaceAll("\\D", "");
        return LocalTime.parse("0".repeat(DIGITS - digits.length()) + digits, TIME);
    }
}
