package vn.motcua.catalogue.route;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteEntity;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.organisation.TwoPersons;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.AfterCommit;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;

/**
 * What administrators of the province do with routes: write the next version, have it published by another administrator from
 * a day on, undo it while no dossier was accepted with it. Dossiers keep the version of the day of their acceptance.
 */
@Service
public class RouteAdministration {

    /** Counting of open dossiers ends here. */
    public static final int MOST_COUNTED = 1000;

    private static final int YEARS_AHEAD = 2;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,39}");

    private final RouteDrafts drafts;
    private final Routes routes;
    private final Catalogue catalogue;
    private final RouteStaffing staffing;
    private final DossiersOfCases dossiers;
    private final Organisation organisation;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final ReferenceVersions versions;
    private final OnceOnly once;
    private final TransactionLock locks;
    private final Clock clock;

    RouteAdministration(
            RouteDrafts drafts,
            Routes routes,
            Catalogue catalogue,
            RouteStaffing staffing,
            DossiersOfCases dossiers,
            Organisation organisation,
            TwoPersons twoPersons,
            ChangeLog log,
            ReferenceVersions versions,
            OnceOnly once,
            TransactionLock locks,
            Clock clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.catalogue = catalogue;
        this.staffing = staffing;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.twoPersons = twoPersons;
        this.log = log;
        this.versions = versions;
        this.once = once;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whether the actor may change routes: they hold for the whole province. */
    public boolean mayEdit(Actor actor) {
        OfficeId office = actor.office();
        return actor.official() != null
                && office != null
                && actor.has(Role.ADMINISTRATOR)
                && organisation.seesProvince(office);
    }

    /** The draft of the next version of a route; empty when nobody writes one. */
    @Transactional(readOnly = true)
    public Optional<RouteDraft> draft(String code) {
        return drafts.of(code);
    }

    /** Codes of the routes that have a draft. */
    @Transactional(readOnly = true)
    public Set<String> drafted() {
        return Set.copyOf(drafts.codes());
    }

    /** Drafts that wait for another administrator, what waits longest first. */
    @Transactional(readOnly = true)
    public List<RouteDraft> waiting() {
        return drafts.waiting();
    }

    /**
     * Adds a route with the steps of another. No procedure goes by it until a version of one says so, which takes two persons, as
     * any change of its steps does.
     *
     * @param like code of the route whose steps it begins with
     * @throws RefusedException INVALID at {@code code} for one that is taken or has another shape
     */
    @Transactional
    public void add(String code, String name, String nameEn, String like, Actor actor) {
        requireEditor(actor);
        Route base = last(like);
        if (!CODE.matcher(code).matches()) {
            throw RefusedException.invalidField("code", "catalogue.refusal.route-code");
        }
        hold(code);
        if (!routes.versions(code).isEmpty()) {
            throw RefusedException.invalidField("code", "catalogue.refusal.route-known", code);
        }
        Route first = new Route(code, 1, null, name, nameEn, base.steps());
        routes.saveAndFlush(new RouteEntity(first));
        changed();
        log.record(RouteChanges.added(first, like), actor);
    }

    /** Begins the next version of a route as a copy of the last one; nothing happens when there is a draft already. */
    @Transactional
    public void begin(String code, Actor actor) {
        OfficialId editor = requireEditor(actor);
        hold(code);
        Route base = last(code);
        if (drafts.of(code).isPresent()) {
            return;
        }
        drafts.saveAndFlush(new RouteDraft(base, editor, now()));
    }

    /**
     * Replaces what the draft says; the same request again has no further effect.
     *
     * @param revision revision of the draft that the actor has seen
     * @throws RefusedException CONFLICT when somebody else was faster, or the draft waits for a second person
     */
    @Transactional
    public void save(String code, RouteDraft.Content content, int revision, RequestKey key, Actor actor) {
        OfficialId editor = requireEditor(actor);
        byte[] said = (code + revision + content).getBytes(StandardCharsets.UTF_8);
        once.carryOut(RequestRecord.of(actor.idempotencyOwner(), key.value(), said), () -> {
            RouteDraft draft = known(code, revision);
            draft.edit(content, editor, now());
            return drafts.saveAndFlush(draft).id();
        });
    }

    /** Drops the draft; versions stay. */
    @Transactional
    public void discard(String code, int revision, Actor actor) {
        requireEditor(actor);
        RouteDraft draft = known(code, revision);
        draft.requireOpen();
        drafts.delete(draft);
        drafts.flush();
    }

    /** Faults of what the draft says. */
    public List<RouteFinding> findings(RouteDraft draft) {
        return RouteChecks.of(draft.content().steps(), whole(draft.routeCode()));
    }

    /** What the shares of a route add up to: what those of its last version do. */
    public int whole(String code) {
        return last(code).wholeShare();
    }

    /** Who is missing at the offices that may receive with the draft. */
    public RouteStaffing.Staffing staffing(RouteDraft draft) {
        Preparation waiting = draft.waiting();
        return staffing.of(
                draft.routeCode(), draft.content().steps(), waiting == null ? today() : effective(waiting.validFrom()));
    }

    /** Number of open dossiers that keep the version they were accepted with, up to {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int open(String code) {
        return dossiers.open(cases(code), MOST_COUNTED);
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
        OfficialId by = requireEditor(actor);
        RouteDraft draft = known(code, revision);
        requireDay(code, from);
        requireSound(draft, from);
        draft.prepare(from, reason, by, now());
        if (twoPersons.mayActAlone(actor)) {
            publish(draft, from, by, "route-published-alone", actor);
            return true;
        }
        drafts.saveAndFlush(draft);
        record(RouteChanges.prepared(last(code), draft, from), reason, actor);
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
        RouteDraft draft = known(code, revision);
        Preparation waiting = waiting(draft);
        TwoPersons.requireAnother(waiting.by(), actor);
        LocalDate from = effective(waiting.validFrom());
        requireSound(draft, from);
        publish(draft, from, by, "route-published", actor);
    }

    /** Declines what another administrator prepared, or takes back what one prepared oneself; it can be edited again. */
    @Transactional
    public void decline(String code, String reason, int revision, Actor actor) {
        OfficialId by = requireEditor(actor);
        RouteDraft draft = known(code, revision);
        Preparation waiting = waiting(draft);
        draft.reopen();
        drafts.saveAndFlush(draft);
        String verb = waiting.by().equals(by) ? "route-taken-back" : "route-declined";
        record(RouteChanges.dropped(code, verb, waiting.validFrom()), reason, actor);
    }

    /** Whether the last version can be undone: it is not the first, and no dossier was accepted with it. */
    @Transactional(readOnly = true)
    public boolean undoable(String code) {
        Route last = last(code);
        LocalDate from = last.validFrom();
        return from != null && (!last.hasBegun(today()) || !dossiers.acceptedSince(cases(code), from));
    }

    /**
     * Undoes the last version of a route; the one before it holds on. The row stays, marked as withdrawn.
     *
     * @param version number of the version that the actor has seen as the last
     * @throws RefusedException CONFLICT when it is not the last any more, or a dossier was accepted with it
     */
    @Transactional
    public void undo(String code, int version, String reason, Actor actor) {
        requireEditor(actor);
        hold(code);
        Route last = last(code);
        RouteEntity stored = routes.version(code, version)
                .filter(each -> !each.withdrawn() && each.version() == last.version())
                .orElseThrow(() -> RefusedException.conflict("catalogue.refusal.route-changed"));
        if (!undoable(code)) {
            throw RefusedException.conflict("catalogue.refusal.route-used");
        }
        stored.withdraw(now());
        routes.saveAndFlush(stored);
        changed();
        record(RouteChanges.undone(last), reason, actor);
    }

    private void publish(RouteDraft draft, LocalDate from, OfficialId by, String verb, Actor actor) {
        String code = draft.routeCode();
        Preparation waiting = waiting(draft);
        Route before = last(code);
        int version = routes.versions(code).stream()
                        .mapToInt(RouteEntity::version)
                        .max()
                        .orElse(0)
                + 1;
        RouteDraft.Content content = draft.content();
        Route route = new Route(code, version, from, content.name(), content.nameEn(), content.steps());
        drafts.delete(draft);
        drafts.flush();
        routes.saveAndFlush(new RouteEntity(route, waiting.by(), by, now()));
        changed();
        record(RouteChanges.published(before, route, verb), waiting.reason(), actor);
    }

    private void changed() {
        versions.increase("catalogue");
        AfterCommit.run(catalogue::refresh);
    }

    private void record(ChangeLog.Change change, String reason, Actor actor) {
        log.record(
                new ChangeLog.Change(
                        change.subject(), change.key(), null, change.verb(), change.before(), change.after(), reason),
                actor);
    }

    private void requireDay(String code, LocalDate from) {
        LocalDate earliest = today().plusDays(1);
        LocalDate lastFrom = last(code).validFrom();
        if (lastFrom != null && !lastFrom.isBefore(earliest)) {
            earliest = lastFrom.plusDays(1);
        }
        if (from.isBefore(earliest)) {
            throw RefusedException.invalidField("validFrom", "catalogue.refusal.route-early", earliest);
        }
        LocalDate latest = today().plusYears(YEARS_AHEAD);
        if (from.isAfter(latest)) {
            throw RefusedException.invalidField("validFrom", "catalogue.refusal.route-late", latest);
        }
    }

    private void requireSound(RouteDraft draft, LocalDate day) {
        if (!findings(draft).isEmpty()
                || !staffing.of(draft.routeCode(), draft.content().steps(), day).complete()) {
            throw RefusedException.invalid("catalogue.refusal.route-unsound");
        }
        Route last = last(draft.routeCode());
        if (draft.content().equals(new RouteDraft.Content(last.name(), last.nameEn(), last.steps()))) {
            throw RefusedException.invalid("catalogue.refusal.route-same");
        }
    }

    private LocalDate effective(LocalDate prepared) {
        LocalDate tomorrow = today().plusDays(1);
        return prepared.isBefore(tomorrow) ? tomorrow : prepared;
    }

    private static Preparation waiting(RouteDraft draft) {
        Preparation waiting = draft.waiting();
        if (waiting == null) {
            throw RefusedException.notFound("catalogue.refusal.route-not-waiting");
        }
        return waiting;
    }

    /** Two who change one route follow each other, and the second sees what the first did. */
    private void hold(String code) {
        locks.hold("route draft " + code);
    }

    private RouteDraft known(String code, int revision) {
        hold(code);
        RouteDraft draft =
                drafts.of(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-route-draft"));
        if (draft.revision() != revision) {
            throw RefusedException.conflict("catalogue.refusal.route-changed");
        }
        return draft;
    }

    private Route last(String code) {
        return catalogue.routes(code).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-route"));
    }

    private Collection<ProcedureCaseId> cases(String code) {
        return catalogue.casesOf(code).stream().map(ProcedureCase::id).toList();
    }

    private OfficialId requireEditor(Actor actor) {
        if (!mayEdit(actor)) {
            throw RefusedException.forbidden("catalogue.refusal.routes-not-yours");
        }
        return Objects.requireNonNull(actor.official(), "an administrator is an official");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
