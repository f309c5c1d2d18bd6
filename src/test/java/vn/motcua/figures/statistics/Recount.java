package vn.motcua.figures.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.DossierSource;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;

/** Counts dossiers one by one, written from the definitions in words and not from the SQL. */
final class Recount {

    private final List<Row> rows;
    private final ZoneId zone;
    private final Instant now;

    Recount(List<Row> rows, ZoneId zone, Instant now) {
        this.rows = rows;
        this.zone = zone;
        this.now = now;
    }

    /** When the clock of a dossier stood. */
    record Pause(Instant from, @Nullable Instant to) {}

    /** A dossier with its keys. */
    record Row(
            String id,
            DossierSource source,
            int receiving,
            Map<Grouping, @Nullable String> keys,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            @Nullable Instant accepted,
            @Nullable Instant finished,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable LocalDate currentDueOn,
            @Nullable Instant currentDueAt,
            @Nullable Instant pausedSince,
            boolean extended,
            boolean apologised,
            String state,
            List<Pause> pauses,
            List<String> activities) {}

    /** The rows that a filter lets through, whatever the period. */
    List<Row> within(StatisticsFilter filter, Set<Integer> offices) {
        return rows.stream()
                .filter(row -> filter.sources().contains(row.source()))
                .filter(row -> offices.contains(row.receiving()))
                .filter(row -> filter.only().entrySet().stream().allMatch(only -> {
                    String key = row.keys().get(only.getKey());
                    return only.getValue().isEmpty()
                            ? key == null
                            : only.getValue().equals(key);
                }))
                .toList();
    }

    /** All measures by group. */
    Map<List<@Nullable String>, Map<Measure, Long>> counts(
            StatisticsFilter filter, Set<Integer> offices, List<Grouping> groupings) {
        Map<List<@Nullable String>, Map<Measure, Long>> counts = new HashMap<>();
        LocalDate from = filter.figures().from();
        LocalDate to = filter.figures().to();
        boolean timed = groupings.contains(Grouping.MONTH) || groupings.contains(Grouping.DAY);
        for (Row row : within(filter, offices)) {
            for (Measure measure : Measure.values()) {
                boolean ofOpen = isOpenMeasure(measure);
                if (ofOpen && timed) {
                    for (LocalDate first = from; !first.isAfter(to); ) {
                        LocalDate last = groupings.contains(Grouping.DAY)
                                ? first
                                : YearMonth.from(first).atEndOfMonth();
                        last = last.isAfter(to) ? to : last;
                        if (counts(measure, row, filter, first, last)) {
                            add(counts, keys(row, groupings, first), measure);
                        }
                        first = last.plusDays(1);
                    }
                } else {
                    LocalDate end = ofOpen && measure != Measure.CARRIED_OVER && filter.asOf() != null
                            ? Objects.requireNonNull(filter.asOf())
                            : to;
                    if (counts(measure, row, filter, from, end)) {
                        add(
                                counts,
                                keys(row, groupings, measure == Measure.RECEIVED ? row.receivedOn() : row.closedOn()),
                                measure);
                    }
                }
            }
        }
        return counts;
    }

    private static void add(
            Map<List<@Nullable String>, Map<Measure, Long>> counts, List<@Nullable String> keys, Measure measure) {
        counts.computeIfAbsent(keys, any -> new EnumMap<>(Measure.class)).merge(measure, 1L, Long::sum);
    }

    private static List<@Nullable String> keys(Row row, List<Grouping> groupings, @Nullable LocalDate day) {
        List<@Nullable String> keys = new ArrayList<>();
        for (Grouping grouping : groupings) {
            keys.add(
                    switch (grouping) {
                        case MONTH ->
                            YearMonth.from(Objects.requireNonNull(day)).toString();
                        case DAY -> Objects.requireNonNull(day).toString();
                        default -> row.keys().get(grouping);
                    });
        }
        return keys;
    }

    private static boolean isOpenMeasure(Measure measure) {
        return Set.of(
                        Measure.CARRIED_OVER,
                        Measure.IN_PROCESS,
                        Measure.IN_PROCESS_IN_TIME,
                        Measure.IN_PROCESS_WITHOUT_DUE,
                        Measure.OVERDUE,
                        Measure.OVERDUE_APOLOGISED,
                        Measure.OVERDUE_NOT_APOLOGISED,
                        Measure.PAUSED,
                        Measure.EXTENDED)
                .contains(measure);
    }

