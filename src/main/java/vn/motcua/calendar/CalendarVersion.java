package vn.motcua.calendar;

import java.time.Instant;

/**
 * A published version of a scope's calendar; it never changes.
 *
 * @param label names it in promises, such as {@code VN-2}; a composed calendar's label joins several by {@code +}
 * @param no from 1, within the scope
 * @param noticeNumber of the notice that announced it; empty when it was published without one
 * @param noticeTitle what the notice is about; may be empty
 * @param source where it was taken from
 */
public record CalendarVersion(
        CalendarVersionId id,
        CalendarScope scope,
        String label,
        int no,
        Instant publishedAt,
        String noticeNumber,
        String noticeTitle,
        String source) {}
