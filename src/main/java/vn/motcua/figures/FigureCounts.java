package vn.motcua.figures;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Counts of a period by measure. A measure that was not counted is 0. */
public record FigureCounts(Map<Measure, Long> byMeasure) {

    /** All counts 0. */
    public static final FigureCounts NONE = new FigureCounts(Map.of());

    public FigureCounts {
        EnumMap<Measure, Long> copy = new EnumMap<>(Measure.class);
        copy.putAll(byMeasure);
        byMeasure = Collections.unmodifiableMap(copy);
    }

    /** The count of a measure. */
    public long of(Measure measure) {
        return byMeasure.getOrDefault(measure, 0L);
    }

    /** The sums of both, for different offices and the same period. */
    public FigureCounts plus(FigureCounts other) {
        EnumMap<Measure, Long> sum = new EnumMap<>(Measure.class);
        sum.putAll(byMeasure);
        other.byMeasure.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
        return new FigureCounts(sum);
    }

    /** Whether every figure is 0. */
    public boolean isEmpty() {
        return byMeasure.values().stream().allMatch(count -> count == 0);
    }

    /** The counts of a period from those of its months; open dossiers are taken from its beginning or its end. */
    static FigureCounts period(List<YearMonth> months, Map<YearMonth, FigureCounts> byMonth) {
        EnumMap<Measure, Long> period = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            period.put(
                    measure,
                    switch (measure.source()) {
                        case RECEIVED, RESOLVED, ENDED ->
                            months.stream()
                                    .mapToLong(month -> in(byMonth, month).of(measure))
                                    .sum();
                        case OPEN_BEFORE -> in(byMonth, months.get(0)).of(measure);
                        case OPEN_AT_END ->
                            in(byMonth, months.get(months.size() - 1)).of(measure);
                    });
        }
        return new FigureCounts(period);
    }

    private static FigureCounts in(Map<YearMonth, FigureCounts> byMonth, YearMonth month) {
        return byMonth.getOrDefault(month, NONE);
    }

    /**
     * Whether received + carried over = resolved + withdrawn + stopped + in process, so that no dossier is lost or
     * doubled.
     */
    public boolean reconciles() {
        return of(Measure.RECEIVED) + of(Measure.CARRIED_OVER)
                == of(Measure.RESOLVED) + of(Measure.WITHDRAWN) + of(Measure.STOPPED) + of(Measure.IN_PROCESS);
    }

    /** Rate of early and on-time dossiers among the resolved, between 0 and 1; null when nothing was resolved. */
    public @Nullable Double resolvedOnTime() {
        return rate(of(Measure.EARLY) + of(Measure.ON_TIME), of(Measure.RESOLVED));
    }

    /**
     * Rate of the index of Decision 766 (domain reference, section 7.2): resolved on time and in process in time, among
     * received and carried over, between 0 and 1; null when there were none.
     */
    public @Nullable Double index766() {
        return rate(
                of(Measure.EARLY) + of(Measure.ON_TIME) + of(Measure.IN_PROCESS_IN_TIME),
                of(Measure.RECEIVED) + of(Measure.CARRIED_OVER));
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
