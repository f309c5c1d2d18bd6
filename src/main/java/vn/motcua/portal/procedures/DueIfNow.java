package vn.motcua.portal.procedures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation;

/**
 * Due moment of a result if the dossier were handed in at a given moment.
 *
 * @param dueAt due moment; null when the limit is unknown or the calendar does not cover it
 * @param provisional whether it falls into a year whose holidays are not published
 * @param absentYear year that the calendar does not cover; null when it covers all
 * @param why explanation, day by day; null without a date
 */
public record DueIfNow(
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Integer absentYear,
        @Nullable DateExplanation why) {}
