package vn.motcua.catalogue;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

/** All published calendars as they were at one moment; composed ones are made once and kept. */
final class CalendarSnapshot {

    /** One published version, before it is added to a wider one. */
    record Published(
            String label,
            String scope,
            @Nullable OfficeId office,
            Map<Integer, YearState> years,
            List<CalendarEntry> days,
            Map<DayOfWeek, List<WorkingSession>> sessions) {}

    private static final String JOINED = "+";

    final long version;
    private final ZoneId zone;
    private final Map<String, Published> byLabel = new HashMap<>();
    private final Map<OfficeId, Published> newestOfOffice = new HashMap<>();
    private final @Nullable Published newestOfNation;
    private final @Nullable Published newestOfProvince;
    private final ConcurrentMap<String, WorkingCalendar> composed = new ConcurrentHashMap<>();

    /** @param published in order of their numbers */
    CalendarSnapshot(long version, ZoneId zone, List<Published> published) {
        this.version = version;
        this.zone = zone;
        Published nation = null;
        Published province = null;
        for (Published each : published) {
            byLabel.put(each.label, each);
            switch (each.scope) {
                case "NATION" -> nation = each;
                case "PROVINCE" -> province = each;
                default -> newestOfOffice.put(Objects.requireNonNull(each.office, "office"), each);
            }
        }
        newestOfNation = nation;
        newestOfProvince = province;
    }

    static CalendarSnapshot empty(ZoneId zone) {
        return new CalendarSnapshot(-1, zone, List.of());
    }

    WorkingCalendar forOffice(OfficeId office) {
        return newest(newestOfOffice.get(office));
    }

    WorkingCalendar common() {
        return newest(null);
    }

    private WorkingCalendar newest(@Nullable Published ofOffice) {
        List<String> labels = new ArrayList<>();
        if (newestOfNation == null) {
            throw Refusal.unavailable("catalogue.refusal.no-calendar");
        }
        labels.add(newestOfNation.label);
        if (newestOfProvince != null) {
            labels.add(newestOfProvince.label);
        }
        if (ofOffice != null) {
            labels.add(ofOffice.label);
        }
        return version(String.join(JOINED, labels));
    }

    WorkingCalendar version(String label) {
        WorkingCalendar known = composed.get(label);
        return known != null ? known : composed.computeIfAbsent(label, this::compose);
    }

    private WorkingCalendar compose(String label) {
        Map<DayOfWeek, List<WorkingSession>> sessions = new LinkedHashMap<>();
        List<Published> parts = new ArrayList<>();
        for (String part : label.split("\\" + JOINED)) {
            Published published = byLabel.get(part);
            if (published == null) {
                throw Refusal.notFound("catalogue.refusal.unknown-calendar", label);
            }
            parts.add(published);
            if (!published.sessions.isEmpty()) {
                sessions = published.sessions; // a narrower scope that states hours states the whole week
            }
        }
        WorkingCalendar.Builder builder = WorkingCalendar.builder(label, zone, week(label, sessions));
        for (Published part : parts) {
            part.years.forEach(builder::year);
            builder.entries(part.days);
        }
        return builder.build();
    }

    /** Monday's hours are the ordinary ones, which a worked Saturday has. */
    private static WorkingSessions week(String label, Map<DayOfWeek, List<WorkingSession>> hours) {
        List<WorkingSession> monday = hours.get(DayOfWeek.MONDAY);
        if (monday == null) {
            throw new IllegalStateException("calendar " + label + " has no hours for Monday");
        }
        WorkingSessions week = WorkingSessions.mondayToFriday(monday.toArray(WorkingSession[]::new));
        for (DayOfWeek day : DayOfWeek.values()) {
            week = week.with(day, hours.getOrDefault(day, List.of()).toArray(WorkingSession[]::new));
        }
        return week;
    }
}
