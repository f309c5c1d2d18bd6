package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.platform.ReferenceLock;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.worktime.WorkingDayFile;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.WorkingSessionsFile;

/** The nation's working calendar that the product ships: 2020 to 2027, the last year provisional. */
@Service
public class CalendarReference {

    /** The label of the version the product ships. */
    public static final String LABEL = "VN-1";

    private static final Logger log = LoggerFactory.getLogger(CalendarReference.class);
    private static final String PROFILE = "seven-thirty";

    private final JdbcTemplate jdbc;
    private final ReferenceVersions versions;
    private final TransactionTemplate transaction;
    private final Calendars calendars;
    private final Clock clock;

    CalendarReference(
            JdbcTemplate jdbc,
            ReferenceVersions versions,
            PlatformTransactionManager transactions,
            Calendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.transaction = new TransactionTemplate(transactions);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Publishes the calendar unless the nation has one already.
     *
     * @return whether it was published now
     */
    public boolean load() {
        boolean loaded = Boolean.TRUE.equals(transaction.execute(status -> insert()));
        calendars.follow();
        return loaded;
    }

    private boolean insert() {
        ReferenceLock.take(jdbc, "calendar");
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from calendar_version where scope = 'NATION')", Boolean.class))) {
            return false;
        }
        WorkingDayFile days = days();
        Integer id = jdbc.queryForObject(
                "insert into calendar_version (label, scope, no, source) values (?, 'NATION', 1, ?) returning id",
                Integer.class,
                LABEL,
                "vn_working_days.csv");
        List<Object[]> years = new ArrayList<>();
        days.years().forEach((year, state) -> years.add(new Object[] {id, year, state.name()}));
        jdbc.batchUpdate("insert into calendar_year (version_id, year, state) values (?, ?, ?)", years);
        jdbc.batchUpdate(
                "insert into calendar_day (version_id, day, kind, name, notice) values (?, ?, ?, ?, ?)",
                days.entries().stream()
                        .map(each -> new Object[] {id, each.date(), each.kind().name(), each.name(), each.source()})
                        .toList());
        WorkingSessions hours = hours();
        List<Object[]> sessions = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (WorkingSession session : hours.on(day)) {
                sessions.add(new Object[] {id, day.getValue(), session.from(), session.to()});
            }
        }
        jdbc.batchUpdate(
                "insert into calendar_session (version_id, weekday, opens, closes) values (?, ?, ?, ?)", sessions);
        jdbc.update(
                "update calendar_version set published_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
        versions.increase("calendar");
        log.info(
                "Published the working calendar {}, {} to {}",
                LABEL,
                days.years().firstKey(),
                days.years().lastKey());
        return true;
    }

    private static WorkingDayFile days() {
        try (Reader file = open("reference/vn_working_days.csv")) {
            return WorkingDayFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkingSessions hours() {
        try (Reader file = open("reference/working_sessions.csv")) {
            WorkingSessions hours = WorkingSessionsFile.read(file).get(PROFILE);
            if (hours == null) {
                throw new IllegalStateException("no working sessions named " + PROFILE);
            }
            return hours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String path) throws IOException {
        return new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
    }
}
