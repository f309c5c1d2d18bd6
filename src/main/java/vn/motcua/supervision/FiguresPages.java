package vn.motcua.supervision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.FigureTable;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.organisation.Actor;

/** Makes the page of figures, each with the address of its list. */
@Component
class FiguresPages {

    /** Minimum number of resolved dossiers for a rate to be coloured. */
    static final long FEW = 20;

    private static final int HOTTEST = 4;

    private final Figures figures;

    FiguresPages(Figures figures) {
        this.figures = figures;
    }

    FiguresPage page(FigureFilter filter, FigureLinks links, Measure inTable, Actor actor) {
        FigureCounts counts = figures.summary(filter, actor);
        FigureTable table = figures.table(filter, actor);
        long greatest = table.rows().stream()
                .flatMap(row -> row.byMonth().values().stream())
                .mapToLong(month -> month.of(inTable))
                .max()
                .orElse(0);
        List<FiguresPage.Row> rows = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            rows.add(row(row, false, table.months(), links, inTable, greatest));
        }
        rows.add(row(table.total(), true, table.months(), links, inTable, greatest));
        return new FiguresPage(
                counts,
                Arrays.stream(Measure.values())
                        .map(each -> new FiguresPage.Figure(each, counts.of(each), links.dossiers(each)))
                        .toList(),
                table.months(),
                rows);
    }

    private static FiguresPage.Row row(
            FigureTable.Row row,
            boolean total,
            List<YearMonth> months,
            FigureLinks links,
            Measure inTable,
            long greatest) {
        String code = total ? null : row.office().code();
        boolean alone = !total && !row.whole();
        List<FiguresPage.Cell> cells = Stream.concat(
                        months.stream()
                                .map(month -> cell(
                                        row.byMonth().getOrDefault(month, FigureCounts.NONE),
                                        month,
                                        code,
                                        alone,
                                        links,
                                        inTable,
                                        total ? 0 : greatest)),
                        Stream.of(cell(row.period(), null, code, alone, links, inTable, 0)))
                .toList();
        return new FiguresPage.Row(
                row.office(), alone, total, links.office(row.office().code()), cells);
    }

    private static FiguresPage.Cell cell(
            FigureCounts counts,
            @Nullable YearMonth month,
            @Nullable String code,
            boolean alone,
            FigureLinks links,
            Measure inTable,
            long greatest) {
        long count = counts.of(inTable);
        long resolved = counts.of(Measure.RESOLVED);
        long late = counts.of(Measure.LATE);
        return new FiguresPage.Cell(
                new FiguresPage.Figure(inTable, count, links.dossiers(inTable, month, code, alone)),
                heat(count, greatest),
                new FiguresPage.Figure(
                        Measure.RESOLVED, resolved, links.dossiers(Measure.RESOLVED, month, code, alone)),
                new FiguresPage.Figure(Measure.LATE, late, links.dossiers(Measure.LATE, month, code, alone)),
                lateness(late, resolved));
    }

    /** Shade of a count: 0 for none, then quarters of the greatest count; 0 when that is 0. */
    static int heat(long count, long greatest) {
        return count == 0 || greatest == 0 ? 0 : (int) Math.min(HOTTEST, (count * HOTTEST + greatest - 1) / greatest);
    }

    /** Shade of a late rate: 0 up to 0.5 per cent late, then up to 2, 5 and 10 per cent, and above. */
    static int lateness(long late, long resolved) {
        if (resolved < FEW) {
            return 0;
        }
        double share = 100.0 * late / resolved;
        return share <= 0.5 ? 0 : share <= 2 ? 1 : share <= 5 ? 2 : share <= 10 ? 3 : HOTTEST;
    }
}
