package vn.motcua.duedate.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.organisation.OfficeId;

/** The calendar version that a notice announces; a read-only view of the calendar's table. */
@Entity
@Immutable
@Table(name = "calendar_version_fact")
class AnnouncedVersion {

    @Id
    private Integer id;

    private String label;

    @Enumerated(EnumType.STRING)
    private CalendarScope.Kind scope;

    private @Nullable Integer officeId;
    private String noticeNumber;
    private String noticeTitle;
    private String source;
    private @Nullable Integer basedOnId;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected AnnouncedVersion() {}

    CalendarVersionId id() {
        return new CalendarVersionId(id);
    }

    String label() {
        return label;
    }

    CalendarScope scope() {
        return new CalendarScope(scope, officeId == null ? null : new OfficeId(officeId));
    }

    CalendarNoticeText text() {
        return new CalendarNoticeText(noticeNumber, noticeTitle, source);
    }
}
