package vn.motcua.calendar;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.ReferenceVersions;

/** Reads calendars, all that are published or one with whatever state, in four queries. */
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

    /** In a transaction of its own: what another one has not committed yet must not be remembered. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CalendarSnapshot read(ZoneId zone) {
        long version = version(); // first: a change after this makes the copy old, never wrong
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
