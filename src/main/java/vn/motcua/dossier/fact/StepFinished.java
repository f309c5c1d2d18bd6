package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step had the file and has it no more.
 *
 * @param officialId in whose hands it was at the end; null for nobody's
 * @param dueAt the step's deadline then; null without one
 * @param workingMinutes the office's working time between, without pauses of the clock; null where its calendar does not know
 *     the year
 * @param ending {@code DONE}, {@code SENT_BACK} or {@code DROPPED}
 */
public record StepFinished(
        int stepNo,
        int officeId,
        @Nullable Integer officialId,
        @Nullable Instant dueAt,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Integer workingMinutes,
        String ending) {}
