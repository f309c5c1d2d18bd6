package vn.motcua.dossier;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How near the promised day is, in local days: by day, not by hour, as on-time is judged (domain reference, 3.6). */
public enum DueGroup {
    /** The day has passed. */
    OVERDUE,
    /** Promised for today. */
    TODAY,
    /** Promised for tomorrow. */
    TOMORROW,
    /** Promised for the four days after tomorrow. */
    THIS_WEEK,
    /** Promised for a later day. */
    LATER,
    /** No day is promised. */
    NO_DATE;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int WEEK_ENDS_AFTER = 5;

    /** The group a promised day belongs to. */
    public static DueGroup of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return NO_DATE;
        }
        for (DueGroup group : values()) {
            if (!due.isBefore(group.first(today)) && !due.isAfter(group.last(today))) {
                return group;
            }
        }
        throw new IllegalStateException("No group for " + due);
    }

    /** The first day of the group; of no meaning for {@link #NO_DATE}. */
    LocalDate first(LocalDate today) {
        return switch (this) {
            case OVERDUE, NO_DATE -> FIRST;
            case TODAY -> today;
            case TOMORROW -> today.plusDays(1);
            case THIS_WEEK -> today.plusDays(2);
            case LATER -> today.plusDays(WEEK_ENDS_AFTER + 1);
        };
    }

    /** The last day of the group; of no meaning for {@link #NO_DATE}. */
    LocalDate last(LocalDate today) {
        return switch (this) {
            case OVERDUE -> today.minusDays(1);
            case TODAY -> today;
            case TOMORROW -> today.plusDays(1);
            case THIS_WEEK -> today.plusDays(WEEK_ENDS_AFTER);
            case LATER, NO_DATE -> LAST;
        };
    }
}
