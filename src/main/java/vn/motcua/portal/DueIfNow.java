package vn.motcua.portal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DateExplanation;

/**
 * When a result would be due.
 *
 * @param dueAt null when the limit is not known or the calendar does not reach so far
 * @param provisional whether it reaches into a year whose holidays are not published
 * @param absentYear the year the calendar does not know; null when it knows all
 * @param why why, day by day; null without a date
 */
record DueIfNow(
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Integer absentYear,
        @Nullable DateExplanation why) {}
