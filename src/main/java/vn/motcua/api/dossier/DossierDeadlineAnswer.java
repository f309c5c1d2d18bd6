package vn.motcua.api.dossier;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.api.Explanations;
import vn.motcua.api.catalogue.ProcedureAnswer;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.PauseMode;

/** All promised dates of a dossier, the pauses of its clock, and the explanation of the date. */
@Schema(name = "DossierDeadline")
record DossierDeadlineAnswer(
        @Nullable String code,
        ProcedureAnswer.Limit limit,
        DueAt dueAtRule,
        PauseMode pauseMode,
        @Nullable OffsetDateTime startedAt,

        @Schema(description = "What was promised first") @Nullable
        OffsetDateTime originalDueAt,

        @Schema(description = "What was promised last") @Nullable
        OffsetDateTime dueAt,

        @Schema(description = "What on time is judged by") @Nullable
        OffsetDateTime unextendedDueAt,

        @Nullable OffsetDateTime extendedAt,

        @Schema(description = "When a letter of apology was sent for being late") @Nullable
        OffsetDateTime apologisedAt,

        @Schema(description = "By which of its dates it is late")
        PromisedDates.Lateness late,

        @Schema(description = "Whether it is late and no letter of apology has been sent")
        boolean apologyOwed,

        @Schema(description = "The version of the calendar the current date was counted by") @Nullable
        String calendarVersion,

        boolean provisional,
        List<Promise> promises,
        List<Interval> clockIntervals,
        List<Explanations.Row> explanation) {

    /** A promised date. */
    @Schema(name = "Promise")
    record Promise(
            int no,
            OffsetDateTime dueAt,
            OffsetDateTime givenAt,
            PromiseReason reason,
            String calendarVersion,
            boolean provisional,
            String givenBy,
            String toldTo,
            String toldBy) {}

    /** A pause of the clock. */
    @Schema(name = "ClockInterval")
    record Interval(
            int no,
            String cause,
            PauseMode mode,
            @Nullable String legalBasis,
            @Nullable String document,
            OffsetDateTime from,

            @Schema(description = "Null while the clock stands") @Nullable
            OffsetDateTime to,

            @Schema(description = "Who recorded that it began") @Nullable
            String recordedBy,

            @Schema(description = "When that was recorded; null if it was when it began") @Nullable
            OffsetDateTime recordedAt,

            @Schema(description = "Who recorded afterwards that it had ended") @Nullable
            String endRecordedBy,

            @Schema(description = "When that was recorded; null if it was when it ended") @Nullable
            OffsetDateTime endRecordedAt) {}
}
