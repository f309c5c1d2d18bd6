package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.ReferenceVersions;

/** Stores drafts of calendar versions and publishes them, in the caller's transaction. */
@Component
class CalendarDraftStore {

    private final CalendarVersions calendars;
    private final ReferenceVersions versions;

    CalendarDraftStore(CalendarVersions calendars, ReferenceVersions versions) {
        this.calendars = calendars;
        this.versions = versions;
    }

    Optional<CalendarDraft> find(CalendarVersionId id) {
        return calendars
                .findById(id.value())
                .filter(version -> !version.isPublished())
                .map(this::draft);
    }

    Optional<CalendarDraft> find(CalendarScope scope) {
        return calendars.draft(scope.kind(), office(scope)).map(this::draft);
    }

    List<CalendarDraft> all() {
        return calendars.drafts().stream().map(this::draft).toList();
    }

    /** The draft, locked until the end of the transaction. */
    Optional<CalendarVersionEntity> lock(CalendarVersionId id) {
        return calendars.lock(id.value()).filter(version -> !version.isPublished());
    }

    CalendarDraft draft(CalendarVersionEntity version) {
        return version.draft(calendars
                .newest(version.scope().kind(), office(version.scope()))
                .map(CalendarVersionId::new)
                .orElse(null));
    }

    /** Saves the changes, so that the draft has its new revision. */
    CalendarDraft saved(CalendarVersionEntity version) {
        return draft(calendars.saveAndFlush(version));
    }

    /** Inserts a new version, empty or as a copy of another. */
    CalendarVersionEntity insert(
            CalendarScope scope,
            String labelPrefix,
            CalendarNoticeText notice,
            @Nullable CalendarVersionId basedOn,
            @Nullable CalendarVersionId copied,
            String by,
            Instant at) {
        int no = calendars.nextNumber(scope.kind(), office(scope));
        CalendarVersionEntity version =
                new CalendarVersionEntity(scope, labelPrefix + "-" + no, no, notice, basedOn, by, at);
        if (copied != null) {
            version.copy(calendars.findById(copied.value()).orElseThrow());
        }
        return calendars.saveAndFlush(version);
    }

    void delete(CalendarVersionEntity version) {
        calendars.delete(version);
    }

    /** Publishes the version; every instance uses it from the commit of this transaction on. */
    void publish(CalendarVersionEntity version, Instant at) {
        version.publish(at);
        calendars.saveAndFlush(version);
        versions.increase("calendar");
    }

    private static @Nullable Integer office(CalendarScope scope) {
        OfficeId office = scope.office();
        return office == null ? null : office.value();
    }
}
