package vn.motcua.duedate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Due moment of a result if the dossier were received at a given moment.
 *
 * @param dueAt due moment; null when the limit is unknown, or no date can be promised
 * @param provisional whether it falls into a year whose holidays are not published
 * @param obstacle message key of what keeps a date from being promised; null when nothing does
 * @param absentYear year that the calendar does not cover, the argument of the obstacle; null when it covers all
 * @param why explanation, day by day; null without a date
 */
public record DeadlinePreview(
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable String obstacle,
        @Nullable Integer absentYear,
        @Nullable DateExplanation why) {}
