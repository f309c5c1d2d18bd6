package vn.motcua.duedate.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/**
 * Difference between two calendars for each office, and a quick test whether it affects a period at all; for most
 * dossiers it does not. Not thread-safe.
 */
public final class CalendarShift {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Function<OfficeId, WorkingCalendar> before;
    private final Function<OfficeId, WorkingCalendar> after;
    private final ZoneId zone;
    private final Map<OfficeId, Change> byOffice = new HashMap<>();
    private final Map<String, Change> byLabels = new HashMap<>();

    /** @param before gives the calendar of an office without the change; {@code after} gives the one with it */
    public CalendarShift(
            Function<OfficeId, WorkingCalendar> before, Function<OfficeId, WorkingCalendar> after, ZoneId zone) {
        this.before = before;
        this.after = after;
        this.zone = zone;
    }

    /** The change for one office. */
    public Change of(OfficeId office) {
        return byOffice.computeIfAbsent(office, this::change);
    }

    private Change change(OfficeId office) {
        WorkingCalendar from = before.apply(office);
        WorkingCalendar to = after.apply(office);
        return byLabels.computeIfAbsent(from.version() + " > " + to.version(), any -> Change.between(from, to, zone));
    }

    /**
     * Difference between two calendars.
     *
     * @param days days with different opening hours
     * @param years years whose state changes between provisional and confirmed
     */
    public record Change(
            WorkingCalendar before,
            WorkingCalendar after,
            TreeSet<LocalDate> days,
            TreeSet<Integer> years,
            ZoneId zone) {

        static Change between(WorkingCalendar before, WorkingCalendar after, ZoneId zone) {
            TreeSet<LocalDate> days = new TreeSet<>();
            TreeSet<Integer> years = new TreeSet<>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                YearState now = after.stateOf(year);
                if (before.stateOf(year) != now) {
                    years.add(year);
                }
                if (now == YearState.ABSENT || before.stateOf(year) == YearState.ABSENT) {
                    continue;
                }
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> !before.sessionsOn(day).equals(after.sessionsOn(day))
                                || !before.entriesOn(day).equals(after.entriesOn(day)))
                        .forEach(days::add);
            }
            return new Change(before, after, days, years, zone);
        }

        /** Whether the change can affect a date counted from the first moment to the last. */
        public boolean touches(Instant first, Instant last) {
            LocalDate from = LocalDate.ofInstant(first, zone);
            LocalDate to = LocalDate.ofInstant(last, zone);
            LocalDate changed = days.ceiling(from);
            Integer year = years.ceiling(from.getYear());
            return changed != null && !changed.isAfter(to) || year != null && year <= to.getYear();
        }
    }
}
