package vn.motcua.worktime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * All covered days with running sums, so that a due moment costs one look-up and one binary search, whatever the length
 * of the limit. Moments are local wall-clock minutes since 1970-01-01T00:00; days are epoch days.
 *
 * <p>The first minute of a session is working time, the minute of its end is not.
 */
final class Timeline {

    static final int MINUTES_PER_DAY = 24 * 60;

    private final String version;
    private final long firstDay;
    private final int lastYear;
    private final DaySessions[] open;
    /** For day i: whether a closure took away the end of the day. */
    private final boolean[] cutShort;
    /** For day i: number of working minutes of all days before it. */
    private final int[] minutesBefore;

    private final NumberedDays workingDays;
    private final NumberedDays ordinaryDays;

    Timeline(String version, int lastYear, long firstDay, DaySessions[] open, boolean[] cutShort, boolean[] holiday) {
        this.version = version;
        this.lastYear = lastYear;
        this.firstDay = firstDay;
        this.open = open;
        this.cutShort = cutShort;
        this.minutesBefore = new int[open.length + 1];
        for (int i = 0; i < open.length; i++) {
            minutesBefore[i + 1] = minutesBefore[i] + open[i].total();
        }
        this.workingDays = new NumberedDays(open.length, i -> open[i].total() > 0);
        this.ordinaryDays = new NumberedDays(open.length, i -> !holiday[i]);
    }

    /** A subset of the covered days, as indices, numbered from 1 in order. */
    private static final class NumberedDays {

        /** For day i: number of days of the subset before it. */
        private final int[] before;

        private final int[] days;

        NumberedDays(int covered, IntPredicate isOne) {
            this.before = new int[covered + 1];
            int[] found = new int[covered];
            for (int i = 0; i < covered; i++) {
                found[before[i]] = i;
                before[i + 1] = before[i] + (isOne.test(i) ? 1 : 0);
            }
            this.days = Arrays.copyOf(found, before[covered]);
        }

        boolean contains(int day) {
            return before[day + 1] > before[day];
        }

        int until(int day) {
            return before[day + 1];
        }
    }

    static long dayOf(long minute) {
        return Math.floorDiv(minute, (long) MINUTES_PER_DAY);
    }

    static int minuteOfDay(long minute) {
        return (int) Math.floorMod(minute, (long) MINUTES_PER_DAY);
    }

    DaySessions sessions(long day) {
        return open[index(day)];
    }

    boolean isWorkingDay(long day) {
        return sessions(day).total() > 0;
    }

    boolean isWorkingMinute(long minute) {
        int ofDay = minuteOfDay(minute);
        return sessions(dayOf(minute)).nextWorking(ofDay) == ofDay;
    }

    /** The given minute if it is working time, otherwise the next opening. */
    long nextWorkingMinute(long minute) {
        long day = dayOf(minute);
        int ofDay = sessions(day).nextWorking(minuteOfDay(minute));
        if (ofDay >= 0) {
            return day * MINUTES_PER_DAY + ofDay;
        }
        long next = workingDay(workingDaysUntil(day) + 1);
        return next * MINUTES_PER_DAY + sessions(next).nextWorking(0);
    }

    /** Number of working minutes from the first covered day up to the given minute. */
    long workedBefore(long minute) {
        int index = index(dayOf(minute));
        return minutesBefore[index] + (long) open[index].workedBefore(minuteOfDay(minute));
    }

    /**
     * Number of working minutes from the first covered day up to a minute of the working day with the given number.
     *
     * @return more than the calendar has when there is no such day
     */
    long workedBefore(int number, int minuteOfDay) {
        if (number > workingDays.days.length) {
            return Long.MAX_VALUE;
        }
        int index = workingDays.days[number - 1];
        return minutesBefore[index] + (long) open[index].workedBefore(minuteOfDay);
    }

    /**
     * The earliest minute before which exactly {@code worked} minutes, at least 1, were worked; may be the end of a
     * session.
     */
    long minuteAfter(long worked) {
        int[] days = workingDays.days;
        if (worked > minutesBefore[open.length]) {
            throw new CalendarYearAbsentException(lastYear + 1, version);
        }
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minutesBefore[days[middle] + 1] >= worked) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int index = days[low];
        return (firstDay + index) * MINUTES_PER_DAY + open[index].minuteAfter((int) (worked - minutesBefore[index]));
    }

    /** Number of working days from the first covered day up to and including the given one. */
    int workingDaysUntil(long day) {
        return workingDays.until(index(day));
    }

    /** The working day with the given number, counted from 1 at the first covered day. */
    long workingDay(long number) {
        return day(workingDays, number);
    }

    /** Whether the day is a public holiday or a compensatory day off, on any weekday. */
    boolean isHoliday(long day) {
        return !ordinaryDays.contains(index(day));
    }

    /** Number of days that are not holidays from the first covered day up to and including the given one. */
    int ordinaryDaysUntil(long day) {
        return ordinaryDays.until(index(day));
    }

    /** The day with the given number among those that are not holidays, counted from 1 at the first covered day. */
    long ordinaryDay(long number) {
        return day(ordinaryDays, number);
    }

    private long day(NumberedDays days, long number) {
        if (number > days.days.length) {
            throw new CalendarYearAbsentException(lastYear + 1, version);
        }
        return firstDay + days.days[(int) number - 1];
    }

    /** The given day if it is a working day, otherwise the next one. */
    long workingDayFrom(long day) {
        return isWorkingDay(day) ? day : workingDay(workingDaysUntil(day) + 1);
    }

    /**
     * The closing of a working day. A day cut short by a closure is passed over for the next full one, so that a
     * closure never makes a promised moment earlier.
     */
    long closing(long day) {
        long full = day;
        while (cutShort[index(full)]) {
            full = workingDay(workingDaysUntil(full) + 1);
        }
        return full * MINUTES_PER_DAY + sessions(full).closing();
    }

    /** Whether the calendar covers the day. */
    boolean covers(long day) {
        return day >= firstDay && day - firstDay < open.length;
    }

    private int index(long day) {
        if (!covers(day)) {
            throw new CalendarYearAbsentException(missingYear(day), version);
        }
        return (int) (day - firstDay);
    }

    /** The first year after the covered ones, or the year itself if it lies before them. */
    private int missingYear(long day) {
        return Math.min(LocalDate.ofEpochDay(day).getYear(), lastYear + 1);
    }
}
