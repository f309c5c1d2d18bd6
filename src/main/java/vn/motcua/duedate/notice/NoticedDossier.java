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

/**
 * The stored effect of a notice, or of its undoing, on a dossier. Written once together with its event, and never
 * deleted.
 */
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

    /** Key: the notice, the direction, and the dossier. */
    @Embeddable
    record Key(UUID noticeId, @Enumerated(EnumType.STRING) CalendarNotices.Direction direction, UUID dossierId)
            implements Serializable {}

    /** The promised date of a dossier, and the one by which on-time is judged. */
    record Dates(Instant due, Instant judged) {}

    /**
     * The event of the effect.
     *
     * @param before changed fields with their previous values, which undoing restores exactly
     */
    record Event(int seq, byte[] hash, @Nullable String before) {}

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected NoticedDossier() {}

    /** @param event event of the effect; null where the dossier was left unchanged */
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

    /** The dates after the effect. */
    Dates left() {
        return outcome == NoticeOutcome.KEPT
                ? new Dates(dueBefore, judgedDueBefore)
                : new Dates(dueAfter, judgedDueAfter);
    }

    /** The previous values of the changed fields; null where nothing was changed. */
    @Nullable
    String before() {
        return before;
    }
}
