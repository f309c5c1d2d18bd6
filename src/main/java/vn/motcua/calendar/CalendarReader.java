package vn.motcua.calendar;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.ReferenceVersions;

/** Reads calendars in four queries: all that are published, or one version in any state. */
@Component
class CalendarReader {

    private final CalendarVersions calendars;
    private final ReferenceVersions versions;

    CalendarReader(CalendarVersions calendars, ReferenceVersions versions) {
        this.calendars = calendars;
        this.versions = versions;
    }

    long version() {
        return versions.of("calendar");
    }

    /** Reads in a transaction of its own: the copy must not hold uncommitted changes of the caller's transaction. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CalendarSnapshot read(ZoneId zone) {
        long version = version(); // read first: a later change makes the copy outdated, never inconsistent
        return new CalendarSnapshot(
                version,
                zone,
                calendars.published().stream()
                        .map(CalendarVersionEntity::published)
                        .toList());
    }

    /** One version, published or drafted. */
    @Transactional(readOnly = true)
    Optional<CalendarSnapshot.Published> find(CalendarVersionId id) {
        return calendars.findById(id.value()).map(CalendarVersionEntity::published);
    }
}
