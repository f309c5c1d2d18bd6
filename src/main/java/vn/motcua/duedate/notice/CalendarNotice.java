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
 * Notice that announces a calendar version after dates were promised: one recorded operation of two persons, from the
 * proposal to the last dossier, and its undoing. The verbs of this entity record the persons and moments; {@link
 * NoticeLease} writes the progress of the run.
 */
@Entity
@DynamicUpdate // the run updates its own columns concurrently
public class CalendarNotice {

    /** Position before all dossiers. */
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

    /** A person who acted, and the moment. */
    @Embeddable
    public record Person(String name, Instant at) {}

    /** A person with the office at which the person acted; the run acts in this name. */
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

        /** The actor of the run, with the rights to carry it out only. */
        private Actor actor() {
            return new Actor(
                    kind, person, name, OfficeScope.none(), OfficeScope.none(), Set.of(), new OfficeId(office));
        }
    }

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarNotice() {}

    /** Makes the notice that proposes a version. */
    CalendarNotice(CalendarNoticeId id, AnnouncedVersion version, Actor proposer, Instant at) {
        this.id = id.value();
        this.version = version;
        this.state = NoticeState.PROPOSED;
        this.proposed = Doer.of(proposer, at);
        this.position = BEFORE_ALL;
        this.pass = 1;
    }

    /** Withdraws the proposal. */
    void withdraw(Actor actor, Instant at) {
        require(NoticeState.PROPOSED);
        state = NoticeState.WITHDRAWN;
        withdrawn = new Person(actor.name(), at);
    }

    /** Applies the notice: the run can begin. */
    void apply(Actor actor, Instant at) {
        require(NoticeState.PROPOSED);
        state = NoticeState.APPLYING;
        applied = Doer.of(actor, at);
    }

    /**
     * Undoes the notice: the run back can begin.
     *
     * @param next version that was published to undo the notice
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

    /** The version that the notice publishes. */
    public CalendarVersionId version() {
        return version.id();
    }

    /** The label of the version. */
    public String label() {
        return version.label();
    }

    public CalendarScope scope() {
        return version.scope();
    }

    public CalendarNoticeText text() {
        return version.text();
    }

    /** The number of the version within its scope. */
    public int no() {
        return Integer.parseInt(label().substring(label().lastIndexOf('-') + 1));
    }

    public NoticeState state() {
        return state;
    }

    public Person proposed() {
        return Objects.requireNonNull(person(proposed));
    }

    /** Whether this actor proposed it. */
    boolean isProposedBy(Actor actor) {
        return actor.idempotencyOwner().equals(proposed.actor().idempotencyOwner());
    }

    /** Person who applied it, and the moment; null before. */
    public @Nullable Person applied() {
        return person(applied);
    }

    /** Moment at which the run was complete; null before. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** Person who undid it, and the moment; null when it was not undone. */
    public @Nullable Person undone() {
        return person(undone);
    }

    /** Moment at which all dates were restored; null before. */
    public @Nullable Instant restoredAt() {
        return restoredAt;
    }

    /** Person who withdrew the proposal, and the moment; null when it was not withdrawn. */
    public @Nullable Person withdrawn() {
        return withdrawn;
    }

    /** The actor who began the present run. */
    Actor runner() {
        return Objects.requireNonNull(state == NoticeState.UNDOING ? undone : applied)
                .actor();
    }

    /** The last dossier that the run has done. */
    UUID position() {
        return position;
    }

    /** Number of the pass: 1 for all dossiers, 2 for those received with the other calendar during the first pass. */
    int pass() {
        return pass;
    }

    /** Number of dossiers moved so far; the following three are the numbers of those kept, confirmed and restored. */
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

    /** Reason why the run stopped, for the operator; the run is tried again. Null without a failure. */
    public @Nullable String failure() {
        return failure;
    }

    /** SHA-256 of the list of what was applied, hexadecimal; null before the list is complete. */
    public @Nullable String digest() {
        return hexadecimal(appliedDigest);
    }

    /** SHA-256 of the list of what was undone, hexadecimal; null before the list is complete. */
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
