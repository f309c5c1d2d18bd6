package vn.motcua.api.calendar;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Explanations;
import vn.motcua.api.Times;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Deadline;

/** Endpoint that computes a due moment without a dossier. */
@RestController
@SecurityRequirements
@Tag(name = "Deadlines", description = "When a result would be due, and why; open to everybody")
class DeadlinePreviewEndpoint {

    private final DeadlineReader reader;
    private final Explanations explanations;
    private final Times times;

    DeadlinePreviewEndpoint(DeadlineReader reader, Explanations explanations, Times times) {
        this.reader = reader;
        this.explanations = explanations;
        this.times = times;
    }

    /** The due moment of the question. */
    @Schema(name = "DeadlineAnswer")
    record Answer(
            @Schema(description = "Null exactly when the law sets no limit", example = "2026-11-30T09:20:00+07:00")
            @Nullable
            OffsetDateTime dueAt,

            @Schema(description = "The version of the calendar that was used")
            String calendarVersion,

            @Schema(description = "Whether a year concerned is not confirmed yet, so that the date may still move")
            boolean provisional,

            List<Explanations.Row> explanation) {}

    @PostMapping(
            path = "/api/v1/deadlines/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "When would a result be due?",
            description = "A pure calculation: nothing is stored, and the same question always gets the same answer.")
    Answer preview(@RequestBody(required = false) @Nullable DeadlineQuestion question, Locale locale) {
        if (question == null) { // the body {@code null} is JSON: its first field is missing
            throw RefusedException.invalidField("office", "api.refusal.required");
        }
        Deadline deadline = reader.answer(question);
        return new Answer(
                times.at(deadline.dueAt()),
                deadline.calendarVersion(),
                deadline.provisional(),
                explanations.of(deadline, locale));
    }
}
