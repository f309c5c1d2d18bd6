package vn.motcua.api.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimitUnit;

/** When would a result be due? */
@Schema(
        description =
                "When would a result be due? Local times are of the province's zone; times with an offset are taken too.")
record DeadlineQuestion(
        @Schema(description = "Code of the office whose calendar counts; H02 is the province", example = "H02")
        @Nullable
        String office,

        @Schema(description = "When the dossier is received", example = "2026-11-23T09:20") @Nullable
        String received,

        @Nullable Limit limit,

        @Schema(
                description =
                        "Whether a result is due at the time of day of the reception or at closing; SAME_TIME if left out")
        @Nullable
        DueAt dueAt,

        @Schema(description = "Times during which the limit does not run, from inclusive to exclusive") @Nullable
        List<@Nullable Stretch> pauses,

        @Schema(description = "Whether paused time is not counted, or the limit runs anew; EXCLUDE if left out")
        @Nullable
        PauseMode pauseMode,

        @Schema(
                description = "Hours from Monday to Friday instead of the office's own",
                example = "[[\"07:30\",\"11:30\"],[\"13:30\",\"17:00\"]]")
        @Nullable
        List<@Nullable List<@Nullable String>> sessions,

        @Schema(description = "A version of the calendar, as an earlier answer named it, instead of the newest")
        @Nullable
        String asOfCalendar) {

    /** Time limit of the question. */
    @Schema(name = "Limit")
    record Limit(
            @Schema(description = "1 to 10000; not needed for SAME_DAY, AT_ONCE and NOT_SPECIFIED", example = "5")
            @Nullable
            Integer amount,

            @Nullable TimeLimitUnit unit,

            @Schema(
                    description =
                            "For SAME_DAY: received later than this is due the next working day; 15:00 if left out",
                    example = "15:00")
            @Nullable
            String cutOff) {}

    /** A pause. */
    @Schema(name = "Pause")
    record Stretch(
            @Schema(example = "2026-11-24T10:00") @Nullable String from,

            @Schema(description = "Left out while the pause lasts", example = "2026-11-26T10:00") @Nullable
            String to) {}
}
