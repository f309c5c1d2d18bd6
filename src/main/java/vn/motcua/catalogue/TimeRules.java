package vn.motcua.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.timerule.TimeRuleChange;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.calendar.timerule.TimeRuleSettingId;
import vn.motcua.calendar.timerule.TimeRuleSettings;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingSession;

/**
 * Settings by which the nation, the province and offices count time otherwise than procedures say. A setting has a
 * legal basis and a first day, is never edited, and ends on a given day. A dossier keeps the rule under which it was
 * accepted, so neither the first day nor the end may lie in the past.
 *
 * A repeated request gives the first result again. All methods that write throw {@link RefusedException}: FORBIDDEN
 * when the actor does not {@linkplain CalendarDrafts#mayEdit keep} the calendar of the scope, INVALID with the wrong
 * field, CONFLICT when another person has written meanwhile.
 */
@Service
public class TimeRules {

    private static final int LONGEST_BASIS = 300;
    private static final int YEARS_AHEAD = 10;

    private final TimeRuleSettings settings;
    private final ReferenceVersions versions;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final CalendarDrafts drafts;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TimeRules(
            TimeRuleSettings settings,
            ReferenceVersions versions,
            Catalogue catalogue,
            Calendars calendars,
            CalendarDrafts drafts,
            Organisation organisation,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.versions = versions;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.drafts = drafts;
        this.organisation = organisation;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the actor may record settings of this scope: the right is the same as for the scope's calendar. */
    public boolean mayEdit(CalendarScope scope, Actor actor) {
        return drafts.mayEdit(scope, actor);
    }

    /**
     * Lists the settings of the nation, the province and the offices that the actor administers or sees: first those in
     * force, then future ones, then ended ones; each group from the widest scope on, latest first day first.
     *
     * @param scope only settings of this scope; null for all
     * @param cursor start of the page, from the previous page; null for the first
     * @param size rows per page, limited to 1 to {@value KeysetPage#LONGEST}
     */
    public KeysetPage<TimeRuleSetting> list(
            @Nullable CalendarScope scope, Actor actor, @Nullable String cursor, int size) {
        Cursor position = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        LocalDate today = today();
        List<TimeRuleSetting> all = catalogue.timeRuleSettings().stream()
                .filter(each -> scope == null || each.scope().equals(scope))
                .filter(each -> sees(each.scope(), actor))
                .sorted(Comparator.comparing((TimeRuleSetting each) -> each.stateOn(today))
                        .thenComparing(each -> each.scope().kind())
                        .thenComparing(each -> officeCode(each.scope()))
                        .thenComparing(TimeRuleSetting::validFrom, Comparator.reverseOrder())
                        .thenComparing(each -> -each.id().value()))
                .toList();
        int from = 0;
        if (position != null) {
            int last = position.integer(0);
            while (from < all.size() && all.get(from).id().value() != last) {
                from++;
            }
            from++;
        }
        List<TimeRuleSetting> rest = all.subList(Math.min(from, all.size()), all.size());
        return KeysetPage.of(
                rest.subList(0, Math.min(asked + 1, rest.size())),
                asked,
                last -> Cursor.of(last.id().value()));
    }

    /** The scopes that have rows in {@link #list}, from the widest on. */
    public List<CalendarScope> scopes(Actor actor) {
        return catalogue.timeRuleSettings().stream()
                .map(TimeRuleSetting::scope)
                .distinct()
                .filter(scope -> sees(scope, actor))
                .sorted(Comparator.comparing(CalendarScope::kind).thenComparing(this::officeCode))
                .toList();
    }

    private boolean sees(CalendarScope scope, Actor actor) {
        OfficeId office = scope.office();
        return office == null || actor.maySee(office) || drafts.mayEdit(scope, actor);
    }

    private String officeCode(CalendarScope scope) {
        OfficeId office = scope.office();
        return office == null ? "" : organisation.office(office).code();
    }

    /**
     * Returns a setting.
     *
     * @throws RefusedException NOT_FOUND when there is none, or the actor may not see it
     */
    public TimeRuleSetting setting(TimeRuleSettingId id, Actor actor) {
        return catalogue.timeRuleSettings().stream()
                .filter(each -> each.id().equals(id) && sees(each.scope(), actor))
                .findFirst()
                .orElseThrow(TimeRules::unknown);
    }

    /**
     * Records how a scope counts time otherwise from a day on.
     *
     * @param from first day, today or later, so that no promised date changes
     * @param to first day after the setting; null while no end is known
     */
    public TimeRuleSetting record(
            CalendarScope scope,
            TimeRuleChange change,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to,
            Actor actor) {
        drafts.requireMayEdit(scope, actor);
        if (change.isEmpty()) {
            throw RefusedException.invalidField("dueAt", "catalogue.refusal.time-rule-empty");
        }
        requireWithinHours(scope, change.cutOff());
        String basis = basis("legalBasis", legalBasis);
        requireFrom("validFrom", from, today());
        requireReach("validFrom", from);
        if (to != null) {
            requireReach("validTo", to);
            if (!to.isAfter(from)) {
                throw RefusedException.invalidField("validTo", "catalogue.refusal.time-rule-order");
            }
        }
        try {
            return changed(() -> settings.beginning(scope, from)
                    .map(there -> same(there, change, basis, to, actor))
                    .orElseGet(() -> saved(new TimeRuleSetting(scope, change, basis, from, to, actor.name(), now()))));
        } catch (DuplicateKeyException faster) {
            return same(settings.beginning(scope, from).orElseThrow(() -> faster), change, basis, to, actor);
        }
    }

    private static TimeRuleSetting same(
            TimeRuleSetting there, TimeRuleChange change, String basis, @Nullable LocalDate to, Actor actor) {
        if (there.change().equals(change)
                && there.legalBasis().equals(basis)
                && Objects.equals(there.validTo(), to)
                && there.recordedBy().equals(actor.name())) {
            return there;
        }
        throw RefusedException.invalidField("validFrom", "catalogue.refusal.time-rule-twice", there.legalBasis());
    }

    /**
     * Ends a setting from a day on.
     *
     * @param day first day on which the setting is no longer in force, today at the earliest; the setting's own first
     *     day revokes it
     * @param basis legal basis or reason
     * @param revision revision of the setting that the actor has seen
     */
    public TimeRuleSetting end(TimeRuleSettingId id, LocalDate day, String basis, Actor actor, int revision) {
        String reason = basis("basis", basis);
        return changed(() -> {
            TimeRuleSetting setting = settings.findById(id.value())
                    .filter(each -> sees(each.scope(), actor))
                    .orElseThrow(TimeRules::unknown);
            drafts.requireMayEdit(setting.scope(), actor);
            TimeRuleSetting.Ending ending = setting.ending();
            if (ending != null
                    && day.equals(setting.validTo())
                    && ending.basis().equals(reason)
                    && ending.by().equals(actor.name())) {
                return setting;
            }
            if (setting.revision() != revision) {
                throw RefusedException.conflict("catalogue.refusal.time-rule-changed");
            }
            LocalDate today = today();
            LocalDate end = setting.validTo();
            if (end != null && !end.isAfter(today)) {
                throw RefusedException.conflict("catalogue.refusal.time-rule-ended");
            }
            requireFrom("day", day, setting.validFrom().isAfter(today) ? setting.validFrom() : today);
            requireReach("day", day);
            if (end != null && !day.isBefore(end)) {
                throw RefusedException.invalidField("day", "catalogue.refusal.time-rule-later-end", end);
            }
            setting.end(day, reason, actor.name(), now());
            return saved(setting);
        });
    }

    /** Refuses a cut-off outside the opening hours of the desk, where it would have no effect or another one. */
    private void requireWithinHours(CalendarScope scope, @Nullable LocalTime cutOff) {
        if (cutOff == null) {
            return;
        }
        OfficeId office = scope.office();
        List<WorkingSession> day = (office == null ? calendars.common() : calendars.forOffice(office))
                .sessions()
                .ordinary();
        LocalTime opens = day.get(0).from();
        LocalTime closes = day.get(day.size() - 1).to();
        if (!cutOff.isAfter(opens) || cutOff.isAfter(closes)) {
            throw RefusedException.invalidField(
                    "cutOff", "catalogue.refusal.time-rule-cut-off", opens.toString(), closes.toString());
        }
    }

    private static String basis(String field, String text) {
        String basis = text.strip();
        if (basis.isEmpty()) {
            throw RefusedException.invalidField(field, "catalogue.refusal.required");
        }
        if (basis.length() > LONGEST_BASIS) {
            throw RefusedException.invalidField(field, "catalogue.refusal.too-long", LONGEST_BASIS);
        }
        return basis;
    }

    private static void requireFrom(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw RefusedException.invalidField(field, "catalogue.refusal.time-rule-past", earliest);
        }
    }

    private void requireReach(String field, LocalDate day) {
        if (day.isAfter(today().plusYears(YEARS_AHEAD))) {
            throw RefusedException.invalidField(field, "catalogue.refusal.calendar-day-far", day);
        }
    }

    /** Saves the setting; every instance uses it from the commit of this transaction on. */
    private TimeRuleSetting saved(TimeRuleSetting setting) {
        versions.increase("catalogue");
        return settings.saveAndFlush(setting);
    }

    private TimeRuleSetting changed(Supplier<TimeRuleSetting> work) {
        TimeRuleSetting setting = Objects.requireNonNull(transaction.execute(status -> work.get()));
        catalogue.refresh();
        return setting;
    }

    private static RefusedException unknown() {
        return RefusedException.notFound("catalogue.refusal.unknown-time-rule");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
