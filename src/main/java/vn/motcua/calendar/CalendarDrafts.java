package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/**
 * Drafts of the next calendar version, at most one for each scope. No date is counted by a draft before it is
 * published.
 *
 * Every edit names the revision from which it was made; it is refused with CONFLICT when another edit was made
 * meanwhile. An edit that changes nothing, such as a form sent twice, returns the draft as it is. All edits throw
 * {@link RefusedException}: NOT_FOUND for an unknown draft, FORBIDDEN when the actor does not keep the calendar of the
 * scope, CONFLICT when the draft is proposed or a newer version was published.
 */
@Service
public class CalendarDrafts {

    private static final int LONGEST_CLOSURE = 92;

    private final CalendarDraftStore store;
    private final CalendarReader reader;
    private final Calendars calendars;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarDrafts(
            CalendarDraftStore store,
            CalendarReader reader,
            Calendars calendars,
            Organisation organisation,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.calendars = calendars;
        this.organisation = organisation;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Whether the actor keeps the calendar of this scope: an administrator at the province keeps all calendars, an
     * administrator elsewhere those of the office and of the offices below it.
     */
    public boolean mayEdit(CalendarScope scope, Actor actor) {
        OfficeId at = actor.office();
        if (at == null || !actor.has(Role.ADMINISTRATOR)) {
            return false;
        }
        return at.equals(organisation.province().id())
                || scope.office() != null && organisation.subtree(at).contains(scope.office());
    }

    /** Throws {@link RefusedException} FORBIDDEN unless the actor {@linkplain #mayEdit keeps} this scope's calendar. */
    public void requireMayEdit(CalendarScope scope, Actor actor) {
        if (!mayEdit(scope, actor)) {
            throw RefusedException.forbidden("catalogue.refusal.calendar-not-yours");
        }
    }

    /**
     * Opens the draft of a scope's next version, a copy of its newest one. A repeated request with the same notice
     * returns the same draft.
     *
     * @throws RefusedException CONFLICT while another draft of the scope is open
     */
    public CalendarDraft open(CalendarScope scope, CalendarNoticeText notice, Actor actor) {
        requireMayEdit(scope, actor);
        if (scope.office() != null) {
            organisation.office(scope.office());
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                CalendarDraft there = store.find(scope).orElse(null);
                if (there != null) {
                    return same(there, notice, actor);
                }
                CalendarVersionId newest = calendars.versions(scope).stream()
                        .findFirst()
                        .map(CalendarVersion::id)
                        .orElse(null);
                return store.draft(
                        store.insert(scope, labelPrefix(scope), notice, newest, newest, actor.name(), clock.instant()));
            }));
        } catch (DuplicateKeyException faster) {
            CalendarDraft there = Objects.requireNonNull(
                    transaction.execute(status -> store.find(scope).orElseThrow(() -> faster)));
            return same(there, notice, actor);
        }
    }

    private static CalendarDraft same(CalendarDraft there, CalendarNoticeText notice, Actor actor) {
        if (there.notice().equals(notice) && there.openedBy().equals(actor.name())) {
            return there;
        }
        throw RefusedException.conflict(
                "catalogue.refusal.calendar-draft-open", there.notice().number(), there.openedBy());
    }

    /** The part of a scope's version labels before the number. */
    String labelPrefix(CalendarScope scope) {
        return switch (scope.kind()) {
            case NATION -> "VN";
            case PROVINCE -> "PROVINCE";
            case OFFICE ->
                organisation.office(Objects.requireNonNull(scope.office())).code();
        };
    }

    /** The draft of a scope, if one is open. */
    @Transactional(readOnly = true)
    public Optional<CalendarDraft> find(CalendarScope scope) {
        return store.find(scope);
    }

    /**
     * Returns a draft.
     *
     * @throws RefusedException NOT_FOUND when there is none, or it is published
     */
    @Transactional(readOnly = true)
    public CalendarDraft draft(CalendarVersionId id) {
        return store.find(id).orElseThrow(CalendarDrafts::unknown);
    }

    /** The open drafts of the scopes that the actor keeps, oldest first; at most one for each scope. */
    @Transactional(readOnly = true)
    public List<CalendarDraft> all(Actor actor) {
        return store.all().stream()
                .filter(draft -> mayEdit(draft.scope(), actor))
                .toList();
    }

    /**
     * An office's calendar as if this draft were published.
     *
     * @param office office; null for the calendar common to all offices or, for an office's draft, for that office
     */
    @Transactional(readOnly = true)
    public WorkingCalendar composed(CalendarVersionId id, @Nullable OfficeId office) {
        CalendarSnapshot.Published draft = published(id);
        OfficeId own = draft.version().scope().office();
        return calendars.snapshot().with(draft, office == null ? own : office);
    }

    /** Gives the calendar of each office as if this draft, in its present state, were published; not thread-safe. */
    @Transactional(readOnly = true)
    public Function<OfficeId, WorkingCalendar> composed(CalendarVersionId id) {
        CalendarSnapshot.Published draft = published(id);
        CalendarSnapshot now = calendars.snapshot();
        Map<String, WorkingCalendar> made = new HashMap<>();
        return office -> now.with(draft, office, made);
    }

    private CalendarSnapshot.Published published(CalendarVersionId id) {
        return reader.find(id).orElseThrow(CalendarDrafts::unknown);
    }

    private static RefusedException unknown() {
        return RefusedException.notFound("catalogue.refusal.unknown-draft");
    }

    /** The difference between the draft and the version on which it is based. */
    @Transactional(readOnly = true)
    public CalendarDifference differences(CalendarVersionId id) {
        CalendarDraft draft = draft(id);
        CalendarSnapshot.Published base =
                draft.basedOn() == null ? null : reader.find(draft.basedOn()).orElse(null);
        return calendars.snapshot().difference(base, reader.find(id).orElseThrow());
    }

    /**
     * Adds an entry. An entry without a source names the draft's notice.
     *
     * @throws RefusedException also INVALID when the day is out of range, already has an entry of this kind, or has no
     *     name
     */
    public CalendarDraft addEntry(CalendarVersionId id, CalendarEntry entry, Actor actor, int revision) {
        return add(id, draft -> List.of(DraftRules.checked(entry, draft)), actor, revision);
    }

    /** Removes an entry. */
    public CalendarDraft removeEntry(CalendarVersionId id, LocalDate day, DayKind kind, Actor actor, int revision) {
        return edit(
                id,
                actor,
                revision,
                draft ->
                        draft.entries().stream().noneMatch(entry -> entry.date().equals(day) && entry.kind() == kind),
                (version, draft) -> version.remove(day, kind));
    }

    /**
     * Exchanges a working day and a rest day: the first becomes a day off, the second is worked (a direction of the
     * Prime Minister for Mondays and Fridays next to a holiday; domain reference, section 3.8).
     *
     * @throws RefusedException also INVALID when the first is not a working day or the second is one
     */
    public CalendarDraft swap(
            CalendarVersionId id,
            LocalDate off,
            LocalDate worked,
            String name,
            String source,
            Actor actor,
            int revision) {
        return add(
                id,
                draft -> {
                    List<CalendarEntry> both = List.of(
                            DraftRules.checked(new CalendarEntry(off, DayKind.COMPENSATORY_OFF, name, source), draft),
                            DraftRules.checked(new CalendarEntry(worked, DayKind.MAKEUP_WORKDAY, name, source), draft));
                    if (!new HashSet<>(draft.entries()).containsAll(both)) {
                        WorkingCalendar calendar = composed(id, null);
                        DraftRules.requireDay(calendar, "off", off, true);
                        DraftRules.requireDay(calendar, "worked", worked, false);
                    }
                    return both;
                },
                actor,
                revision);
    }

    /**
     * Closes the offices of the scope, for example for a flood, a removal or an election.
     *
     * @param from local time from which the offices are closed on the first day; null for the whole day
     * @param last last day of the closure, a whole day unless it is the first
     */
    public CalendarDraft close(
            CalendarVersionId id,
            LocalDate first,
            @Nullable LocalTime from,
            LocalDate last,
            String name,
            String source,
            Actor actor,
            int revision) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_CLOSURE - 1L))) {
            throw RefusedException.invalidField("last", "catalogue.refusal.calendar-closure-length", LONGEST_CLOSURE);
        }
        return add(
                id,
                draft -> first.datesUntil(last.plusDays(1))
                        .map(day -> DraftRules.checked(
                                new CalendarEntry(
                                        day, DayKind.LOCAL_CLOSURE, name, source, day.equals(first) ? from : null),
                                draft))
                        .toList(),
                actor,
                revision);
    }

    /**
     * Sets the state of a year, in the nation's calendar only.
     *
     * @throws RefusedException also INVALID for a year that would leave a gap, or that was published and would become
     *     absent
     */
    public CalendarDraft year(CalendarVersionId id, int year, YearState state, Actor actor, int revision) {
        return edit(
                id,
                actor,
                revision,
                draft -> draft.years().getOrDefault(year, YearState.ABSENT) == state,
                (version, draft) -> setYear(version, draft, year, state));
    }

    /**
     * Replaces all entries of a year and sets its state.
     *
     * @param entries entries of that year only, each day and kind once
     * @param state state of the year; null to leave it unchanged, as always for provinces and offices
     */
    public CalendarDraft importYear(
            CalendarVersionId id,
            int year,
            List<CalendarEntry> entries,
            @Nullable YearState state,
            Actor actor,
            int revision) {
        return edit(id, actor, revision, draft -> false, (version, draft) -> {
            version.replace(year, DraftRules.ofYear(entries, year, draft));
            if (state != null && draft.years().getOrDefault(year, YearState.ABSENT) != state) {
                setYear(version, draft, year, state);
            }
        });
    }

    private void setYear(CalendarVersionEntity version, CalendarDraft draft, int year, YearState state) {
        boolean published = calendars.versions(draft.scope()).stream()
                .findFirst()
                .map(newest -> calendars.version(newest.label()).stateOf(year) != YearState.ABSENT)
                .orElse(false);
        DraftRules.requireYear(draft, year, state, published);
        version.say(year, state);
    }

    /** Discards the draft. */
    public void discard(CalendarVersionId id, Actor actor, int revision) {
        transaction.executeWithoutResult(status -> {
            CalendarVersionEntity version = locked(id, actor);
            CalendarDraft draft = store.draft(version);
            if (draft.frozen()) {
                throw RefusedException.conflict("catalogue.refusal.calendar-proposed");
            }
            if (draft.revision() != revision) {
                throw RefusedException.conflict("catalogue.refusal.calendar-changed");
            }
            store.delete(version);
        });
    }

    private interface Entries {
        List<CalendarEntry> of(CalendarDraft draft);
    }

    private CalendarDraft add(CalendarVersionId id, Entries entries, Actor actor, int revision) {
        return edit(
                id,
                actor,
                revision,
                draft -> new HashSet<>(draft.entries()).containsAll(entries.of(draft)),
                (version, draft) -> {
                    for (CalendarEntry added : entries.of(draft)) {
                        if (draft.entries().stream()
                                .anyMatch(entry -> entry.date().equals(added.date()) && entry.kind() == added.kind())) {
                            throw RefusedException.invalidField(
                                    "date", "catalogue.refusal.calendar-day-twice", added.date());
                        }
                    }
                    version.add(entries.of(draft));
                });
    }

    /** Makes an edit: an edit already made is left as it is, one from an older revision is refused. */
    CalendarDraft edit(
            CalendarVersionId id,
            Actor actor,
            int revision,
            Predicate<CalendarDraft> done,
            BiConsumer<CalendarVersionEntity, CalendarDraft> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CalendarVersionEntity version = locked(id, actor);
            CalendarDraft draft = store.draft(version);
            if (draft.frozen()) {
                throw RefusedException.conflict("catalogue.refusal.calendar-proposed");
            }
            if (draft.overtaken()) {
                throw RefusedException.conflict("catalogue.refusal.calendar-overtaken");
            }
            if (done.test(draft)) {
                return draft;
            }
            if (draft.revision() != revision) {
                throw RefusedException.conflict("catalogue.refusal.calendar-changed");
            }
            change.accept(version, draft);
            return store.saved(version);
        }));
    }

    /** The draft, locked until the end of the transaction, if the actor keeps its scope. */
    CalendarVersionEntity locked(CalendarVersionId id, Actor actor) {
        CalendarVersionEntity version = store.lock(id).orElseThrow(CalendarDrafts::unknown);
        requireMayEdit(version.scope(), actor);
        return version;
    }
}
