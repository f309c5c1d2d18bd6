package vn.motcua.figures.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureScope;
import vn.motcua.figures.Measure;
import vn.motcua.figures.Population;

/** Builds the queries of statistics from the definitions of the measures, their groupings and narrowings. */
final class StatisticsStatements {

    /** Spans of the period of which open dossiers are counted, as a table. */
    private static final String SPANS = """
            cross join unnest(cast(:labels as text[]), cast(:firsts as date[]), cast(:lasts as date[]), cast(:as_ofs as date[]),
                              cast(:ends as timestamptz[]), cast(:moments as timestamptz[]))
              as span (label, first, last, as_of, period_end, moment)""";

    private static final String VARIANTS = """
            ), variants as (
                select path, md5(path) as id, count(*) as dossiers, sum(count(*)) over () as total, count(*) over () as variants
                from paths group by path)
            select * from variants
            where dossiers < :after_count or dossiers = :after_count and id > :after_id
            order by dossiers desc, id limit :size""";

    private static final String AND_ALL = "\nunion all\n";

    private final StatisticsFilter filter;

    StatisticsStatements(StatisticsFilter filter) {
        this.filter = filter;
    }

    /** Keys and the counts of a population's measures in an array, once for each source and condition. */
    String counts(Population population, List<Grouping> groupings) {
        boolean spans = ofOpen(population) && groupings.stream().anyMatch(Grouping::isTime);
        String counts = Measure.of(population).stream()
                .map(measure -> "count(*) filter (where " + condition(measure) + ")")
                .collect(Collectors.joining(", ", "array[", "] as counts"));
        List<String> conditions =
                spans ? List.of("(" + String.join(" or ", population.conditions()) + ")") : population.conditions();
        List<String> parts = new ArrayList<>();
        for (DossierSource source : filter.sources()) {
            for (String condition : conditions) {
                String part = "select " + keys(source, population, groupings, spans) + counts + "\nfrom "
                        + source.view() + " d " + (spans ? SPANS : "") + "\nwhere "
                        + where(source, population, condition) + groupBy(groupings);
                parts.add(spans ? spanned(part) : part);
            }
        }
        return String.join(AND_ALL, parts);
    }

    /** Keys, office, beginning and end of the dossiers resolved in the period. */
    String durations(List<Grouping> groupings) {
        return filter.sources().stream()
                .map(source -> "select " + keys(source, Population.RESOLVED, groupings, false)
                        + "d.receiving_office_id, d.accepted_at, d.finished_at from " + source.view() + " d\nwhere "
                        + where(
                                source,
                                Population.RESOLVED,
                                Population.RESOLVED.conditions().get(0)))
                .collect(Collectors.joining(AND_ALL));
    }

    /** Sequences of activities of the dossiers that a measure counts, the most frequent ones first. */
    String variants(Measure measure) {
        List<String> parts = new ArrayList<>();
        for (DossierSource source : filter.sources()) {
            String path = source == DossierSource.OWN
                    ? "(select string_agg(e.kind, ',' order by e.seq) from event_fact e where e.dossier_id = d.id)"
                    : """
                    (select string_agg(cast(e.activity_id as text), ',' order by e.at, e.run_id, e.line_no, e.copy)
                     from imported_event_fact e where e.dossier_id = d.id)""";
            for (String condition : measure.source().conditions()) {
                parts.add("select '" + source + ":' || coalesce(" + path + ", '') as path\nfrom " + source.view()
                        + " d\nwhere " + where(source, measure.source(), condition) + "\nand " + condition(measure));
            }
        }
        return String.join("\n", "with paths as (", String.join(AND_ALL, parts), VARIANTS);
    }

