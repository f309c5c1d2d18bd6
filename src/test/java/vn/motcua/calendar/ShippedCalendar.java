package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.motcua.worktime.WorkingDayFile;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;

/** The nation's calendar that the product ships, in memory: no database is asked and nothing is started. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    /** It alone, for all offices. */
    public static Calendars load(ZoneId zone) {
        WorkingDayFile days = CalendarReference.days();
        WorkingSessions hours = CalendarReference.hours();
        Map<DayOfWeek, List<WorkingSession>> sessions = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            sessions.put(day, hours.on(day));
        }
        CalendarVersion version = new CalendarVersion(
                new CalendarVersionId(1),
                CalendarScope.nation(),
                CalendarReference.LABEL,
                1,
                Instant.EPOCH,
                "",
                "",
                "");
        CalendarSnapshot snapshot = new CalendarSnapshot(
                0, zone, List.of(new CalendarSnapshot.Published(version, days.years(), days.entries(), sessions)));
        Calendars calendars = new Calendars(
                new CalendarReader(null, null) {
                    @Override
                    CalendarSnapshot read(ZoneId asked) {
                        return snapshot;
                    }
                },
                zone);
        calendars.refresh();
        return calendars;
    }
}
