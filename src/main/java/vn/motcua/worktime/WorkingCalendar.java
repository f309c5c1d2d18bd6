package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One version of a working calendar: the days and hours on which an office works, and the years it covers. Immutable; a
 * change makes a new version. A narrower scope (province, office) is made by {@linkplain #narrowedBy adding} to a wider
 * one.
 *
 * <p>The unit of working time is the minute: seconds of a given moment are cut off. Minutes are those of the wall clock
 * in {@link #zone()}. A session's first minute is working time, its end (11:30, 17:00) is not.
 *
 * <p>Every method that needs a day outside the covered years throws {@link CalendarYearAbsentException}.
 *
 * <p>Source: domain reference, sections 3.1 and 3.8.
 */
public final class WorkingCalendar {

    private final String version;
    private final ZoneId zone;
    private final WorkingSessions sessions;
    private final NavigableMap<Integer, YearState> years;
    private final NavigableMap<LocalDate, List<CalendarEntry>> entries;
    private final Timeline timeline;

    private WorkingCalendar(Builder builder) {
        this.version = builder.version;
        this.zone = builder.zone;
        this.sessions = builder.sessions;
        this.years = new TreeMap<>(builder.years);
        this.entries = new TreeMap<>();
        builder.entries.forEach((date, list) -> entries.put(date, List.copyOf(list)));
        this.timeline = layOut();
    }

    /** Creates a builder; {@code version} names the calendar in promises and explanations. */
    public static Builder builder(String version, ZoneId zone, WorkingSessions sessions) {
        return new Builder(version, zone, sessions);
    }

    /** Creates a builder for a new version, which starts as a copy of this one. */
    public Builder revised(String newVersion) {
        Builder builder = new Builder(newVersion, zone, sessions);
        builder.years.putAll(years);
        entries.values().forEach(builder::entries);
        return builder;
    }

    /** A calendar with the entries of a narrower scope added. A day that any scope closes is closed. */
    public WorkingCalendar narrowedBy(String newVersion, Collection<CalendarEntry> additions) {
        return revised(newVersion).entries(additions).build();
    }

    /** The name of this version. */
    public String version() {
        return version;
    }

    /** The zone whose wall clock the sessions are stated in. */
    public ZoneId zone() {
        return zone;
    }

    /** The opening hours of the week. */
    public WorkingSessions sessions() {
        return sessions;
    }

    /** All entries in order of date. */
    public List<CalendarEntry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** The entries of one date; empty for an ordinary date. */
    public List<CalendarEntry> entriesOn(LocalDate date) {
        return entries.getOrDefault(date, List.of());
    }

    /** State of a year: confirmed, provisional or absent. */
    public YearState stateOf(int year) {
        return years.getOrDefault(year, YearState.ABSENT);
    }

    /** Whether any of the years from the first to the second, both included, is provisional. */
    public boolean isProvisional(int fromYear, int toYear) {
        return years.subMap(fromYear, true, Math.max(fromYear, toYear), true).containsValue(YearState.PROVISIONAL);
    }

    /** Whether the office works on the date. */
    public boolean isWorkingDay(LocalDate date) {
        return timeline.isWorkingDay(date.toEpochDay());
    }

    /** The working sessions of a date after holidays and closures; empty when closed. */
    public List<WorkingSession> sessionsOn(LocalDate date) {
        DaySessions day = timeline.sessions(date.toEpochDay());
        List<WorkingSession> result = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            result.add(new WorkingSession(Minutes.time(day.from(i)), Minutes.time(day.to(i))));
        }
        return result;
    }

    /** Whether the moment lies in a session, its end not included. */
    public boolean isWorkingTime(Instant moment) {
        return timeline.isWorkingMinute(minute(moment));
    }

    /** The moment itself if it is working time, otherwise the next opening. */
    public Instant nextWorkingMoment(Instant moment) {
        return instant(timeline.nextWorkingMinute(minute(moment)));
    }

    /** The first working day strictly after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return LocalDate.ofEpochDay(timeline.workingDay(timeline.workingDaysUntil(date.toEpochDay()) + 1));
    }

    /** Number of working minutes from one moment to another; negative when the second is earlier. */
    public long workingMinutesBetween(Instant from, Instant to) {
        return timeline.workedBefore(minute(to)) - timeline.workedBefore(minute(from));
    }

    /**
     * Working time between two moments in whole working days, each as long as it is by this calendar, and minutes
     * beyond them. The order of the moments does not matter.
     */
    public WorkedTime workedBetween(Instant from, Instant to) {
        long first = minute(from.isAfter(to) ? to : from);
        long last = minute(from.isAfter(to) ? from : to);
        long day = Timeline.dayOf(timeline.isWorkingMinute(first) ? first : timeline.nextWorkingMinute(first));
        int ofDay = Timeline.dayOf(first) == day ? Timeline.minuteOfDay(first) : 0;
        int number = timeline.workingDaysUntil(day);
        long worked = timeline.workedBefore(last);
        int days = Math.max(0, timeline.workingDaysUntil(Timeline.dayOf(last)) - number + 1);
        while (days > 0 && timeline.workedBefore(number + days, ofDay) > worked) {
            days--;
        }
        long beyond = worked - (days == 0 ? timeline.workedBefore(first) : timeline.workedBefore(number + days, ofDay));
        return new WorkedTime(days, beyond);
    }

    /**
     * Number of working days after the first date up to and including the second; negative when the second is earlier.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return timeline.workingDaysUntil(to.toEpochDay()) - timeline.workingDaysUntil(from.toEpochDay());
    }

    Timeline timeline() {
        return timeline;
    }

    /** The local wall-clock minute of a moment. */
    long minute(Instant moment) {
        return Math.floorDiv(
                moment.getEpochSecond() + zone.getRules().getOffset(moment).getTotalSeconds(), 60L);
    }

    /** The moment of a local wall-clock minute. */
    Instant instant(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC)
                .atZone(zone)
                .toInstant();
    }

    private Timeline layOut() {
        long firstDay = LocalDate.of(years.firstKey(), 1, 1).toEpochDay();
        long lastDay = LocalDate.of(years.lastKey(), 12, 31).toEpochDay();
        int days = (int) (lastDay - firstDay + 1);
        DaySessions[] open = new DaySessions[days];
        boolean[] cutShort = new boolean[days];
        boolean[] holiday = new boolean[days];
        DaySessions ordinary = DaySessions.of(sessions.ordinary());
        DaySessions[] week = new DaySessions[8];
        for (DayOfWeek day : DayOfWeek.values()) {
            week[day.getValue()] = DaySessions.of(sessions.on(day));
        }
        for (int i = 0; i < days; i++) {
            open[i] = week[LocalDate.ofEpochDay(firstDay + i).getDayOfWeek().getValue()];
        }
        entries.forEach((date, list) -> {
            int i = (int) (date.toEpochDay() - firstDay);
            if (i < 0 || i >= days) {
                return; // an entry of a year without a state
            }
            if (open[i].total() == 0 && list.stream().anyMatch(entry -> entry.kind() == DayKind.MAKEUP_WORKDAY)) {
                open[i] = ordinary;
            }
            DaySessions whole = open[i];
            for (CalendarEntry entry : list) {
                open[i] = entry.closedFrom() != null
                        ? open[i].until(DaySessions.minute(entry.closedFrom()))
                        : entry.closesTheDay() ? DaySessions.CLOSED : open[i];
            }
            cutShort[i] = open[i].closing() < whole.closing();
            holiday[i] = list.stream()
                    .anyMatch(entry -> entry.kind() == DayKind.HOLIDAY || entry.kind() == DayKind.COMPENSATORY_OFF);
        });
        return new Timeline(version, years.lastKey(), firstDay, open, cutShort, holiday);
    }

    @Override
    public String toString() {
        return "WorkingCalendar " + version + " " + years;
    }

    /** Builder of a calendar version. Not thread-safe. */
    public static final class Builder {

        private final String version;
        private final ZoneId zone;
        private WorkingSessions sessions;
        private final NavigableMap<Integer, YearState> years = new TreeMap<>();
        private final NavigableMap<LocalDate, List<CalendarEntry>> entries = new TreeMap<>();

        private Builder(String version, ZoneId zone, WorkingSessions sessions) {
            this.version = version;
            this.zone = zone;
            this.sessions = sessions;
        }

        /** Sets the state of a year; {@link YearState#ABSENT} removes the year. */
        public Builder year(int year, YearState state) {
            if (state == YearState.ABSENT) {
                years.remove(year);
            } else {
                years.put(year, state);
            }
            return this;
        }

        /** Adds an entry. Entries of years without a state are kept and have no effect. */
        public Builder entry(CalendarEntry entry) {
            entries.computeIfAbsent(entry.date(), date -> new ArrayList<>()).add(entry);
            return this;
        }

        /** Adds an entry for a whole day. */
        public Builder entry(LocalDate date, DayKind kind, String name, String source) {
            return entry(new CalendarEntry(date, kind, name, source));
        }

        /** Adds entries. */
        public Builder entries(Collection<CalendarEntry> added) {
            added.forEach(this::entry);
            return this;
        }

        /** Replaces the opening hours of the week. */
        public Builder sessions(WorkingSessions changed) {
            this.sessions = changed;
            return this;
        }

        /**
         * The calendar.
         *
         * @throws IllegalStateException if no year is stated, or there is a gap between the stated years
         */
        public WorkingCalendar build() {
            if (years.isEmpty() || years.lastKey() - years.firstKey() + 1 != years.size()) {
                throw new IllegalStateException("a calendar needs years without a gap, but has " + years.keySet());
            }
            return new WorkingCalendar(this);
        }
    }
}
