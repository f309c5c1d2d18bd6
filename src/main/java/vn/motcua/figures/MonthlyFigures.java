package vn.motcua.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/**
 * Counts figures by office and month. The dossiers in process at the end of a month follow from those carried over,
 * received and closed; only the overdue ones need a query.
 */
@Component
class MonthlyFigures {

    private final FigureQuery query;
    private final FigureScope scope;

    MonthlyFigures(FigureQuery query, FigureScope scope) {
        this.query = query;
        this.scope = scope;
    }

    FigureTable table(FigureFilter filter, Actor actor) {
        List<YearMonth> months = Stream.iterate(YearMonth.from(filter.from()), month -> month.plusMonths(1))
                .limit(months(filter))
                .toList();
        Map<String, @Nullable Object> parameters = scope.parameters(filter, actor);
        parameters.put("firsts", texts(months.stream().map(month -> month.atDay(1))));
        Map<FigureQuery.Cell, Map<Measure, Long>> flows = query.flows(parameters, months, filter.by());
        Map<OfficeId, Long> open = query.carriedOver(parameters);
        Map<FigureQuery.Cell, Long> overdue = overdue(parameters, months, filter);
        Map<OfficeId, Map<YearMonth, FigureCounts>> byOffice = new HashMap<>();
        for (OfficeId office : scope.offices(filter, actor)) {
            long carried = open.getOrDefault(office, 0L);
            Map<YearMonth, FigureCounts> byMonth = new HashMap<>();
            for (YearMonth month : months) {
                FigureQuery.Cell cell = new FigureQuery.Cell(office, month);
                FigureCounts counts =
                        month(flows.getOrDefault(cell, Map.of()), carried, overdue.getOrDefault(cell, 0L));
                byMonth.put(month, counts);
                carried = counts.of(Measure.IN_PROCESS);
            }
            byOffice.put(office, byMonth);
        }
        List<FigureTable.Row> rows = scope.rows(filter, actor).stream()
                .map(row -> row(row, months, byOffice))
                .filter(row ->
                        row.whole() || row.office().oneStop() || !row.period().isEmpty())
                .toList();
        FigureScope.RowOffices all =
                new FigureScope.RowOffices(scope.top(filter, actor), true, scope.offices(filter, actor));
        return new FigureTable(months, rows, row(all, months, byOffice));
    }

    private static long months(FigureFilter filter) {
        YearMonth first = YearMonth.from(filter.from());
        YearMonth last = YearMonth.from(filter.to());
        return (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue() + 1;
    }

    private static FigureCounts month(Map<Measure, Long> flows, long carried, long overdue) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        counts.putAll(flows);
        counts.put(Measure.CARRIED_OVER, carried);
        FigureCounts known = new FigureCounts(counts);
        long inProcess = carried
                + known.of(Measure.RECEIVED)
                - known.of(Measure.RESOLVED)
                - known.of(Measure.WITHDRAWN)
                - known.of(Measure.STOPPED);
        counts.put(Measure.IN_PROCESS, inProcess);
        counts.put(Measure.OVERDUE, overdue);
        counts.put(Measure.IN_PROCESS_IN_TIME, inProcess - overdue);
        return new FigureCounts(counts);
    }

    private static FigureTable.Row row(
            FigureScope.RowOffices row, List<YearMonth> months, Map<OfficeId, Map<YearMonth, FigureCounts>> byOffice) {
        Map<YearMonth, FigureCounts> byMonth = new LinkedHashMap<>();
        for (YearMonth month : months) {
            byMonth.put(
                    month,
                    row.offices().stream()
                            .map(office -> byOffice.getOrDefault(office, Map.of()))
                            .map(figures -> figures.getOrDefault(month, FigureCounts.NONE))
                            .reduce(FigureCounts.NONE, FigureCounts::plus));
        }
        return new FigureTable.Row(row.office(), row.whole(), byMonth, FigureCounts.period(months, byMonth));
    }

    private Map<FigureQuery.Cell, Long> overdue(
            Map<String, @Nullable Object> parameters, List<YearMonth> months, FigureFilter filter) {
        List<LocalDate> lasts = months.stream()
                .map(YearMonth::atEndOfMonth)
                .map(last -> last.isAfter(filter.to()) ? filter.to() : last)
                .toList();
        Map<String, @Nullable Object> atEnds = new HashMap<>(parameters);
        atEnds.put("first_end", lasts.get(0));
        atEnds.put("lasts", texts(lasts.stream()));
        atEnds.put("as_ofs", texts(lasts.stream().map(scope::asOf)));
        return query.overdue(atEnds, months, filter.by());
    }

    /** The days as texts for an array parameter. */
    private static String[] texts(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).toArray(String[]::new);
    }
}
