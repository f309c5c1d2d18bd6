package vn.motcua.desk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Group of dossiers by the distance of the promised day in working days of the office that does the work: by day, not
 * by hour, as on-time is judged (domain reference, 3.6).
 */
public enum DueGroup {
    /** The day has passed. */
    OVERDUE,
    /** The promised day is today. */
    TODAY,
    /** The promised day is the next working day: on a Friday, Monday. */
    TOMORROW,
    /** The promised day is the third to fifth working day, today being the first. */
    THREE_TO_FIVE,
    /** The promised day is later. */
    LATER,
    /** No date is promised. */
    NO_DATE;

    /** The group of a promised day. */
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

    /** First day of the group; not defined for {@link #NO_DATE}. */
    LocalDate first(DueDays days) {
        return switch (this) {
            case OVERDUE, NO_DATE -> DueDays.FIRST;
            case TODAY -> days.today();
            case TOMORROW -> days.today().plusDays(1);
            case THREE_TO_FIVE -> days.next().plusDays(1);
            case LATER -> days.fifth().plusDays(1);
        };
    }

    /** First day after the group; not defined for {@link #NO_DATE}. */
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
