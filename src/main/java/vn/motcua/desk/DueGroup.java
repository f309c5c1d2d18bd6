package vn.motcua.desk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How near the promised day is, counted in the working days of the office whose work it is: by day, not by hour, as on-time is
 * judged (domain reference, 3.6).
 */
public enum DueGroup {
    /** The day has passed. */
    OVERDUE,
    /** Promised for today. */
    TODAY,
    /** Promised for the next working day: on a Friday that is Monday. */
    TOMORROW,
    /** Promised for the third to the fifth working day, today being the first. */
    THREE_TO_FIVE,
    /** Promised for a later day. */
    LATER,
    /** No day is promised. */
    NO_DATE;

    /** The group a promised day belongs to. */
    static DueGroup of(@Nullable LocalDate due, DueDays days) {
        if (due == null) {
            return NO_DATE;
        }
        for (DueGroup group : values()) {
            if (!due.isBefore(group.first(days)) && due.isBefore(group.end(days))) {
                return group;
            }
        }
        throw new IllegalStateException("No group for " + due);
    }

    /** The first day of the group; of no meaning for {@link #NO_DATE}. */
    LocalDate first(DueDays days) {
        return switch (this) {
            case OVERDUE, NO_DATE -> DueDays.FIRST;
            case TODAY -> days.today();
            case TOMORROW -> days.today().plusDays(1);
            case THREE_TO_FIVE -> days.next().plusDays(1);
            case LATER -> days.fifth().plusDays(1);
        };
    }

    /** The first day after the group; of no meaning for {@link #NO_DATE}. */
    LocalDate end(DueDays days) {
        return switch (this) {
            case OVERDUE -> days.today();
            case TODAY -> days.today().plusDays(1);
            case TOMORROW -> days.next().plusDays(1);
            case THREE_TO_FIVE -> days.fifth().plusDays(1);
            case LATER, NO_DATE -> DueDays.END;
        };
    }
}
