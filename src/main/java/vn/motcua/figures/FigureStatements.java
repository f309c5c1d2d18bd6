package vn.motcua.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the queries of the measures from their definitions, once. */
final class FigureStatements {

    /** One row for each condition of each source, with the counts of the source's measures in an array. */
    static String summary(OnTimeBasis by) {
        return Arrays.stream(Population.values())
                .flatMap(source -> counts(source, by))
                .collect(Collectors.joining("\nunion all\n"));
    }

    /** One row for each office and month with the counts of the flows of the months. */
    static String flows(OnTimeBasis by) {
        return Stream.of(Population.RECEIVED, Population.RESOLVED, Population.ENDED)
                .flatMap(source -> countsByOfficeAndMonth(source, by))
                .collect(Collectors.joining("\nunion all\n"));
    }

    /** One row for each office with the dossiers open when the period began. */
    static final String CARRIED_OVER = views(Population.OPEN_BEFORE)
            .map(part -> String.join(
                    "\n",
                    "select d.receiving_office_id as office, count(*) as dossiers",
                    part.from(),
                    FigureScope.CONDITION,
                    "and",
                    part.condition(),
                    "group by d.receiving_office_id"))
            .collect(Collectors.joining("\nunion all\n"));

    /**
     * One row for each office and month with the dossiers overdue at the end of the month. Only dossiers that were ever
     * late are checked month by month.
     */
    static String overdueAtMonthEnds(OnTimeBasis by) {
        return by.in(String.join(
                "\n",
                "with ever_late as materialized (",
                Arrays.stream(DossierSource.values())
                        .map(FigureStatements::everLate)
                        .collect(Collectors.joining("\nunion all\n")),
                ")",
                "select d.receiving_office_id as office, month.no as month, count(*) as dossiers",
                "from ever_late d",
                "join unnest(cast(:lasts as date[]), cast(:as_ofs as date[])) with ordinality as month (last, as_of, no)",
                "on",
                monthly("(" + String.join(" or ", Population.OPEN_AT_END.conditions()) + ")"),
                "and",
                monthly(Measure.OVERDUE.condition(OnTimeBasis.ORIGINAL)),
                "group by d.receiving_office_id, month.no"));
    }

    private static String everLate(DossierSource source) {
        return String.join(
                "\n",
                "select d.receiving_office_id, d.received_on, d.judged_due_on, d.closed_on, d.paused_since",
                from(source),
                FigureScope.CONDITION,
                "and d.closed_on is null and d.judged_due_on < :as_of",
                "union all",
                "select d.receiving_office_id, d.received_on, d.judged_due_on, d.closed_on, cast(null as timestamptz)",
                from(source),
                FigureScope.CONDITION,
                "and d.closed_on > :first_end and d.judged_due_on < d.closed_on");
    }

    private static final String COLUMNS =
            "d.id, d.code, d.procedure_version_id, d.receiving_office_id, d.current_office_id, d.business_state,"
                    + " d.owner_kind, d.owner_name, d.received_on, d.due_on, d.judged_due_on, d.closed_on, d.original_due_at,"
                    + " d.unextended_due_at, d.due_at, d.due_provisional, d.extended_at, d.apologised_at, d.paused_since";

    private FigureStatements() {}

    /** A condition of a population, on the dossiers of one source. */
    private record Part(DossierSource source, String condition) {

        String from() {
            return FigureStatements.from(source);
        }
    }

    /** Each condition of a population, on the dossiers of this system and on imported ones. */
    private static Stream<Part> views(Population population) {
        return Arrays.stream(DossierSource.values())
                .flatMap(source -> population.conditions().stream().map(condition -> new Part(source, condition)));
    }

    private static String from(DossierSource source) {
        return "from " + source.view() + " d where";
    }

    private static Stream<String> counts(Population source, OnTimeBasis by) {
        return views(source)
                .map(part -> String.join(
                        "\n",
                        "select '" + source.name() + "' as source, " + array(source, by) + " as counts",
                        part.from(),
                        FigureScope.CONDITION,
                        "and",
                        part.condition()));
    }

    private static Stream<String> countsByOfficeAndMonth(Population source, OnTimeBasis by) {
        String month = "width_bucket(d." + source.date()
                + ", (select cast(:firsts as date[])))"; // number of the month, from 1; the cast is done once
        return views(source)
                .map(part -> String.join(
                        "\n",
                        "select '" + source.name() + "' as source, d.receiving_office_id as office, " + month
                                + " as month,",
                        array(source, by) + " as counts",
                        part.from(),
                        FigureScope.CONDITION,
                        "and",
                        part.condition(),
                        "group by 2, 3"));
    }

    private static String array(Population source, OnTimeBasis by) {
        return Measure.of(source).stream()
                .map(measure -> "count(*) filter (where " + measure.condition(by) + ")")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** The dossiers of a measure, by receiving office, date and id; each condition of its source gives one ordered part. */
    static String dossiers(Measure measure, OnTimeBasis by) {
        String date = "d." + measure.source().date();
        String parts = views(measure.source())
                .map(part -> String.join(
                        "\n",
                        "(select " + COLUMNS + ", " + part.source().names() + ", " + date + " as listed_on",
                        part.from(),
                        FigureScope.CONDITION,
                        "and",
                        part.condition(),
                        "and",
                        measure.condition(by),
                        "and (d.receiving_office_id, " + date + ", d.id) > (:after_office, :after_day, :after_id)",
                        "order by receiving_office_id, listed_on, id limit :size)"))
                .collect(Collectors.joining("\nunion all\n"));
        return String.join(
                "\n", "select * from (", parts, ") listed order by receiving_office_id, listed_on, id limit :size");
    }

    /** A condition on the period's end, asked at the end of each month. */
    private static String monthly(String condition) {
        return condition.replace(":to", "month.last").replace(":as_of", "month.as_of");
    }
}
