package vn.motcua.api.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Times;
import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.FigureTable;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Endpoint of figures in the scope of the client. */
@RestController
@Tag(name = "Statistics", description = "How many, and how many on time")
class StatisticsEndpoint {

    private final Figures figures;
    private final Organisation organisation;
    private final Times times;

    StatisticsEndpoint(Figures figures, Organisation organisation, Times times) {
        this.figures = figures;
        this.organisation = organisation;
        this.times = times;
    }

    /** The figures of a period. */
    @Schema(name = "Statistics")
    record Answer(
            LocalDate from,
            LocalDate to,

            @Schema(description = "With all offices below it; null for all that whoever asks may see") @Nullable
            String office,

            @Schema(description = "Which date on time is judged by")
            OnTimeBasis by,

            Counts figures,

            @Schema(description = "The same for each office directly below")
            List<Row> offices) {}

    /** Figures of an office with all below it. */
    @Schema(name = "OfficeStatistics")
    record Row(
            String office,
            String name,
            String nameEn,

            @Schema(
                    description =
                            "Whether the offices below it are in it; false in the row of the office asked for itself")
            boolean whole,

            Counts figures) {}

    /** Counts by measure. */
    @Schema(name = "Counts")
    record Counts(
            @Schema(
                    description = "By measure: RECEIVED, CARRIED_OVER, RESOLVED, EARLY, ON_TIME, LATE, LATE_APOLOGISED,"
                            + " LATE_NOT_APOLOGISED, WITHDRAWN, STOPPED, IN_PROCESS, IN_PROCESS_IN_TIME, OVERDUE; for"
                            + " the whole also PAUSED, EXTENDED, OVERDUE_APOLOGISED and OVERDUE_NOT_APOLOGISED")
            Map<Measure, Long> counts,

            Rates onTime,

            @Schema(description = "Whether received and carried over equal resolved, withdrawn, stopped and in process")
            boolean reconciles) {

        static Counts of(FigureCounts counts) {
            return new Counts(
                    new TreeMap<>(counts.byMeasure()),
                    new Rates(counts.resolvedOnTime(), counts.index766()),
                    counts.reconciles());
        }
    }

    /** Rates between 0 and 1, by the two formulas in use. */
    @Schema(name = "OnTime", description = "Shares between 0 and 1; null where there is nothing to count")
    record Rates(
            @Schema(description = "Early and on time, among the resolved") @Nullable
            Double resolved,

            @Schema(
                    description =
                            "As Decision 766 has it: resolved on time and in process in time, among received and carried over")
            @Nullable
            Double index766) {}

    @GetMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Figures of a period",
            description =
                    "Dossiers belong to the office that received them. On time is judged by days, against the day promised"
                            + " without extensions unless by=current says otherwise. All figures are as of now.")
    Answer statistics(
            @Parameter(description = "The first day", example = "2026-01-01") @RequestParam String from,
            @Parameter(description = "The last day, included", example = "2026-12-31") @RequestParam String to,
            @Parameter(description = "Code of the office", example = "H02") @RequestParam(required = false) @Nullable
                    String office,
            @Parameter(description = "Only procedures of this field, as the catalogue words it")
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @Parameter(
                            description =
                                    "By which date on time is judged: original, moved by pauses and not by an extension, or"
                                            + " current",
                            schema =
                                    @Schema(
                                            allowableValues = {"original", "current"},
                                            defaultValue = "original"))
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            Actor actor) {
        FigureFilter filter = new FigureFilter(
                office(office),
                times.day("from", from),
                times.day("to", to),
                blankAsNull(field),
                OnTimeBasis.parse(by));
        FigureCounts whole = figures.summary(filter, actor);
        FigureTable table = figures.table(filter, actor);
        return new Answer(
                filter.from(),
                filter.to(),
                blankAsNull(office),
                filter.by(),
                Counts.of(whole),
                table.rows().stream().map(StatisticsEndpoint::row).toList());
    }

    private static Row row(FigureTable.Row row) {
        return new Row(
                row.office().code(), row.office().name(), row.office().nameEn(), row.whole(), Counts.of(row.period()));
    }

    private @Nullable OfficeId office(@Nullable String code) {
        String given = blankAsNull(code);
        return given == null
                ? null
                : organisation
                        .officeByCode(given)
                        .orElseThrow(() -> RefusedException.invalidField("office", "api.refusal.unknown-office"))
                        .id();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
