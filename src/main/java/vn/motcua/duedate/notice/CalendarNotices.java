package vn.motcua.duedate.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarPublication;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Calendar notices announce a calendar version after dates were promised. This service previews the effects, applies a
 * notice as one recorded operation of two persons, and undoes it; each step lists its effects.
 *
 * An actor who {@linkplain CalendarDrafts#mayEdit keeps the calendar} of a scope may do all of it. Supervisors, leaders
 * and inspectors may read notices of the scopes they see, see also {@link CalendarNoticeLists}; others get a {@link
 * RefusedException} FORBIDDEN. A repeated step, such as a form sent twice, gives the same answer and has no second
 * effect. The lists have codes and dates, no personal data.
 */
@Service
public class CalendarNotices {

    private static final int IN_THE_WAY = 10;
    private static final Set<NoticeState> BUSY =
            EnumSet.of(NoticeState.PROPOSED, NoticeState.APPLYING, NoticeState.UNDOING);
    private static final Set<Role> READING = EnumSet.of(Role.SUPERVISOR, Role.LEADER, Role.INSPECTOR);

    private final CalendarDrafts drafts;
    private final CalendarPublication publication;
    private final Calendars calendars;
    private final OpenDossiers dossiers;
    private final NoticePolicies policies;
    private final Notices notices;
    private final NoticeQuery query;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    CalendarNotices(
            CalendarDrafts drafts,
            CalendarPublication publication,
            Calendars calendars,
            OpenDossiers dossiers,
            NoticePolicies policies,
            Notices notices,
            NoticeQuery query,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.publication = publication;
        this.calendars = calendars;
        this.dossiers = dossiers;
        this.policies = policies;
        this.notices = notices;
        this.query = query;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /** Direction of a list: the effects of applying a notice, or of undoing it. */
    public enum Direction {
        APPLIED,
        UNDONE
    }

    /** The effects on all open dossiers if the draft were published now. */
    public NoticePreview preview(CalendarVersionId draft, Actor actor) {
        NoticeCounts counts = new NoticeCounts(LocalDate.now(clock), zone);
        read(draft, actor, null, counts);
        return counts.preview();
    }

    /**
     * The dossiers whose dates the draft would move, confirm or keep, in order of id.
     *
     * @param cursor start of the page, from the previous page; null for the first
     * @param size rows per page, limited to 1 to {@value KeysetPage#LONGEST}
     */
    public KeysetPage<NoticeMove> moves(CalendarVersionId draft, Actor actor, @Nullable String cursor, int size) {
        Cursor position = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        List<NoticeMove> found = new ArrayList<>();
        read(draft, actor, position == null ? new UUID(0, 0) : position.uuid(0), new OpenDossiers.Visitor() {
            @Override
            public void found(OpenDossier dossier, OpenDossier.Verdict verdict) {
                found.add(dossier.move(verdict));
            }

            @Override
            public boolean wantsMore() {
                return found.size() <= asked;
            }
        });
        return KeysetPage.of(found, asked, last -> Cursor.of(last.dossier()));
    }

    /** Gives all rows of {@link #moves}, one by one, for a file. */
    public void export(CalendarVersionId draft, Actor actor, Consumer<NoticeMove> each) {
        read(draft, actor, new UUID(0, 0), (dossier, verdict) -> each.accept(dossier.move(verdict)));
    }

    private void read(CalendarVersionId id, Actor actor, @Nullable UUID after, OpenDossiers.Visitor visitor) {
        CalendarDraft draft = drafts.draft(id);
        drafts.requireMayEdit(draft.scope(), actor);
        CalendarShift shift = new CalendarShift(calendars::forOffice, drafts.composed(id), zone);
        dossiers.read(new OpenDossiers.Range(draft.scope(), after, null), shift, policies.read(), visitor);
    }

    /**
     * Proposes a draft for publication and freezes it.
     *
     * @param revision revision of the draft that the actor has seen
     * @throws RefusedException CONFLICT also when a new date would lie in an absent year
     */
    public CalendarNotice propose(CalendarVersionId draft, int revision, Actor actor) {
        requirePerson(actor);
        Optional<CalendarNotice> there = notices.announcing(draft.value());
        if (there.isPresent() && there.get().isProposedBy(actor)) {
            return there.get();
        }
        NoticePreview preview = preview(draft, actor);
        if (preview.total().unknown() > 0) {
            throw RefusedException.conflict(
                    "dossier.refusal.notice-unknown", preview.total().unknown());
        }
        CalendarNoticeId id = new CalendarNoticeId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        return inTransaction(() -> {
            publication.freeze(draft, actor, revision, now());
            return notices.saveAndFlush(new CalendarNotice(id, notices.version(draft.value()), actor, now()));
        });
    }

    /** Withdraws a proposal; the draft can be edited again. */
    public CalendarNotice withdraw(CalendarNoticeId id, Actor actor) {
        return inTransaction(() -> {
            CalendarNotice notice = locked(id, actor);
            if (notice.state() == NoticeState.PROPOSED) {
                publication.thaw(notice.version(), actor);
                notice.withdraw(actor, now());
            } else if (notice.state() != NoticeState.WITHDRAWN) {
                throw RefusedException.conflict("dossier.refusal.notice-state");
            }
            return notice;
        });
    }

    /**
     * Publishes the version, which receptions use from now on, and starts the run that moves dates promised before.
     *
     * @param actor actor; not the person who proposed the notice
     * @throws RefusedException CONFLICT while another notice is being carried out
     */
    public CalendarNotice apply(CalendarNoticeId id, Actor actor) {
        requirePerson(actor);
        return published(() -> {
            CalendarNotice notice = locked(id, actor);
            if (notice.state() == NoticeState.APPLYING || notice.state() == NoticeState.APPLIED) {
                return notice;
            }
            if (notice.state() != NoticeState.PROPOSED) {
                throw RefusedException.conflict("dossier.refusal.notice-state");
            }
            if (notice.isProposedBy(actor)) {
                throw RefusedException.forbidden("dossier.refusal.notice-second-person");
            }
            Instant now = now();
            publication.publish(notice.version(), actor, now);
            notice.apply(actor, now);
            return notices.saveAndFlush(notice);
        });
    }

    /**
     * Publishes the previous version again and starts the run that restores the dates changed by the notice.
     *
     * @param reason reason, published with the version
     * @throws RefusedException INVALID without a reason, CONFLICT with the obstacles when later versions or dates
     *     depend on the notice
     */
    public CalendarNotice undo(CalendarNoticeId id, String reason, Actor actor) {
        requirePerson(actor);
        if (reason.isBlank()) {
            throw RefusedException.invalidField("reason", "catalogue.refusal.required");
        }
        return published(() -> {
            CalendarNotice notice = locked(id, actor);
            if (notice.state() == NoticeState.UNDOING || notice.state() == NoticeState.UNDONE) {
                return notice;
            }
            if (notice.state() != NoticeState.APPLIED) {
                throw RefusedException.conflict("dossier.refusal.notice-state");
            }
            List<DossierId> inTheWay = inTheWay(notice);
            if (!inTheWay.isEmpty()) {
                throw RefusedException.conflict(
                        "dossier.refusal.notice-later", String.join(", ", query.codes(inTheWay)));
            }
            Instant now = now();
            CalendarVersion next = publication.takeBack(
                    notice.version(),
                    new CalendarNoticeText(
                            notice.text().number(), reason, notice.text().source()),
                    actor,
                    now);
            notice.undo(next.id(), actor, now);
            return notices.saveAndFlush(notice);
        });
    }

    /** Whether the actor may propose, apply and undo in this scope. */
    public boolean mayChange(CalendarNotice notice, Actor actor) {
        return drafts.mayEdit(notice.scope(), actor);
    }

    private boolean mayRead(CalendarScope scope, Actor actor) {
        OfficeId office = scope.office();
        return drafts.mayEdit(scope, actor) || actor.hasAny(READING) && (office == null || actor.maySee(office));
    }

    /** Whether the actor proposed the notice and therefore cannot apply it. */
    @Transactional(readOnly = true)
    public boolean proposedBy(CalendarNoticeId id, Actor actor) {
        return find(id, actor).isProposedBy(actor);
    }

    /**
     * Obstacles to undoing a notice, a few of each kind.
     *
     * @param versions labels of calendar versions published later
     * @param dossiers codes of dossiers that have got another date by the version since
     */
    public record InTheWay(List<String> versions, List<String> dossiers) {

        /** Whether there are no obstacles. */
        public boolean isEmpty() {
            return versions.isEmpty() && dossiers.isEmpty();
        }
    }

    /** The versions and dossiers that depend on a notice and prevent undoing it. */
    @Transactional(readOnly = true)
    public InTheWay restingOn(CalendarNoticeId id, Actor actor) {
        CalendarNotice notice = find(id, actor);
        return new InTheWay(publication.restingOn(notice.version()), query.codes(inTheWay(notice)));
    }

    private List<DossierId> inTheWay(CalendarNotice notice) {
        CalendarNotice.Person applied = notice.applied();
        return applied == null ? List.of() : query.inTheWay(notice.id(), notice.label(), applied.at(), IN_THE_WAY);
    }

    /**
     * Returns a notice.
     *
     * @throws RefusedException NOT_FOUND when there is none
     */
    @Transactional(readOnly = true)
    public CalendarNotice find(CalendarNoticeId id, Actor actor) {
        CalendarNotice notice = notices.find(id.value())
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.notice-not-found"));
        if (!mayRead(notice.scope(), actor)) {
            throw RefusedException.forbidden("catalogue.refusal.calendar-not-yours");
        }
        return notice;
    }

    /** The notice that announces a version, if one was proposed and not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<CalendarNotice> ofVersion(CalendarVersionId version) {
        return notices.announcing(version.value());
    }

    /**
     * The notices that had an effect on a dossier, oldest first. The caller has checked that the actor may see the
     * dossier.
     */
    @Transactional(readOnly = true)
    public List<CalendarNotice> of(DossierId dossier) {
        return notices.of(dossier.value());
    }

    /** The notices of the scopes that the actor keeps or sees, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<CalendarNotice> newest(Actor actor, @Nullable String cursor, int size) {
        Cursor position = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        KeysetPage<CalendarNotice> page = KeysetPage.of(
                notices.newest(
                        position == null ? null : position.instant(0),
                        position == null ? null : position.uuid(1),
                        asked + 1),
                asked,
                last -> Cursor.of(last.proposed().at(), last.id()));
        return new KeysetPage<>(
                page.rows().stream()
                        .filter(notice -> mayRead(notice.scope(), actor))
                        .toList(),
                page.next());
    }

    /**
     * Whether a promised date is kept in this scope where a notice would make it earlier, by its own policy or a wider
     * scope's.
     */
    @Transactional(readOnly = true)
    public boolean keepsEarlier(CalendarScope scope) {
        return policies.read().of(scope);
    }

    /**
     * Sets whether a promised date is kept in this scope where a notice would make it earlier.
     *
     * @throws RefusedException CONFLICT while a notice is proposed or carried out, because its preview must stay valid
     */
    @Transactional
    public void keepEarlier(CalendarScope scope, boolean keep, Actor actor) {
        drafts.requireMayEdit(scope, actor);
        if (notices.existsByStateIn(BUSY)) {
            throw RefusedException.conflict("dossier.refusal.notice-busy");
        }
        policies.set(scope, keep, actor.name(), now());
    }

    private CalendarNotice locked(CalendarNoticeId id, Actor actor) {
        CalendarNotice notice = notices.lock(id.value())
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.notice-not-found"));
        drafts.requireMayEdit(notice.scope(), actor);
        return notice;
    }

    private static void requirePerson(Actor actor) {
        if (actor.kind() != Actor.Kind.OFFICIAL) {
            throw RefusedException.forbidden("dossier.refusal.notice-person");
        }
    }

    private CalendarNotice published(Supplier<CalendarNotice> work) {
        try {
            CalendarNotice notice = inTransaction(work);
            calendars.refresh();
            return notice;
        } catch (DataIntegrityViolationException another) {
            throw RefusedException.conflict("dossier.refusal.notice-busy");
        }
    }

    private CalendarNotice inTransaction(Supplier<CalendarNotice> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
