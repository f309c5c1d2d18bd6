package vn.motcua.catalogue.revision;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ProcedureDraft.Kind;
import vn.motcua.catalogue.route.DossiersOfCases;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.TwoPersons;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;

/**
 * What administrators of the province do with procedures: write the next version or a new procedure, have it published by another
 * administrator from a day on, end a procedure, undo either while nothing rests on it. Dossiers keep the version under which they
 * were accepted (domain reference, section 4.3).
 */
@Service
public class ProcedureAdministration {

    /** Counting of open dossiers ends here. */
    public static final int MOST_COUNTED = RouteAdministration.MOST_COUNTED;

    private final ProcedureDrafts drafts;
    private final ProcedurePublication publication;
    private final Catalogue catalogue;
    private final RouteAdministration routes;
    private final DossiersOfCases dossiers;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final OnceOnly once;
    private final TransactionLock locks;
    private final Clock clock;

    ProcedureAdministration(
            ProcedureDrafts drafts,
            ProcedurePublication publication,
            Catalogue catalogue,
            RouteAdministration routes,
            DossiersOfCases dossiers,
            TwoPersons twoPersons,
            ChangeLog log,
            OnceOnly once,
            TransactionLock locks,
            Clock clock) {
        this.drafts = drafts;
        this.publication = publication;
        this.catalogue = catalogue;
        this.routes = routes;
        this.dossiers = dossiers;
        this.twoPersons = twoPersons;
        this.log = log;
        this.once = once;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whether the actor may change procedures: they hold for the whole province, as routes do. */
    public boolean mayEdit(Actor actor) {
        return routes.mayEdit(actor);
    }

    /** The draft of a procedure; empty when nobody writes one. */
    @Transactional(readOnly = true)
    public Optional<ProcedureDraft> draft(String code) {
        return drafts.of(code);
    }

    /** Drafts by hand that wait for another administrator, what waits longest first. */
    @Transactional(readOnly = true)
    public List<ProcedureDraft> waiting() {
        return drafts.waiting();
    }

    /** Drafts by hand, waiting or not, by code. */
    @Transactional(readOnly = true)
    public KeysetPage<ProcedureDraft> written(@Nullable String after, int size) {
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                drafts.written(Objects.requireNonNullElse(after, ""), Limit.of(asked + 1)),
                asked,
                ProcedureDraft::procedureCode);
    }

    /** What the last version of a procedure says; empty for a procedure without one. */
    public Optional<ProcedureContent> last(String code) {
        return Optional.ofNullable(publication.lastContent(code));
    }

