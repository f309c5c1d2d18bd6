package vn.motcua.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** Reads all published calendars in four queries. */
@Component
class CalendarReader {

    private final JdbcClient jdbc;

    CalendarReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from reference_change where name = 'calendar'")
                .query(Long.class)
                .single();
    }

    /** In a transaction of its own: what another one has not committed yet must not be remembered. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CalendarSnapshot read(ZoneId zone) {
        long version = version(); // first: a change after this makes the copy old, never wrong
        Map<Integer, Map<Integer, YearState>> years = new HashMap<>();
        jdbc.sql("select version_id, year, state from calendar_year").query(row -> {
            years.computeIfAbsent(row.getInt("version_id"), any -> new TreeMap<>())
                    .put(row.getInt("year"), YearState.valueOf(row.getString("state")));
        });
        Map<Integer, List<CalendarEntry>> days = new HashMap<>();
        jdbc.sql("select version_id, day, kind, name, notice, closes_from from calendar_day order by day, kind")
                .query(row -> {
                    days.computeIfAbsent(row.getInt("version_id"), any -> new ArrayList<>())
                            .add(new CalendarEntry(
                                    row.getObject("day", LocalDate.class),
                                    DayKind.valueOf(row.getString("kind")),
                                    row.getString("name"),
                                    row.getString("notice"),
                                    row.getObject("closes_from", LocalTime.class)));
                });
        Map<Integer, Map<DayOfWeek, List<WorkingSession>>> sessions = new HashMap<>();
        jdbc.sql("select version_id, weekday, opens, closes from calendar_session order by weekday, opens")
                .query(row -> {
                    sessions.computeIfAbsent(row.getInt("version_id"), any -> new EnumMap<>(DayOfWeek.class))
                            .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), any -> new ArrayList<>())
                            .add(new WorkingSession(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        List<CalendarSnapshot.Published> published = jdbc.sql(
                        "select id, label, scope, office_id, no from calendar_version order by no")
                .query((row, no) -> {
                    int id = row.getInt("id");
                    Integer office = row.getObject("office_id", Integer.class);
                    return new CalendarSnapshot.Published(
                            row.getString("label"),
                            row.getString("scope"),
                            office == null ? null : new OfficeId(office),
                            years.getOrDefault(id, Map.of()),
                            days.getOrDefault(id, List.of()),
                            sessions.getOrDefault(id, Map.of()));
                })
                .list();
        return new CalendarSnapshot(version, zone, published);
    }
}
