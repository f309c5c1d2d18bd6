package vn.motcua.supervision;

import java.time.YearMonth;
import java.util.List;

import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.Measure;
import vn.motcua.organisation.Office;

/**
 * The page of figures.
 *
 * @param counts counts of the whole period
 * @param figures each measure with its list, in the order of the page
 * @param months columns of the table
 * @param rows rows of the table; the last is the total
 */
public record FiguresPage(FigureCounts counts, List<Figure> figures, List<YearMonth> months, List<Row> rows) {

    /** A number with the address of its dossiers. */
    public record Figure(Measure measure, long count, String path) {}

    /** An office in the table; {@code path} opens its own figures. */
    public record Row(Office office, boolean alone, boolean total, String path, List<Cell> cells) {}

    /**
     * A month, or the whole period, of a row.
     *
     * @param heat shade of the number, 0 to 4, relative to the greatest of its kind
     * @param rateHeat shade of the late rate, 0 to 4; 0 also where too few were resolved
     */
    public record Cell(Figure chosen, int heat, Figure resolved, Figure late, int rateHeat) {}

    /** The figure of a measure. */
    public Figure figure(String measure) {
        return figures.stream()
                .filter(figure -> figure.measure() == Measure.valueOf(measure))
                .findFirst()
                .orElseThrow();
    }
}
