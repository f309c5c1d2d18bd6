package vn.motcua.counter.reception;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation;

/**
 * When the result would be promised if the dossier were accepted now.
 *
 * @param dueAt null without a limit, and when no date can be promised
 * @param why day by day; null without a date
 * @param warnings what the official should tell the citizen or know, in words
 */
public record DeadlinePreview(
        @Nullable Instant dueAt, @Nullable DateExplanation why, List<String> warnings) {

    public DeadlinePreview {
        warnings = List.copyOf(warnings);
    }
}
