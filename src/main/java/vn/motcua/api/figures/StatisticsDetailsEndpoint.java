package vn.motcua.api.figures;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Times;
import vn.motcua.figures.DossierSource;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.statistics.Durations;
import vn.motcua.figures.statistics.Grouping;
import vn.motcua.figures.statistics.Statistics;
import vn.motcua.figures.statistics.StatisticsDossier;
import vn.motcua.figures.statistics.StatisticsFilter;
import vn.motcua.organisation.Actor;

/** Endpoints of durations and courses of dossiers, and of the dossiers behind a figure. */
@RestController
@RequestMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Statistics")
class StatisticsDetailsEndpoint {

    private static final String FIRST_DAY = "The first day";
    private static final String LAST_DAY = "The last day, included";
    private static final String CURSOR = "The value next of the page before";

    private final Statistics statistics;
    private final StatisticsRequests requests;
    private final Times times;

    StatisticsDetailsEndpoint(Statistics statistics, StatisticsRequests requests, Times times) {
        this.statistics = statistics;
        this.requests = requests;
        this.times = times;
    }

    /** Durations. */
    @Schema(name = "Throughput")
    record Throughput(
            @Schema(description = "Of all; null when nothing was resolved") @Nullable
            DurationAnswer whole,

            List<ThroughputGroup> groups) {}

    /** Durations of a group. */
    @Schema(name = "ThroughputGroup")
    record ThroughputGroup(List<StatisticsRequests.Key> keys, DurationAnswer times) {}

    /** Durations of some dossiers. */
    @Schema(name = "Durations")
    record DurationAnswer(
            @Schema(description = "Number of dossiers that count")
            int n,

            @Schema(description = "In hours of the clock, from reception to result") @Nullable
            Hours hours,

            @Schema(
                    description =
                            "In working hours by the calendar of the receiving office, of the dossiers whose years it knows;"
                                    + " null when it knows none")
            @Nullable
            Hours workingHours,

            @Schema(description = "Number of dossiers in a year that the calendar does not know")
            int withoutWorkingHours,

            @Schema(description = "Number of dossiers that ended before their start, which do not count")
            int endsBeforeStart) {

        static DurationAnswer of(Durations durations) {
            Durations.Summary hours = durations.hours();
            return new DurationAnswer(
                    hours == null ? 0 : hours.n(),
                    Hours.of(hours),
                    Hours.of(durations.workingHours()),
                    durations.withoutWorkingHours(),
                    durations.endsBeforeStart());
        }
    }

    /** Hours. */
    @Schema(name = "Hours", description = "Percentiles between two values are interpolated in proportion")
    record Hours(int n, double mean, double median, double p90) {

        static @Nullable Hours of(Durations.@Nullable Summary summary) {
            return summary == null ? null : new Hours(summary.n(), summary.mean(), summary.median(), summary.p90());
        }
    }

    /** A page of variants. */
    @Schema(name = "Variants")
    record Variants(
            @Schema(description = "Number of dossiers of all variants")
            long dossiers,

            @Schema(description = "Number of all variants") long variants,

            List<Variant> items,

            @Schema(description = CURSOR) @Nullable String next) {}

    /** A variant. */
    @Schema(name = "Variant", description = "A sequence of activities, and how many dossiers took it")
    record Variant(
            DossierSource source,

            @Schema(description = "In order of time; of equal times in order of the file. At most 200")
            List<String> activities,

            @Schema(description = "Number of all activities")
            int length,

            long count,

            @Schema(description = "Among the dossiers of all variants, between 0 and 1")
            double share) {}

    /** A page of dossiers. */
    @Schema(name = "StatisticsDossiers")
    record Dossiers(
            @Schema(description = "Number of all; the figure")
            long total,

            List<Line> items,

            @Schema(description = CURSOR) @Nullable String next) {}

    /** A dossier; it names no citizen. */
    @Schema(name = "StatisticsDossier")
    record Line(
            String id,

            @Schema(description = "Code, or the reference in the former system")
            String code,

            DossierSource source,
            String state,
            StatisticsRequests.Key office,
            StatisticsRequests.Key responsible,
            StatisticsRequests.Key official,
            StatisticsRequests.Key procedure,

            @Schema(description = "COUNTER, ONLINE or POST") @Nullable
            String channel,

            @Nullable OffsetDateTime receivedAt,

            @Schema(description = "By which on time is judged; null when nothing was promised") @Nullable
            OffsetDateTime dueAt,

            @Nullable OffsetDateTime finishedAt,
            @Nullable OffsetDateTime returnedAt) {}

