package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A date that differs from its weekday, with the notice that says so.
 *
 * @param date the local date
 * @param kind what the date is
 * @param name what people call it, in Vietnamese
 * @param source the notice or law
 * @param closedFrom for a {@link DayKind#LOCAL_CLOSURE} of part of a day, the local time from which the office is
 *     closed; {@code null} when the whole day is meant
 */
public record CalendarEntry(
        LocalDate date,
        DayKind kind,
        String name,
        String source,
        @Nullable LocalTime closedFrom) {

    /** @throws IllegalArgumentException if a time is given for anything but a local closure */
    public CalendarEntry {
        if (closedFrom != null && kind != DayKind.LOCAL_CLOSURE) {
            throw new IllegalArgumentException(kind + " of " + date + " is for the whole day");
        }
    }

    /** An entry for the whole day. */
    public CalendarEntry(LocalDate date, DayKind kind, String name, String source) {
        this(date, kind, name, source, null);
    }

    /** Whether the entry closes the whole day. */
    boolean closesTheDay() {
        return kind != DayKind.MAKEUP_WORKDAY && closedFrom == null;
    }
}
