package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.TransactionLock;
import vn.motcua.worktime.WorkingDayFile;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.WorkingSessionsFile;

/** Publishes the nation's working calendar that the product ships: years 2020 to 2027, the last one provisional. */
@Service
public class CalendarReference {

    /** The label of the version the product ships. */
    public static final String LABEL = "VN-1";

    private static final Logger log = LoggerFactory.getLogger(CalendarReference.class);
    private static final String PROFILE = "seven-thirty";

    private final CalendarVersions published;
    private final ReferenceVersions versions;
    private final TransactionLock locks;
    private final TransactionTemplate transaction;
    private final Calendars calendars;
    private final Clock clock;

    CalendarReference(
            CalendarVersions published,
            ReferenceVersions versions,
            TransactionLock locks,
            PlatformTransactionManager transactions,
            Calendars calendars,
            Clock clock) {
        this.published = published;
        this.versions = versions;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Publishes the calendar unless the nation already has one.
     *
     * @return whether this call published it
     */
    public boolean load() {
        boolean loaded = Boolean.TRUE.equals(transaction.execute(status -> insert()));
        calendars.follow();
        return loaded;
    }

    private boolean insert() {
        locks.hold("reference calendar"); // two instances that start at once must not both load
        if (published.existsByScope(CalendarScope.Kind.NATION)) {
            return false;
        }
        WorkingDayFile days = days();
        WorkingSessions hours = hours();
        CalendarVersionEntity version =
                new CalendarVersionEntity(CalendarScope.nation(), LABEL, 1, "vn_working_days.csv");
        days.years().forEach(version::say);
        version.add(days.entries());
        version.open(Stream.of(DayOfWeek.values())
                .filter(day -> !hours.on(day).isEmpty())
                .collect(Collectors.toMap(day -> day, hours::on)));
        published.saveAndFlush(version); // with its parts, which cannot be added after publication
        version.publish(clock.instant());
        versions.increase("calendar");
        log.info(
                "Published the working calendar {}, {} to {}",
                LABEL,
                days.years().firstKey(),
                days.years().lastKey());
        return true;
    }

    /** The days as they are shipped. */
    static WorkingDayFile days() {
        try (Reader file = open("reference/vn_working_days.csv")) {
            return WorkingDayFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hours as they are shipped. */
    static WorkingSessions hours() {
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
