package vn.motcua.figures.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureFilter;

/**
 * Filter of statistics.
 *
 * @param figures office with all below it, period, field and the date by which on time is judged
 * @param precision whether on time is judged by days or by moments
 * @param asOf day at whose end open dossiers are counted, local; null for the last day of the period
 * @param sources where the dossiers come from
 * @param only keys of groupings to which the dossiers are narrowed: a code, or the name of what only the former system
 *     knows; an empty text for none at all
 */
public record StatisticsFilter(
        FigureFilter figures,
        Precision precision,
        @Nullable LocalDate asOf,
        List<DossierSource> sources,
        Map<Grouping, String> only) {

    public StatisticsFilter {
        sources = List.copyOf(sources);
        only = Map.copyOf(only);
    }
}