    @GetMapping("/throughput")
    @Operation(
            summary = "How long dossiers took",
            description = "Of the dossiers resolved in the period: from reception to result.")
    Throughput throughput(
            @Parameter(description = FIRST_DAY, example = "2026-01-01") @RequestParam String from,
            @Parameter(description = LAST_DAY, example = "2026-12-31") @RequestParam String to,
            @Parameter(description = "As for the figures", example = "office") @RequestParam(required = false) @Nullable
                    String group,
            @ParameterObject StatisticsParameters asked,
            Actor actor) {
        StatisticsFilter filter = requests.filter(from, to, asked);
        List<Grouping> groupings = Grouping.parse(group);
        return new Throughput(
                statistics.throughput(filter, List.of(), actor).stream()
                        .findFirst()
                        .map(each -> DurationAnswer.of(each.value()))
                        .orElse(null),
                groupings.isEmpty()
                        ? List.of()
                        : statistics.throughput(filter, groupings, actor).stream()
                                .map(each -> new ThroughputGroup(
                                        StatisticsRequests.Key.of(groupings, each.keys()),
                                        DurationAnswer.of(each.value())))
                                .toList());
    }

    @GetMapping("/variants")
    @Operation(
            summary = "Which courses dossiers took",
            description =
                    "Sequences of activities of the dossiers that a measure counts, the most frequent first. Of a dossier of"
                            + " this system the activities are the kinds of its events.")
    Variants variants(
            @Parameter(description = FIRST_DAY, example = "2026-01-01") @RequestParam String from,
            @Parameter(description = LAST_DAY, example = "2026-12-31") @RequestParam String to,
            @Parameter(description = "Which dossiers") @RequestParam(defaultValue = "RECEIVED") Measure measure,
            @ParameterObject StatisticsParameters asked,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        Statistics.Variants found = statistics.variants(requests.filter(from, to, asked), measure, actor, cursor, size);
        return new Variants(
                found.dossiers(),
                found.variants(),
                found.rows().stream()
                        .map(each -> new Variant(
                                each.source(),
                                each.activities(),
                                each.length(),
                                each.dossiers(),
                                (double) each.dossiers() / found.dossiers()))
                        .toList(),
                found.next());
    }

    @GetMapping("/dossiers")
    @Operation(
            summary = "The dossiers behind a figure",
            description = "By receiving office and day. A group's figure is narrowed to by its keys and its days.")
    Dossiers dossiers(
            @Parameter(description = FIRST_DAY, example = "2026-01-01") @RequestParam String from,
            @Parameter(description = LAST_DAY, example = "2026-12-31") @RequestParam String to,
            @Parameter(description = "Which figure") @RequestParam Measure measure,
            @ParameterObject StatisticsParameters asked,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        StatisticsFilter filter = requests.filter(from, to, asked);
        Statistics.Dossiers found = statistics.dossiers(filter, measure, actor, cursor, size);
        OnTimeBasis by = filter.figures().by();
        return new Dossiers(
                found.total(),
                found.page().rows().stream().map(each -> line(each, by)).toList(),
                found.page().next());
    }

    private Line line(StatisticsDossier dossier, OnTimeBasis by) {
        return new Line(
                dossier.id().toString(),
                dossier.code(),
                dossier.source(),
                dossier.state(),
                StatisticsRequests.Key.of(Grouping.OFFICE, dossier.office()),
                StatisticsRequests.Key.of(Grouping.RESPONSIBLE, dossier.responsible()),
                StatisticsRequests.Key.of(Grouping.OFFICIAL, dossier.official()),
                StatisticsRequests.Key.of(Grouping.PROCEDURE, dossier.procedure()),
                dossier.channel().key(),
                moment(dossier.receivedAt()),
                moment(by == OnTimeBasis.CURRENT ? dossier.dueAt() : dossier.unextendedDueAt()),
                moment(dossier.finishedAt()),
                moment(dossier.returnedAt()));
    }

    /** With the offset it was imported with, or that of the configured zone. */
    private @Nullable OffsetDateTime moment(StatisticsDossier.@Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        return moment.offset() == null ? times.at(moment.at()) : moment.at().atOffset(moment.offset());
    }
}
