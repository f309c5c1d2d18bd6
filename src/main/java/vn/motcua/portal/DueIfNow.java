package vn.motcua.portal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When a result would be due.
 *
 * @param dueAt null when the limit is not known or the calendar does not reach so far
 * @param provisional whether it reaches into a year whose holidays are not published
 * @param absentYear the year the calendar does not know; null when it knows all
 * @param days why, day by day; empty without a date
 */
record DueIfNow(
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Integer absentYear,
        List<DayLine> days) {}
