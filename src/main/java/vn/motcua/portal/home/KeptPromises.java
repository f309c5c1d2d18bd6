package vn.motcua.portal.home;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OpenFigures;
import vn.motcua.platform.Formats;

/**
 * The rate of kept promises on the first page: of this month, or of the last one while this one has too few dossiers.
 */
@Component
class KeptPromises {

    private static final int MONTHS = 2;

    private final OpenFigures figures;
    private final Formats formats;

    KeptPromises(OpenFigures figures, Formats formats) {
        this.figures = figures;
        this.formats = formats;
    }

    /**
     * The figure of a month.
     *
     * @param rate rate in per cent
     * @param resolved number of resolved dossiers, in words
     */
    public record Kept(YearMonth month, String rate, String resolved) {}

    /** The figure; empty while there are too few dossiers. */
    Optional<Kept> lately(Locale locale) {
        return figures.months().stream()
                .limit(MONTHS)
                .map(month ->
                        kept(month, figures.of(month, null).table().total().period(), locale))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Kept> kept(YearMonth month, FigureCounts counts, Locale locale) {
        long resolved = counts.of(Measure.RESOLVED);
        Formats format = formats.in(locale);
        return resolved < OpenFigures.FEWEST
                ? Optional.empty()
                : Optional.of(new Kept(
                        month, format.percent(resolved - counts.of(Measure.LATE), resolved), format.number(resolved)));
    }
}
