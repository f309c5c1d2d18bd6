package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.ReferenceVersions;

/** Calendar versions that are not published yet, and their way to publication; part of the caller's transaction. */
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

    /** The draft, kept from everybody else until the end of the transaction. */
    Optional<CalendarVersionEntity> lock(CalendarVersionId id) {
        return calendars.lock(id.value()).filter(version -> !version.isPublished());
    }

    CalendarDraft draft(CalendarVersionEntity version) {
        return version.draft(calendars
                .newest(version.scope().kind(), office(version.scope()))
                .map(CalendarVersionId::new)
                .orElse(null));
    }

    /** Saves what was changed, so that its new revision is known. */
    CalendarDraft saved(CalendarVersionEntity version) {
        return draft(calendars.saveAndFlush(version));
    }

    /** A new version that begins as a copy of another, or empty. */
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

    /** From the commit of this transaction on, every instance counts with it. */
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
