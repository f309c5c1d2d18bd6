package vn.motcua.duedate.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;

/**
 * A calendar version announced after dates had been promised: one recorded operation of two persons, from the proposal to
 * the last dossier, and back.
 *
 * @param label of the version it publishes
 * @param applied who published it, and when; null before
 * @param completedAt when every dossier had been looked at; null before
 * @param undone who took it back, and when; null otherwise
 * @param restoredAt when every date had been restored; null before
 * @param withdrawn who took the proposal back; null otherwise
 * @param moved dossiers done so far, by what was done; likewise {@code kept}, {@code confirmed} and {@code restored}
 * @param failure why the run stopped, for whoever looks after the system; it is tried again. Null while all is well
 * @param digest hexadecimal digest over the list of all that moved, once it is complete; null before
 * @param undoneDigest the same over the list of all that was restored
 */
public record CalendarNotice(
        CalendarNoticeId id,
        CalendarVersionId version,
        String label,
        CalendarScope scope,
        CalendarNoticeText text,
        NoticeState state,
        Person proposed,
        @Nullable Person applied,
        @Nullable Instant completedAt,
        @Nullable Person undone,
        @Nullable Instant restoredAt,
        @Nullable Person withdrawn,
        int moved,
        int kept,
        int confirmed,
        int restored,
        @Nullable String failure,
        @Nullable String digest,
        @Nullable String undoneDigest) {

    /** The number of the version among those of its scope. */
    public int no() {
        return Integer.parseInt(label.substring(label.lastIndexOf('-') + 1));
    }

    /** Who did something, and when. */
    public record Person(String name, Instant at) {}
}
