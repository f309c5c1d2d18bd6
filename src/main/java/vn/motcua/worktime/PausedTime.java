package vn.motcua.worktime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ended pauses as disjoint stretches of time, in order. Pauses that overlap or touch are one stretch, so the order of
 * recording and duplicate records do not change a date. Open and empty pauses are left out.
 */
final class PausedTime {

    static final PausedTime NONE = new PausedTime(List.of());

    /** A stretch from {@code from} inclusive to {@code to} exclusive, in local minutes. */
    record Stretch(long from, long to) {

        long fromDay() {
            return Timeline.dayOf(from);
        }

        long toDay() {
            return Timeline.dayOf(to);
        }
    }

    private final List<Stretch> stretches;

    private PausedTime(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** The parts of the pauses that lie between two minutes. */
    static PausedTime of(WorkingCalendar calendar, List<Pause> pauses, long begin, long end) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        List<Stretch> sorted = new ArrayList<>();
        for (Pause pause : pauses) {
            if (pause.to() != null) {
                long from = Math.max(calendar.minute(pause.from()), begin);
                long to = Math.min(calendar.minute(pause.to()), end);
                if (from < to) {
                    sorted.add(new Stretch(from, to));
                }
            }
        }
        sorted.sort(Comparator.comparingLong(Stretch::from));
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && next.from() <= merged.get(last).to()) {
                Stretch before = merged.get(last);
                merged.set(last, new Stretch(before.from(), Math.max(before.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return new PausedTime(merged);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /**
     * Whether a day is paused: a paused day comes after the day on which a pause begins and is not after the day on
     * which it ends.
     */
    boolean coversDay(long day) {
        return stretches.stream().anyMatch(stretch -> stretch.fromDay() < day && day <= stretch.toDay());
    }
}
