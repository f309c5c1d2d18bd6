package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** Reads calendars, all that are published or one with whatever state, in four queries. */
@Component
class CalendarReader {

    private static final String YEARS = """
            select p.version_id, p.year, p.state from calendar_year p join calendar_version v on v.id = p.version_id
            where v.id = :id or (cast(:id as integer) is null and v.published_at is not null)""";
    private static final String DAYS = """
            select p.version_id, p.day, p.kind, p.name, p.notice, p.closes_from
            from calendar_day p join calendar_version v on v.id = p.version_id
            where v.id = :id or (cast(:id as integer) is null and v.published_at is not null)
            order by p.day, p.kind""";
    private static final String SESSIONS = """
            select p.version_id, p.weekday, p.opens, p.closes
            from calendar_session p join calendar_version v on v.id = p.version_id
            where v.id = :id or (cast(:id as integer) is null and v.published_at is not null)
            order by p.weekday, p.opens""";
    private static final String VERSIONS = """
            select v.id, v.label, v.scope, v.office_id, v.no, v.published_at, v.notice_number, v.notice_title, v.source
            from calendar_version v
            where v.id = :id or (cast(:id as integer) is null and v.published_at is not null)
            order by v.no""";

    private final JdbcClient jdbc;
    private final ReferenceVersions versions;

    CalendarReader(JdbcClient jdbc, ReferenceVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    long version() {
        return versions.of("calendar");
    }

    /** In a transaction of its own: what another one has not committed yet must not be remembered. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CalendarSnapshot read(ZoneId zone) {
        long version = version(); // first: a change after this makes the copy old, never wrong
        return new CalendarSnapshot(version, zone, versions(null));
    }

    /** One version, published or drafted. */
    Optional<CalendarSnapshot.Published> find(CalendarVersionId id) {
        return versions(id).stream().findFirst();
    }

    private List<CalendarSnapshot.Published> versions(@Nullable CalendarVersionId only) {
        Integer id = only == null ? null : only.value();
        Map<Integer, Map<Integer, YearState>> years = new HashMap<>();
        jdbc.sql(YEARS).param("id", id).query(row -> {
            years.computeIfAbsent(row.getInt("version_id"), any -> new TreeMap<>())
                    .put(row.getInt("year"), YearState.valueOf(row.getString("state")));
        });
        Map<Integer, List<CalendarEntry>> days = new HashMap<>();
        jdbc.sql(DAYS).param("id", id).query(row -> {
            days.computeIfAbsent(row.getInt("version_id"), any -> new ArrayList<>())
                    .add(entry(row));
        });
        Map<Integer, Map<DayOfWeek, List<WorkingSession>>> sessions = new HashMap<>();
        jdbc.sql(SESSIONS).param("id", id).query(row -> {
            sessions.computeIfAbsent(row.getInt("version_id"), any -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), any -> new ArrayList<>())
                    .add(new WorkingSession(
                            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
        });
        return jdbc.sql(VERSIONS)
                .param("id", id)
                .query((row, no) -> new CalendarSnapshot.Published(
                        version(row),
                        years.getOrDefault(row.getInt("id"), Map.of()),
                        days.getOrDefault(row.getInt("id"), List.of()),
                        sessions.getOrDefault(row.getInt("id"), Map.of())))
                .list();
    }

    private static CalendarEntry entry(ResultSet row) throws SQLException {
        return new CalendarEntry(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("notice"),
                row.getObject("closes_from", LocalTime.class));
    }

    private static CalendarVersion version(ResultSet row) throws SQLException {
        Integer office = row.getObject("office_id", Integer.class);
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new CalendarVersion(
                new CalendarVersionId(row.getInt("id")),
                new CalendarScope(
                        CalendarScope.Kind.valueOf(row.getString("scope")),
                        office == null ? null : new OfficeId(office)),
                row.getString("label"),
                row.getInt("no"),
                published == null ? Instant.MAX : published.toInstant(), // a draft comes after all
                row.getString("notice_number"),
                row.getString("notice_title"),
                row.getString("source"));
    }
}