    /** Whether a measure counts a dossier in a period. */
    boolean counts(Measure measure, Row row, StatisticsFilter filter, LocalDate from, LocalDate to) {
        LocalDate received = row.receivedOn();
        LocalDate closed = row.closedOn();
        if (received == null) {
            return false;
        }
        boolean openBefore = received.isBefore(from) && (closed == null || !closed.isBefore(from));
        boolean openAtEnd = !received.isAfter(to) && (closed == null || closed.isAfter(to));
        boolean endedWithin = closed != null && !closed.isBefore(from) && !closed.isAfter(to);
        boolean resolved = endedWithin && row.finished() != null;
        boolean ended = endedWithin && row.finished() == null;
        boolean letter = row.extended() || row.apologised();
        return switch (measure) {
            case RECEIVED -> !received.isBefore(from) && !received.isAfter(to);
            case CARRIED_OVER -> openBefore;
            case RESOLVED -> resolved;
            case EARLY -> resolved && compared(row, filter) == -1;
            case ON_THE_DAY -> resolved && compared(row, filter) == 0;
            case RESOLVED_WITHOUT_DUE -> resolved && compared(row, filter) == 9;
            case ON_TIME -> resolved && (compared(row, filter) == 0 || compared(row, filter) == 9);
            case LATE -> resolved && compared(row, filter) == 1;
            case LATE_APOLOGISED -> resolved && compared(row, filter) == 1 && letter;
            case LATE_NOT_APOLOGISED -> resolved && compared(row, filter) == 1 && !letter;
            case WITHDRAWN -> ended && row.state().equals("WITHDRAWN");
            case STOPPED -> ended && row.state().equals("STOPPED");
            case IN_PROCESS -> openAtEnd;
            case IN_PROCESS_IN_TIME -> openAtEnd && !overdue(row, filter, to);
            case IN_PROCESS_WITHOUT_DUE -> openAtEnd && promised(row, filter) == null;
            case OVERDUE -> openAtEnd && overdue(row, filter, to);
            case OVERDUE_APOLOGISED -> openAtEnd && overdue(row, filter, to) && letter;
            case OVERDUE_NOT_APOLOGISED -> openAtEnd && overdue(row, filter, to) && !letter;
            case EXTENDED -> openAtEnd && row.extended();
            case PAUSED -> {
                Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
                yield openAtEnd
                        && row.pauses().stream()
                                .anyMatch(pause -> pause.from().isBefore(end)
                                        && (pause.to() == null
                                                || !Objects.requireNonNull(pause.to())
                                                        .isBefore(end)));
            }
        };
    }

    private static @Nullable Object promised(Row row, StatisticsFilter filter) {
        boolean original = filter.figures().by() == OnTimeBasis.ORIGINAL;
        return filter.precision() == Precision.DATE
                ? original ? row.dueOn() : row.currentDueOn()
                : original ? row.dueAt() : row.currentDueAt();
    }

    /** -1 early, 0 on time, 1 late, 9 nothing was promised. */
    private static int compared(Row row, StatisticsFilter filter) {
        Object promised = promised(row, filter);
        if (promised == null) {
            return 9;
        }
        return promised instanceof LocalDate day
                ? Integer.signum(Objects.requireNonNull(row.closedOn()).compareTo(day))
                : Integer.signum(Objects.requireNonNull(row.finished()).compareTo((Instant) promised));
    }

    private boolean overdue(Row row, StatisticsFilter filter, LocalDate to) {
        Object promised = promised(row, filter);
        if (promised == null) {
            return false;
        }
        Instant paused = row.pausedSince();
        if (promised instanceof LocalDate day) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate judged = to.isAfter(today) ? today : to;
            return day.isBefore(judged)
                    && (paused == null || LocalDate.ofInstant(paused, zone).isAfter(day));
        }
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Instant judged = end.isAfter(now) ? now : end;
        return ((Instant) promised).isBefore(judged) && (paused == null || paused.isAfter((Instant) promised));
    }

    /** How many hours the dossiers took that were resolved in the period, in order. */
    List<Double> hours(StatisticsFilter filter, Set<Integer> offices) {
        return within(filter, offices).stream()
                .filter(row -> counts(
                        Measure.RESOLVED,
                        row,
                        filter,
                        filter.figures().from(),
                        filter.figures().to()))
                .filter(row -> !Objects.requireNonNull(row.finished()).isBefore(Objects.requireNonNull(row.accepted())))
                .map(row -> (Objects.requireNonNull(row.finished()).toEpochMilli()
                                - Objects.requireNonNull(row.accepted()).toEpochMilli())
                        / 3_600_000.0)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
