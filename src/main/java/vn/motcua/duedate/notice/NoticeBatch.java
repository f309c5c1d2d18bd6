package vn.motcua.duedate.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.DossierChanged;
import vn.motcua.dossier.DossierLocks;
import vn.motcua.dossier.life.CalendarMoves;
import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierStore;
import vn.motcua.dossier.life.History;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.WorkingCalendar;

/**
 * A batch of dossiers of a run, in one transaction: it locks their rows, decides again what the calendar makes of each,
 * and writes all changes in bulk. Dossiers that the run has already done are skipped.
 */
@Component
class NoticeBatch {

    private static final Logger log = LoggerFactory.getLogger(NoticeBatch.class);

    private final NoticedDossiers noticed;
    private final DossierLocks locks;
    private final History history;
    private final DossierStore store;
    private final EntityManager entities;
    private final NoticeLease leases;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final ZoneId zone;

    NoticeBatch(
            NoticedDossiers noticed,
            DossierLocks locks,
            History history,
            DossierStore store,
            EntityManager entities,
            NoticeLease leases,
            ApplicationEventPublisher publisher,
            Clock clock,
            ZoneId zone) {
        this.noticed = noticed;
        this.locks = locks;
        this.history = history;
        this.store = store;
        this.entities = entities;
        this.leases = leases;
        this.publisher = publisher;
        this.clock = clock;
        this.zone = zone;
    }

    /** A row of the list before it is written; not listed where the promised date is unchanged. */
    private record Entry(
            boolean listed,
            UUID dossier,
            NoticeOutcome outcome,
            OpenDossier was,
            Instant due,
            Instant judged,
            CalendarMoves.@Nullable Moved moved) {}

    /** Moves the dates of these dossiers. */
    @Transactional
    public void apply(NoticeLease.Held held, List<UUID> ids, CalendarShift shift, NoticePolicies.Policies policies) {
        List<UUID> open = todo(held, ids, CalendarNotices.Direction.APPLIED, false);
        CalendarMoves.Occasion occasion = occasion(held, CalendarMoves.APPLIED);
        List<Entry> entries = new ArrayList<>();
        each(open, (dossier, pauses) -> {
            OpenDossier was = OpenDossier.of(dossier);
            if (was == null) {
                return;
            }
            CalendarShift.Change change = shift.of(was.office());
            OpenDossier.Verdict verdict = was.under(change, pauses, policies.keepEarlier(was.office()));
            if (verdict == null) {
                return;
            }
            CalendarMoves.Moved moved = verdict.outcome() == NoticeOutcome.MOVED
                    ? CalendarMoves.move(dossier, verdict.dates(), change.after(), occasion)
                    : was.losesMark(verdict)
                            ? CalendarMoves.mark(
                                    dossier, false, was.standsAs(verdict) ? change.after() : null, occasion)
                            : null;
            boolean stays = verdict.outcome() == NoticeOutcome.CONFIRMED;
            entries.add(new Entry(
                    verdict.listed(),
                    was.id(),
                    verdict.outcome(),
                    was,
                    stays ? was.due() : verdict.due(),
                    stays ? was.judged() : verdict.judged(),
                    moved));
        });
        write(held, CalendarNotices.Direction.APPLIED, entries, occasion.at());
        leases.advance(held, ids.get(ids.size() - 1), counts(entries));
    }

    /** Restores the dates of these dossiers that a notice changed. */
    @Transactional
    public void restore(NoticeLease.Held held, List<UUID> ids, CalendarShift shift) {
        List<UUID> all = todo(held, ids, CalendarNotices.Direction.UNDONE, true);
        Map<UUID, NoticedDossier> applied = noticed.changed(held.notice().id().value(), all).stream()
                .collect(Collectors.toMap(NoticedDossier::dossier, each -> each));
        CalendarMoves.Occasion occasion = occasion(held, CalendarMoves.UNDONE);
        List<Entry> entries = new ArrayList<>();
        each(all, (dossier, pauses) -> {
            OpenDossier was = OpenDossier.of(dossier);
            if (was == null) {
                return;
            }
            NoticedDossier then = applied.get(was.id());
            if (dossier.isClosed()) {
                if (then != null) {
                    entries.add(new Entry(true, was.id(), NoticeOutcome.CLOSED, was, was.due(), was.judged(), null));
                }
            } else if (then != null
                    && then.before() != null
                    && then.left().equals(new NoticedDossier.Dates(was.due(), was.judged()))) {
                CalendarMoves.Moved moved = CalendarMoves.restore(dossier, then.before(), occasion);
                OpenDossier now = Objects.requireNonNull(OpenDossier.of(dossier));
                entries.add(new Entry(true, was.id(), NoticeOutcome.RESTORED, was, now.due(), now.judged(), moved));
            } else {
                recompute(dossier, was, pauses, shift.of(was.office()).after(), occasion, entries);
            }
        });
        write(held, CalendarNotices.Direction.UNDONE, entries, occasion.at());
        leases.advance(held, ids.get(ids.size() - 1), counts(entries));
    }

