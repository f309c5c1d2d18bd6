package vn.motcua.dossier.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The dates of a dossier as they follow from its rule, the start of its clock, its pauses, its extension and a calendar.
 * The one place where they are derived: the actions, a calendar notice and the nightly check all ask here. Pure.
 *
 * @param current what the citizen is promised: the later of the counted date and the extension. Null exactly when the
 *     law sets no limit
 * @param judged what on time is judged by: without the extension, and without pauses that began, or were recorded, only
 *     after the date had passed, for nothing done then makes a dossier on time (domain reference, section 3.5). Null with
 *     {@code current}
 * @param counted how the current date was counted, before the extension
 * @param judgedCounted how the judged date was counted
 */
public record DerivedDates(
        @Nullable Instant current, @Nullable Instant judged, Deadline counted, Deadline judgedCounted) {

    /**
     * A later moment that was granted by letter.
     *
     * @param grantedAt when; pauses from then on lengthen it
     * @param until the moment granted; not after {@code grantedAt} when the letter gives nothing any more
     */
    public record Extension(Instant grantedAt, Instant until) {

        /**
         * The extension of these columns of a dossier; null without one. Where the moment granted was not written down, the
         * promise has it, with all that has moved it since.
         */
        public static @Nullable Extension of(
                @Nullable Instant extendedAt, @Nullable Instant extendedTo, @Nullable Instant dueAt) {
            if (extendedAt == null) {
                return null;
            }
            if (extendedTo != null) {
                return new Extension(extendedAt, extendedTo);
            }
            return dueAt == null ? null : new Extension(dueAt, dueAt);
        }
    }

    /**
     * Derives the dates.
     *
     * @param start when the clock started
     * @param pauses all pauses so far, in any order; an open one moves nothing yet
     * @param extension what was granted by letter; null without one
     * @throws vn.motcua.worktime.CalendarYearAbsentException when a date reaches a year the calendar does not know
     */
    public static DerivedDates of(
            WorkingCalendar calendar, TimeRule rule, Instant start, List<Pause> pauses, @Nullable Extension extension) {
        Deadlines deadlines = new Deadlines(calendar);
        Deadline counted = deadlines.due(rule, start, pauses);
        List<Pause> inTime = deadlines.begunInTime(rule, start, pauses);
        Deadline judged = inTime.size() == pauses.size() ? counted : deadlines.due(rule, start, inTime);
        Instant extended = extension == null
                ? null
                : open(calendar, deadlines.lengthened(extension.grantedAt(), extension.until(), pauses));
        return new DerivedDates(later(counted.dueAt(), extended), judged.dueAt(), counted, judged);
    }

    /** An extension that has come to fall on a closed day or hour moves on; the end of a session is not closed yet. */
    private static Instant open(WorkingCalendar calendar, Instant extension) {
        boolean endsSession = calendar.isWorkingTime(extension.minus(Duration.ofMinutes(1)));
        return endsSession ? extension : calendar.nextWorkingMoment(extension);
    }

    private static @Nullable Instant later(@Nullable Instant counted, @Nullable Instant extension) {
        return counted == null || extension == null || counted.isAfter(extension) ? counted : extension;
    }
}
