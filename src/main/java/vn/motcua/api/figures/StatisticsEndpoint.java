package vn.motcua.api.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureTable;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.statistics.Grouping;
import vn.motcua.figures.statistics.Precision;
import vn.motcua.figures.statistics.Statistics;
import vn.motcua.figures.statistics.StatisticsFilter;
import vn.motcua.organisation.Actor;

/** Endpoint of figures in the scope of the client. */
@RestController
@Tag(name = "Statistics", description = "How many, how long, and how many on time")
class StatisticsEndpoint {

    private final Figures figures;
    private final Statistics statistics;
    private final StatisticsRequests requests;

    StatisticsEndpoint(Figures figures, Statistics statistics, StatisticsRequests requests) {
        this.figures = figures;
        this.statistics = statistics;
        this.requests = requests;
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

            @Schema(description = "How exactly on time is judged")
            Precision basis,

            @Schema(description = "The day at whose end open dossiers are counted")
            LocalDate asOf,

            Counts figures,

            @Schema(
                    description =
                            "The same for each office directly below; none where statistics are narrowed, grouped or judged by"
                                    + " moments")
            List<Row> offices,

            @Schema(description = "The same for each group that was asked for and has any dossier")
            List<Group> groups) {}

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

    /** Figures of a group. */
    @Schema(name = "GroupStatistics")
    record Group(List<StatisticsRequests.Key> keys, Counts figures) {}

    /** Counts by measure. */
    @Schema(name = "Counts")
    record Counts(
            @Schema(
                    description =
                            "By measure: RECEIVED, CARRIED_OVER, RESOLVED, EARLY, ON_TIME (with those that were promised"
                                    + " nothing), ON_THE_DAY, RESOLVED_WITHOUT_DUE, LATE, LATE_APOLOGISED, LATE_NOT_APOLOGISED,"
                                    + " WITHDRAWN, STOPPED, IN_PROCESS, IN_PROCESS_IN_TIME (with those that were promised nothing),"
                                    + " IN_PROCESS_WITHOUT_DUE, OVERDUE, PAUSED, EXTENDED, OVERDUE_APOLOGISED and"
                                    + " OVERDUE_NOT_APOLOGISED; in the rows of offices without those of open dossiers alone")
            Map<Measure, Long> counts,

            Rates onTime,

            @Schema(
                    description =
                            "Whether received and carried over equal resolved, withdrawn, stopped and in process; not so for"
                                    + " parts of a period, other days of open dossiers, or imported ends before their starts")
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
                    "Dossiers belong to the office that received them. On time is judged by local days, against the day"
                            + " promised without extensions, unless by=current or basis=instant say otherwise. A dossier that"
                            + " was promised nothing is neither early nor late; it counts in ON_TIME and in"
                            + " RESOLVED_WITHOUT_DUE. Open dossiers grouped by month or day are those open at its end. All"
                            + " figures are as of now.")
    Answer statistics(
            @Parameter(description = "The first day", example = "2026-01-01") @RequestParam String from,
            @Parameter(description = "The last day, included", example = "2026-12-31") @RequestParam String to,
            @Parameter(
                            description =
                                    "Up to two of office, responsible, official, procedure, channel, month, day, separated by"
                                            + " a comma",
                            example = "office,month")
                    @RequestParam(required = false)
                    @Nullable
                    String group,
            @ParameterObject StatisticsParameters asked,
            Actor actor) {
        StatisticsFilter filter = requests.filter(from, to, asked);
        List<Grouping> groupings = Grouping.parse(group);
        FigureCounts whole = asked.isPlain()
                ? figures.summary(filter.figures(), actor)
                : statistics.counts(filter, List.of(), actor).get(0).value();
        LocalDate asOf = filter.asOf();
        return new Answer(
                filter.figures().from(),
                filter.figures().to(),
                StatisticsRequests.blankAsNull(asked.office()),
                filter.figures().by(),
                filter.precision(),
                asOf == null ? filter.figures().to() : asOf,
                Counts.of(whole),
                asked.isPlain() && groupings.isEmpty()
                        ? figures.table(filter.figures(), actor).rows().stream()
                                .map(StatisticsEndpoint::row)
                                .toList()
                        : List.of(),
                groupings.isEmpty()
                        ? List.of()
                        : statistics.counts(filter, groupings, actor).stream()
                                .map(each -> new Group(
                                        StatisticsRequests.Key.of(groupings, each.keys()), Counts.of(each.value())))
                                .toList());
    }

    private static Row row(FigureTable.Row row) {
        return new Row(
                row.office().code(), row.office().name(), row.office().nameEn(), row.whole(), Counts.of(row.period()));
    }
}
