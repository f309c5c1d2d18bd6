package vn.motcua.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
import vn.motcua.platform.Refusal;

/**
 * Figures for everybody: the same counts, by the same query, as supervisors see, judged by the original date. They are counted
 * about once in {@value #MINUTES} minutes however many ask, so that nobody can wear the database out by asking; a count too
 * small for a rate is told again for {@value #SECONDS} seconds only, since it may just be filling. No rate is told of fewer
 * than {@value #FEWEST}.
 */
@Service
public class OpenFigures {

    /** Of fewer dossiers no rate is told. */
    public static final int FEWEST = 20;

    /** How long what was counted is told again. */
    public static final int MINUTES = 10;

    /** How long a count too small for a rate is told again. */
    public static final int SECONDS = 5;

    /** So many months are told of, the current one included. */
    public static final int MONTHS = 13;

    /** More questions than offices with something below them times the months that are asked for. */
    private static final int MOST_KEPT = 500;

    private static final Duration KEPT = Duration.ofMinutes(MINUTES);
    private static final Duration KEPT_OF_FEW = Duration.ofSeconds(SECONDS);

    private final Figures figures;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<Question, Counted> counted = new ConcurrentHashMap<>();
    private final Set<Question> counting = ConcurrentHashMap.newKeySet();

    OpenFigures(Figures figures, Organisation organisation, Clock clock, ZoneId zone) {
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    private record Question(YearMonth month, @Nullable OfficeId office) {}

    /**
     * What was counted.
     *
     * @param at when
     */
    public record Counted(Instant at, FigureTable table) {}

    /** The months that are told of, newest first. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    /**
     * The figures of a month, by the offices directly below one.
     *
     * @param office null for the province
     * @throws Refusal NOT_FOUND for a month that is not told of
     */
    public Counted of(YearMonth month, @Nullable OfficeId office) {
        if (!months().contains(month)) {
            throw Refusal.notFound("portal.figures.no-month");
        }
        Question question =
                new Question(month, office == null ? organisation.province().id() : office);
        Counted known = counted.get(question);
        if (known != null && known.at().plus(kept(known)).isAfter(clock.instant())) {
            return known;
        }
        if (!counting.add(question)) { // somebody is counting: the others read what was counted last
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
