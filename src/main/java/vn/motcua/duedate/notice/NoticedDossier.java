package vn.motcua.duedate.notice;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a notice, or its undoing, did to a dossier. Written once with the event that says so, and kept for ever. */
@Entity
@Immutable
@Table(name = "calendar_notice_dossier")
class NoticedDossier {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private NoticeOutcome outcome;

    private Instant dueBefore;
    private Instant dueAfter;
    private Instant judgedDueBefore;
    private Instant judgedDueAfter;
    private @Nullable Integer eventSeq;
    private byte @Nullable [] eventHash;
    private Instant doneAt;
    private @Nullable String before;

    /** Which notice, which way, which dossier. */
    @Embeddable
    record Key(UUID noticeId, @Enumerated(EnumType.STRING) CalendarNotices.Direction direction, UUID dossierId)
            implements Serializable {}

    /** The dates of a dossier. */
    record Dates(Instant due, Instant judged) {}

    /**
     * The event by which it was done.
     *
     * @param before the fields as they were, so that undoing gives exactly them back
     */
    record Event(int seq, byte[] hash, @Nullable String before) {}

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected NoticedDossier() {}

    /** @param event null where the dossier was left as it was */
    NoticedDossier(Key key, NoticeOutcome outcome, Dates from, Dates to, @Nullable Event event, Instant at) {
        this.key = key;
        this.outcome = outcome;
        this.dueBefore = from.due();
        this.judgedDueBefore = from.judged();
        this.dueAfter = to.due();
        this.judgedDueAfter = to.judged();
        this.eventSeq = event == null ? null : event.seq();
        this.eventHash = event == null ? null : event.hash();
        this.before = event == null ? null : event.before();
        this.doneAt = at;
    }

    UUID dossier() {
        return key.dossierId();
    }

    /** The dates it was left with. */
    Dates left() {
        return outcome == NoticeOutcome.KEPT
                ? new Dates(dueBefore, judgedDueBefore)
                : new Dates(dueAfter, judgedDueAfter);
    }

    /** The fields as they were before; null where nothing was changed. */
    @Nullable
    String before() {
        return before;
    }
}
