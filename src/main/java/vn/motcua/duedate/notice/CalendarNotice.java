package vn.motcua.duedate.notice;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;

/**
 * A calendar version announced after dates had been promised: one recorded operation of two persons, from the proposal to
 * the last dossier, and back. Who does what and when is said by its verbs; how far the run has come is written by
 * {@link NoticeLease}.
 */
@Entity
@DynamicUpdate // the run writes its columns meanwhile
public class CalendarNotice {

    /** The position before all dossiers. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "version_id")
    private AnnouncedVersion version;

    private @Nullable Integer undoVersionId;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "proposed_by"))
    @AttributeOverride(name = "kind", column = @Column(name = "proposed_by_kind"))
    @AttributeOverride(name = "person", column = @Column(name = "proposed_by_id"))
    @AttributeOverride(name = "office", column = @Column(name = "proposed_office_id"))
    @AttributeOverride(name = "at", column = @Column(name = "proposed_at"))
    private Doer proposed;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "applied_by"))
    @AttributeOverride(name = "kind", column = @Column(name = "applied_by_kind"))
    @AttributeOverride(name = "person", column = @Column(name = "applied_by_id"))
    @AttributeOverride(name = "office", column = @Column(name = "applied_office_id"))
    @AttributeOverride(name = "at", column = @Column(name = "published_at"))
    private @Nullable Doer applied;

    @Column(name = "applied_at")
    private @Nullable Instant completedAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "undone_by"))
    @AttributeOverride(name = "kind", column = @Column(name = "undone_by_kind"))
    @AttributeOverride(name = "person", column = @Column(name = "undone_by_id"))
    @AttributeOverride(name = "office", column = @Column(name = "undone_office_id"))
    @AttributeOverride(name = "at", column = @Column(name = "undo_published_at"))
    private @Nullable Doer undone;

    @Column(name = "undone_at")
    private @Nullable Instant restoredAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    private @Nullable Person withdrawn;

    private UUID position;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int pass;

    private int moved;
    private int kept;
    private int confirmed;
    private int restored;
    private @Nullable String failure;
    private byte @Nullable [] appliedDigest;
    private byte @Nullable [] undoneDigest;

    /** Who did something, and when. */
    @Embeddable
    public record Person(String name, Instant at) {}

    /** A person, and at which office; the run is done in that name. */
    @Embeddable
    record Doer(
            String name,
            @Enumerated(EnumType.STRING) Actor.Kind kind,
            @Nullable Integer person,
            Integer office,
            Instant at) {

        private static Doer of(Actor actor, Instant at) {
            return new Doer(
                    actor.name(),
                    actor.kind(),
                    actor.id(),
                    Objects.requireNonNull(actor.office()).value(),
                    at);
        }

        /** With no more rights than to have it done. */
        private Actor actor() {
            return new Actor(
                    kind, person, name, OfficeScope.none(), OfficeScope.none(), Set.of(), new OfficeId(office));
        }
    }

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarNotice() {}

    /** Proposes a version. */
    CalendarNotice(CalendarNoticeId id, AnnouncedVersion version, Actor proposer, Instant at) {
        this.id = id.value();
        this.version = version;
        this.state = NoticeState.PROPOSED;
        this.proposed = Doer.of(proposer, at);
        this.position = BEFORE_ALL;
        this.pass = 1;
    }

    /** Takes the proposal back. */
    void withdraw(Actor actor, Instant at) {
        require(NoticeState.PROPOSED);
        state = NoticeState.WITHDRAWN;
        withdrawn = new Person(actor.name(), at);
    }

    /** Lets the run begin. */
    void apply(Actor actor, Instant at) {
        require(NoticeState.PROPOSED);
        state = NoticeState.APPLYING;
        applied = Doer.of(actor, at);
    }

    /**
     * Lets the run back begin.
     *
     * @param next the version that was published to undo it
     */
    void undo(CalendarVersionId next, Actor actor, Instant at) {
        require(NoticeState.APPLIED);
        state = NoticeState.UNDOING;
        undoVersionId = next.value();
        undone = Doer.of(actor, at);
        position = BEFORE_ALL;
        pass = 1;
    }

    private void require(NoticeState expected) {
        if (state != expected) {
            throw new IllegalStateException("Calendar notice " + id + " is " + state + ", not " + expected);
        }
    }

    public CalendarNoticeId id() {
        return new CalendarNoticeId(id);
    }

    /** The version it publishes. */
    public CalendarVersionId version() {
        return version.id();
    }

    /** The label of the version it publishes. */
    public String label() {
        return version.label();
    }

    public CalendarScope scope() {
        return version.scope();
    }

    public CalendarNoticeText text() {
        return version.text();
    }

    /** The number of the version among those of its scope. */
    public int no() {
        return Integer.parseInt(label().substring(label().lastIndexOf('-') + 1));
    }

    public NoticeState state() {
        return state;
    }

    public Person proposed() {
        return Objects.requireNonNull(person(proposed));
    }

    /** Whether it was this person who proposed it. */
    boolean isProposedBy(Actor actor) {
        return actor.idempotencyOwner().equals(proposed.actor().idempotencyOwner());
    }

    /** Who published it, and when; null before. */
    public @Nullable Person applied() {
        return person(applied);
    }

    /** When every dossier had been looked at; null before. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** Who took it back, and when; null otherwise. */
    public @Nullable Person undone() {
        return person(undone);
    }

    /** When every date had been restored; null before. */
    public @Nullable Instant restoredAt() {
        return restoredAt;
    }

    /** Who took the proposal back; null otherwise. */
    public @Nullable Person withdrawn() {
        return withdrawn;
    }

    /** Who began the run that it is in. */
    Actor runner() {
        return Objects.requireNonNull(state == NoticeState.UNDOING ? undone : applied)
                .actor();
    }

    /** The last dossier the run has done. */
    UUID position() {
        return position;
    }

    /** 1 for all dossiers, 2 for those that were received with the other calendar while it ran. */
    int pass() {
        return pass;
    }

    /** How many dossiers were moved so far; likewise {@link #kept}, {@link #confirmed} and {@link #restored}. */
    public int moved() {
        return moved;
    }

    public int kept() {
        return kept;
    }

    public int confirmed() {
        return confirmed;
    }

    public int restored() {
        return restored;
    }

    /** Why the run stopped, for whoever looks after the system; it is tried again. Null while all is well. */
    public @Nullable String failure() {
        return failure;
    }

    /** The hexadecimal digest over the list of all that moved, once it is complete; null before. */
    public @Nullable String digest() {
        return hexadecimal(appliedDigest);
    }

    /** The same over the list of all that was restored. */
    public @Nullable String undoneDigest() {
        return hexadecimal(undoneDigest);
    }

    private static @Nullable Person person(@Nullable Doer doer) {
        return doer == null ? null : new Person(doer.name(), doer.at());
    }

    private static @Nullable String hexadecimal(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarNotice notice && id.equals(notice.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "calendar notice " + id + " " + state;
    }
}