    /** Begins the next version of a procedure as a copy of the last one; nothing happens when there is a draft already. */
    @Transactional
    public void begin(String code, Actor actor) {
        OfficialId editor = requireEditor(actor);
        hold(code);
        ProcedureContent last = last(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
        if (drafts.of(code).isEmpty()) {
            drafts.saveAndFlush(new ProcedureDraft(Kind.NEXT, last.asDraftOf(last.version()), null, editor, now()));
        }
    }

    /**
     * Begins a procedure that the catalogue does not know.
     *
     * @throws RefusedException INVALID at {@code code} when it is no national code, or is known or being written
     */
    @Transactional
    public void beginNew(ProcedureContent content, Actor actor) {
        OfficialId editor = requireEditor(actor);
        String code = content.code();
        if (!ContentChecks.isCode(code)) {
            throw RefusedException.invalidField("code", "catalogue.finding.CODE");
        }
        hold(code);
        if (publication.last(code).isPresent() || drafts.of(code).isPresent()) {
            throw RefusedException.invalidField("code", "catalogue.refusal.procedure-known", code);
        }
        drafts.saveAndFlush(new ProcedureDraft(Kind.NEW, content.asDraftOf(0), null, editor, now()));
    }

    /**
     * Replaces what the draft says; the same request again has no further effect.
     *
     * @param revision revision of the draft that the actor has seen
     * @throws RefusedException CONFLICT when somebody else was faster, or the draft waits for a second person
     */
    @Transactional
    public void save(String code, ProcedureContent content, int revision, RequestKey key, Actor actor) {
        OfficialId editor = requireEditor(actor);
        byte[] said = (code + revision + content).getBytes(StandardCharsets.UTF_8);
        once.carryOut(RequestRecord.of(actor.idempotencyOwner(), key.value(), said), () -> {
            ProcedureDraft draft = known(code, revision);
            draft.edit(content, editor, now());
            return drafts.saveAndFlush(draft).id();
        });
    }

    /** Drops the draft; versions stay. */
    @Transactional
    public void discard(String code, int revision, Actor actor) {
        requireEditor(actor);
        ProcedureDraft draft = known(code, revision);
        draft.requireOpen();
        drafts.delete(draft);
        drafts.flush();
    }

    /** Faults of what the draft says. */
    public List<ContentFinding> findings(ProcedureDraft draft) {
        return publication.findings(draft);
    }

    /** Number of open dossiers that keep the version they were accepted with, up to {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int open(String code) {
        return dossiers.open(cases(catalogue.versions(code)), MOST_COUNTED);
    }

    /**
     * Prepares the draft for publication by another administrator; where there never was one, it is published at once.
     *
     * @param from first day, tomorrow at the earliest
     * @param revision revision of the draft that the actor has seen
     * @return whether it is published, and does not wait
     * @throws RefusedException INVALID at {@code validFrom} for a day that is too early or too late, INVALID while there are
     *     faults, CONFLICT when somebody else was faster
     */
    @Transactional
    public boolean prepare(String code, LocalDate from, String reason, int revision, Actor actor) {
        requireEditor(actor);
        return prepare(known(code, revision), from, reason, actor);
    }

    /**
     * Prepares the end of a procedure: from a day on no dossier is accepted. Dossiers that are there go on.
     *
     * @return whether it is carried out, and does not wait
     * @throws RefusedException INVALID at {@code validFrom} for a day that is too early or too late, CONFLICT while a draft is
     *     being written
     */
    @Transactional
    public boolean end(String code, LocalDate day, String reason, Actor actor) {
        OfficialId editor = requireEditor(actor);
        hold(code);
        ProcedureContent last = last(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
        if (drafts.of(code).isPresent()) {
            throw RefusedException.conflict("catalogue.refusal.procedure-drafted");
        }
        if (last.validTo() != null) {
            throw RefusedException.conflict("catalogue.refusal.procedure-ended", last.validTo());
        }
        ProcedureDraft draft =
                drafts.saveAndFlush(new ProcedureDraft(Kind.END, last.asDraftOf(last.version()), null, editor, now()));
        return prepare(draft, day, reason, actor);
    }

    private boolean prepare(ProcedureDraft draft, LocalDate from, String reason, Actor actor) {
        OfficialId by = requireEditor(actor);
        publication.require(draft, from);
        draft.takeOut();
        draft.prepare(from, reason, by, now());
        drafts.saveAndFlush(draft);
        if (twoPersons.mayActAlone(actor)) {
            publication.publish(List.of(draft), by, "procedure-published-alone", actor);
            return true;
        }
        String code = draft.procedureCode();
        ProcedureContent last = publication.lastContent(code);
        log.record(
                draft.kind() == Kind.END
                        ? ProcedureChanges.ofEnd("procedure-end-prepared", code, null, from, reason)
                        : ProcedureChanges.of(
                                "procedure-prepared", last, draft.content().asDraftOf(0), from, reason),
                actor);
        return false;
    }

    /**
     * Publishes what another administrator prepared, from the prepared day on, or from tomorrow if that day has come.
     *
     * @throws RefusedException CONFLICT for who prepared it, or when somebody else was faster; INVALID when there are faults now
     */
    @Transactional
    public void confirm(String code, int revision, Actor actor) {
        OfficialId by = requireEditor(actor);
        ProcedureDraft draft = known(code, revision);
        Preparation waiting = waiting(draft);
        TwoPersons.requireAnother(waiting.by(), actor);
        LocalDate tomorrow = publication.today().plusDays(1);
        publication.require(draft, waiting.validFrom().isBefore(tomorrow) ? tomorrow : waiting.validFrom());
        publication.publish(List.of(draft), by, "procedure-published", actor);
    }

    /**
     * Declines what another administrator prepared, or takes back what one prepared oneself; a version can be edited again, an end
     * is no more.
     */
    @Transactional
    public void decline(String code, String reason, int revision, Actor actor) {
        OfficialId by = requireEditor(actor);
        ProcedureDraft draft = known(code, revision);
        Preparation waiting = waiting(draft);
        if (draft.kind() == Kind.END) {
            drafts.delete(draft);
            drafts.flush();
        } else {
            draft.reopen();
            drafts.saveAndFlush(draft);
        }
        String verb = waiting.by().equals(by) ? "procedure-taken-back" : "procedure-declined";
        log.record(ProcedureChanges.dropped(verb, code, waiting.validFrom(), 0, reason), actor);
    }

    /** What can be undone of a procedure. */
    public enum Undoable {
        /** Its last version: it was published here, and no dossier was accepted with it. */
        VERSION,
        /** Its end, which has not come. */
        END
    }

    /** What can be undone last; empty where nothing can. */
    @Transactional(readOnly = true)
    public Optional<Undoable> undoable(String code) {
        ProcedureVersion last = publication.last(code).orElse(null);
        if (last == null || drafts.of(code).isPresent()) {
            return Optional.empty();
        }
        LocalDate end = last.validTo();
        if (end != null) {
            return end.isAfter(publication.today()) ? Optional.of(Undoable.END) : Optional.empty();
        }
        boolean unused = last.validFrom().isAfter(publication.today())
                || !dossiers.acceptedSince(cases(List.of(last)), last.validFrom());
        return unused && publication.published(last) ? Optional.of(Undoable.VERSION) : Optional.empty();
    }

    /**
     * Undoes the last version of a procedure, or its end. The row of a version stays, marked as withdrawn.
     *
     * @param version number of the version that the actor has seen as the last
     * @throws RefusedException CONFLICT when it is not the last any more, or a dossier was accepted with it
     */
    @Transactional
    public void undo(String code, int version, String reason, Actor actor) {
        requireEditor(actor);
        hold(code);
        ProcedureVersion last = publication
                .last(code)
                .filter(each -> each.no() == version)
                .orElseThrow(() -> RefusedException.conflict("catalogue.refusal.procedure-changed"));
        switch (undoable(code).orElseThrow(() -> RefusedException.conflict("catalogue.refusal.route-used"))) {
            case VERSION -> publication.withdraw(last, reason, actor);
            case END -> publication.goOn(code, reason, actor);
        }
    }

    private Preparation waiting(ProcedureDraft draft) {
        Preparation waiting = draft.waiting();
        if (waiting == null) {
            throw RefusedException.notFound("catalogue.refusal.route-not-waiting");
        }
        return waiting;
    }

    /** Two who change one procedure follow each other, and the second sees what the first did. */
    private void hold(String code) {
        locks.hold("procedure draft " + code);
    }

    private ProcedureDraft known(String code, int revision) {
        hold(code);
        Supplier<RefusedException> none = () -> RefusedException.notFound("catalogue.refusal.no-procedure-draft");
        ProcedureDraft draft = drafts.of(code).orElseThrow(none);
        if (draft.revision() != revision) {
            throw RefusedException.conflict("catalogue.refusal.procedure-changed");
        }
        return draft;
    }

    private static Collection<ProcedureCaseId> cases(List<ProcedureVersion> versions) {
        return versions.stream()
                .flatMap(version -> version.cases().stream())
                .map(ProcedureCase::id)
                .toList();
    }

    private OfficialId requireEditor(Actor actor) {
        if (!mayEdit(actor)) {
            throw RefusedException.forbidden("catalogue.refusal.procedures-not-yours");
        }
        return Objects.requireNonNull(actor.official(), "an administrator is an official");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