    private static void recompute(
            Dossier dossier,
            OpenDossier was,
            List<Pause> pauses,
            WorkingCalendar calendar,
            CalendarMoves.Occasion occasion,
            List<Entry> entries) {
        DerivedDates dates = was.dates(calendar, pauses);
        Instant due = dates.current();
        Instant judged = dates.judged();
        if (due == null || judged == null) {
            return;
        }
        if (due.equals(was.due()) && judged.equals(was.judged())) {
            boolean provisional = dates.counted().provisional();
            if (provisional != was.provisional()) { // the date stays; only the mark of a provisional year changes
                entries.add(new Entry(
                        true,
                        was.id(),
                        NoticeOutcome.RECOMPUTED,
                        was,
                        due,
                        judged,
                        CalendarMoves.mark(dossier, provisional, calendar, occasion)));
            }
            return;
        }
        CalendarMoves.Moved moved = CalendarMoves.move(dossier, dates, calendar, occasion);
        boolean promiseMoves = !due.equals(was.due());
        entries.add(new Entry(promiseMoves, was.id(), NoticeOutcome.RECOMPUTED, was, due, judged, moved));
    }

    /** The dossiers that are not done yet, with their rows locked. */
    private List<UUID> todo(
            NoticeLease.Held held, List<UUID> ids, CalendarNotices.Direction direction, boolean closedToo) {
        List<UUID> locked = new ArrayList<>();
        locks.lock(ids).forEach((id, closed) -> {
            if (closedToo || !closed) {
                locked.add(id);
            }
        });
        locked.removeAll(new HashSet<>(noticed.done(held.notice().id().value(), direction, locked)));
        return locked;
    }

    private interface Work {
        void on(Dossier dossier, List<Pause> pauses);
    }

    private void each(List<UUID> ids, Work work) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, Dossier> dossiers = store.findAll(ids);
        Map<UUID, List<Pause>> pauses = history.pausesOf(ids);
        for (UUID id : ids) {
            try {
                Dossier dossier = dossiers.get(id);
                if (dossier != null) {
                    work.on(dossier, pauses.getOrDefault(id, List.of()));
                }
            } catch (CalendarYearAbsentException | IllegalArgumentException uncountable) {
                log.warn("The dates of dossier {} cannot be counted and stay as they are", id, uncountable);
            }
        }
    }

    private CalendarMoves.Occasion occasion(NoticeLease.Held held, String kind) {
        return new CalendarMoves.Occasion(
                kind,
                held.notice().text().number(),
                held.actor(),
                Objects.requireNonNull(held.actor().office()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                zone);
    }

    private void write(NoticeLease.Held held, CalendarNotices.Direction direction, List<Entry> entries, Instant at) {
        List<CalendarMoves.Moved> moves =
                entries.stream().map(Entry::moved).filter(Objects::nonNull).toList();
        if (!moves.isEmpty()) {
            store.writeAll(moves.stream()
                    .map(moved -> new DossierStore.Written(moved.dossier(), List.of(moved.event())))
                    .toList());
        }
        entries.stream().filter(Entry::listed).forEach(entry -> entities.persist(row(held, direction, entry, at)));
        for (CalendarMoves.Moved moved : moves) {
            publisher.publishEvent(new DossierChanged(
                    moved.dossier().id(),
                    moved.event().seq(),
                    moved.event().kind(),
                    moved.dossier().state(),
                    at));
        }
    }

    private static NoticedDossier row(
            NoticeLease.Held held, CalendarNotices.Direction direction, Entry entry, Instant at) {
        CalendarMoves.Moved moved = entry.moved();
        return new NoticedDossier(
                new NoticedDossier.Key(held.notice().id().value(), direction, entry.dossier()),
                entry.outcome(),
                new NoticedDossier.Dates(entry.was().due(), entry.was().judged()),
                new NoticedDossier.Dates(entry.due(), entry.judged()),
                moved == null
                        ? null
                        : new NoticedDossier.Event(
                                moved.event().seq(), moved.event().hash(), moved.before()),
                at);
    }

    private static NoticeLease.Counts counts(List<Entry> entries) {
        Map<NoticeOutcome, Integer> counts = new EnumMap<>(NoticeOutcome.class);
        entries.stream().filter(Entry::listed).forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
        return new NoticeLease.Counts(
                counts.getOrDefault(NoticeOutcome.MOVED, 0),
                counts.getOrDefault(NoticeOutcome.KEPT, 0),
                counts.getOrDefault(NoticeOutcome.CONFIRMED, 0),
                counts.getOrDefault(NoticeOutcome.RESTORED, 0) + counts.getOrDefault(NoticeOutcome.RECOMPUTED, 0));
    }
}
