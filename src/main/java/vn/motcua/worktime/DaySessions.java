package vn.motcua.worktime;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** The working sessions of one day, as minutes since midnight. */
final class DaySessions {

    static final DaySessions CLOSED = new DaySessions(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;
    private final int total;

    private DaySessions(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        int sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += to[i] - from[i];
        }
        this.total = sum;
    }

    static DaySessions of(List<WorkingSession> sessions) {
        return new DaySessions(
                sessions.stream().mapToInt(session -> minute(session.from())).toArray(),
                sessions.stream().mapToInt(session -> minute(session.to())).toArray());
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** A copy of this day that is closed from the given minute on. */
    DaySessions until(int minute) {
        int kept = 0;
        while (kept < from.length && from[kept] < minute) {
            kept++;
        }
        int[] begins = Arrays.copyOf(from, kept);
        int[] ends = Arrays.copyOf(to, kept);
        if (kept > 0) {
            ends[kept - 1] = Math.min(ends[kept - 1], minute);
        }
        return new DaySessions(begins, ends);
    }

    int size() {
        return from.length;
    }

    int from(int session) {
        return from[session];
    }

    int to(int session) {
        return to[session];
    }

    /** Number of working minutes of the whole day. */
    int total() {
        return total;
    }

    /** The end of the last session, or 0 on a closed day. */
    int closing() {
        return to.length == 0 ? 0 : to[to.length - 1];
    }

    /** Number of working minutes of the day before the given minute. */
    int workedBefore(int minute) {
        int worked = 0;
        for (int i = 0; i < from.length && from[i] < minute; i++) {
            worked += Math.min(to[i], minute) - from[i];
        }
        return worked;
    }

    /** The earliest minute of the day by which {@code worked} minutes, 1 to {@link #total()}, have been worked. */
    int minuteAfter(int worked) {
        int rest = worked;
        for (int i = 0; i < from.length; i++) {
            int length = to[i] - from[i];
            if (rest <= length) {
                return from[i] + rest;
            }
            rest -= length;
        }
        throw new IllegalArgumentException("a day of " + total + " minutes does not hold " + worked);
    }

    /** The first working minute at or after the given one, or -1 when the day has no more. */
    int nextWorking(int minute) {
        for (int i = 0; i < from.length; i++) {
            if (minute < to[i]) {
                return Math.max(minute, from[i]);
            }
        }
        return -1;
    }
}
