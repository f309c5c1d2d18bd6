package vn.motcua.counter;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DateExplanation;

/**
 * When the result would be promised if the dossier were accepted now.
 *
 * @param dueAt null without a limit, and when no date can be promised
 * @param why day by day; null without a date
 * @param warnings what the official should tell the citizen or know, in words
 */
record DueNow(@Nullable Instant dueAt, @Nullable DateExplanation why, List<String> warnings) {

    DueNow {
        warnings = List.copyOf(warnings);
    }
}
