package vn.motcua.figures.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/** How long dossiers took, from reception to result: in hours, and in working hours by the calendar of their office. */
public final class Durations {

    private static final double MILLIS_PER_HOUR = 3_600_000.0;
    private static final double MINUTES_PER_HOUR = 60.0;
    private static final int FIRST_ROOM = 16;

    private double[] hours = new double[FIRST_ROOM];
    private double[] working = new double[FIRST_ROOM];
    private int count;
    private int countOfWorking;
    private int endsBeforeStart;

    Durations() {}

    /**
     * Mean, median and 90th percentile; percentiles between two values are interpolated in proportion.
     *
     * @param n number of values
     */
    public record Summary(int n, double mean, double median, double p90) {}

    /** Adds a dossier. One that ended before its start is only counted. */
    void add(Instant from, Instant to, @Nullable WorkingCalendar calendar) {
        if (to.isBefore(from)) {
            endsBeforeStart++;
            return;
        }
        hours = room(hours, count);
        hours[count++] = Duration.between(from, to).toMillis() / MILLIS_PER_HOUR;
        if (calendar != null) {
            try {
                double worked = calendar.workingMinutesBetween(from, to) / MINUTES_PER_HOUR;
                working = room(working, countOfWorking);
                working[countOfWorking++] = worked;
            } catch (CalendarYearAbsentException unknown) {
                // counted by its absence
            }
        }
    }

    private static double[] room(double[] values, int count) {
        return count < values.length ? values : Arrays.copyOf(values, values.length * 2);
    }

    /** In hours of the clock; null when there is no dossier. */
    public @Nullable Summary hours() {
        return summary(hours, count);
    }

    /** In working hours, of the dossiers whose years the calendar knows; null when there is none. */
    public @Nullable Summary workingHours() {
        return summary(working, countOfWorking);
    }

    /** Number of dossiers whose working hours are not known, for the calendar does not know a year. */
    public int withoutWorkingHours() {
        return count - countOfWorking;
    }

    /** Number of dossiers that ended before their start, and are in no summary. */
    public int endsBeforeStart() {
        return endsBeforeStart;
    }

    private static @Nullable Summary summary(double[] values, int count) {
        if (count == 0) {
            return null;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double sum = 0;
        for (double each : sorted) {
            sum += each;
        }
        return new Summary(count, sum / count, percentile(sorted, 0.5), percentile(sorted, 0.9));
    }

    private static double percentile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