    /** The dossiers that a measure counts, by receiving office, date and id. */
    String dossiers(Measure measure) {
        String date = "d." + measure.source().date();
        List<String> parts = new ArrayList<>();
        for (DossierSource source : filter.sources()) {
            for (String condition : measure.source().conditions()) {
                parts.add("(select d.id, d.code, '" + source + "' as source, d.business_state, d.channel,"
                        + " d.receiving_office_id, d.accepted_at, d.unextended_due_at, d.due_at, d.finished_at,"
                        + " d.returned_at, " + key(source, Grouping.OFFICE, date) + " as office_key, "
                        + key(source, Grouping.RESPONSIBLE, date) + " as responsible_key, "
                        + key(source, Grouping.OFFICIAL, date) + " as official_key, "
                        + key(source, Grouping.PROCEDURE, date) + " as procedure_key, " + source.given() + ", " + date
                        + " as listed_on\nfrom " + source.view() + " d\nwhere "
                        + where(source, measure.source(), condition) + "\nand " + condition(measure)
                        + "\nand (d.receiving_office_id, " + date + ", d.id) > (:after_office, :after_day, :after_id)"
                        + "\norder by receiving_office_id, listed_on, id limit :size)");
            }
        }
        return String.join(
                "\n",
                "select * from (",
                String.join(AND_ALL, parts),
                ") listed order by receiving_office_id, listed_on, id limit :size");
    }

    /** The number of dossiers that a measure counts. */
    String total(Measure measure) {
        List<String> parts = new ArrayList<>();
        for (DossierSource source : filter.sources()) {
            for (String condition : measure.source().conditions()) {
                parts.add("(select count(*)\nfrom " + source.view() + " d\nwhere "
                        + where(source, measure.source(), condition) + "\nand " + condition(measure) + ")");
            }
        }
        return "select " + String.join("\n+ ", parts);
    }

    static boolean ofOpen(Population population) {
        return population == Population.OPEN_BEFORE || population == Population.OPEN_AT_END;
    }

    private String condition(Measure measure) {
        return filter.precision().in(measure.condition(filter.figures().by()));
    }

    private String where(DossierSource source, Population population, String condition) {
        StringBuilder where =
                new StringBuilder(FigureScope.CONDITION).append("\nand ").append(condition);
        filter.only().forEach((grouping, key) -> {
            String column = key(source, grouping, "d." + population.date());
            where.append("\nand ");
            if (key.isEmpty()) {
                where.append(column).append(" is null");
            } else {
                where.append(column)
                        .append(" = any (:only_")
                        .append(grouping.parameter())
                        .append(')');
            }
        });
        return where.toString();
    }

    private static String keys(DossierSource source, Population population, List<Grouping> groupings, boolean spans) {
        return groupings.stream()
                .map(grouping -> spans && grouping.isTime()
                        ? "span.label, "
                        : "cast(" + key(source, grouping, "d." + population.date()) + " as text), ")
                .collect(Collectors.joining());
    }

    private static String groupBy(List<Grouping> groupings) {
        return groupings.isEmpty() ? "" : groupings.size() == 1 ? "\ngroup by 1" : "\ngroup by 1, 2";
    }

    /** A condition on the period, asked of each span. */
    private static String spanned(String part) {
        return part.replaceAll(":from\\b", "span.first")
                .replaceAll(":to\\b", "span.last")
                .replaceAll(":as_of\\b", "span.as_of")
                .replaceAll(":as_of_moment\\b", "span.moment")
                .replaceAll(":period_end\\b", "span.period_end");
    }

    /** SQL: the key by which dossiers {@code d} are grouped; of a time its date. */
    private static String key(DossierSource source, Grouping grouping, String date) {
        return switch (grouping) {
            case OFFICE -> source.office();
            case RESPONSIBLE -> source.responsible();
            case OFFICIAL -> source.official();
            case PROCEDURE -> source.procedure();
            case CHANNEL -> "d.channel";
            case MONTH -> "to_char(" + date + ", 'YYYY-MM')";
            case DAY -> "to_char(" + date + ", 'YYYY-MM-DD')";
        };
    }
}
