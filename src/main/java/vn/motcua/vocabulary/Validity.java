package vn.motcua.vocabulary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The one reading of a validity: from its first day, up to but without its end. */
public final class Validity {

    private Validity() {}

    public static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public static boolean overlap(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }
}
