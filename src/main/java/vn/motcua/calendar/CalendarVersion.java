package vn.motcua.calendar;

import java.time.Instant;

/**
 * A published version of a scope's calendar; it never changes.
 *
 * @param label label stored with promised dates, such as {@code VN-2}; a composed calendar joins several by {@code +}
 * @param no number within the scope, from 1
 * @param noticeNumber number of the notice that announced it; empty when there was none
 * @param noticeTitle subject of the notice; may be empty
 * @param source source of the data
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
