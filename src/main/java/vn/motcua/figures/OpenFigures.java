package vn.motcua.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * Public figures: the same counts by the same query as for supervisors, judged by the original date. They are cached
 * for {@value #MINUTES} minutes, so that requests cannot overload the database; counts too small for a rate are cached
 * for {@value #SECONDS} seconds only, since data may still be loading. No rate is published of fewer than {@value
 * #FEWEST} dossiers.
 */
@Service
public class OpenFigures {

    /** Minimum number of dossiers of a published rate. */
    public static final int FEWEST = 20;

    /** Time for which counts are cached, in minutes. */
    public static final int MINUTES = 10;

    /** Time for which counts too small for a rate are cached, in seconds. */
    public static final int SECONDS = 5;

    /** Number of published months, the current one included. */
    public static final int MONTHS = 13;

    /** Maximum number of cached tables; more than offices with others below them times requested months. */
    private static final int MOST_KEPT = 500;

    private static final Duration KEPT = Duration.ofMinutes(MINUTES);
    private static final Duration KEPT_OF_FEW = Duration.ofSeconds(SECONDS);

    private final Figures figures;
    private final Organisation organisation;
    private final Clock clock;
    private final Map<Question, Counted> counted = new ConcurrentHashMap<>();
    private final Set<Question> counting = ConcurrentHashMap.newKeySet();

    OpenFigures(Figures figures, Organisation organisation, Clock clock) {
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Question(YearMonth month, @Nullable OfficeId office) {}

    /**
     * Counts with their moment.
     *
     * @param at moment of counting
     */
    public record Counted(Instant at, FigureTable table) {}

    /** The published months, newest first. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(LocalDate.now(clock)), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    /**
     * The figures of a month by the offices directly below an office.
     *
     * @param office null for the province
     * @throws RefusedException NOT_FOUND for a month that is not published
     */
    public Counted of(YearMonth month, @Nullable OfficeId office) {
        if (!months().contains(month)) {
            throw RefusedException.notFound("portal.figures.no-month");
        }
        Question question =
                new Question(month, office == null ? organisation.province().id() : office);
        Counted known = counted.get(question);
        if (known != null && known.at().plus(kept(known)).isAfter(clock.instant())) {
            return known;
        }
        if (!counting.add(question)) { // another request is counting: this one reads the last counts
            return known != null ? known : count(question);
        }
        try {
            Counted fresh = count(question);
            if (counted.size() >= MOST_KEPT) {
                counted.clear();
            }
            counted.put(question, fresh);
            return fresh;
        } finally {
            counting.remove(question);
        }
    }

    private static Duration kept(Counted known) {
        return known.table().total().period().of(Measure.RESOLVED) < FEWEST ? KEPT_OF_FEW : KEPT;
    }

    private Counted count(Question question) {
        Instant now = clock.instant();
        FigureTable table = figures.table(
                new FigureFilter(
                        question.office(),
                        question.month().atDay(1),
                        question.month().atEndOfMonth(),
                        null),
                Actor.system("open figures", organisation.province().id()));
        return new Counted(now, table);
    }
}
