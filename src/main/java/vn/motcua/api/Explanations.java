package vn.motcua.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.duedate.DateExplanations;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.ExplanationKind;
import vn.motcua.worktime.ExplanationRow;

/** Writes the explanation of a due moment for the API, one row for each day, in the reader's language. */
@Component
public class Explanations {

    private final DateExplanations words;

    Explanations(DateExplanations words) {
        this.words = words;
    }

    /** A row of the explanation. */
    @Schema(name = "ExplanationRow", description = "What one day, or a part of it, means for the limit")
    public record Row(
            LocalDate date,
            ExplanationKind kind,

            @Schema(description = "Number of a counted day or month, from 1 to the limit") @Nullable
            Integer number,

            @Schema(description = "Working minutes a limit in hours uses in this row") @Nullable
            Integer minutes,

            @Nullable LocalTime from,
            @Nullable LocalTime to,

            @Schema(description = "Name of the holiday or cause of the pause") @Nullable
            String note,

            @Schema(description = "The notice or law") @Nullable
            String reference,

            @Schema(description = "The row in words, in the language asked for")
            String text) {}

    public List<Row> of(Deadline deadline, Locale locale) {
        return deadline.explanation().stream().map(row -> row(row, locale)).toList();
    }

    private Row row(ExplanationRow row, Locale locale) {
        return new Row(
                row.date(),
                row.kind(),
                row.number(),
                row.minutes(),
                row.from(),
                row.to(),
                row.note(),
                row.reference(),
                words.text(row, locale));
    }
}
