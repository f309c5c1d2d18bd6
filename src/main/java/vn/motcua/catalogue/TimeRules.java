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
 * How the nation, the province and offices count time otherwise than procedures say: written down with its law from a day
 * on, never edited, ended from a day on. Nothing here moves a promise: a dossier keeps the rule it was accepted under, so
 * neither a beginning nor an end may lie in the past.
 *
 * <p>The same request again gives what the first one gave. All that write throw {@link RefusedException}: FORBIDDEN for who does
 * not {@linkplain CalendarDrafts#mayEdit keep} the scope, INVALID at the field that is wrong, CONFLICT when somebody was
 * faster.
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

    /** Whether the actor writes the settings of this scope: who keeps its calendar does. */
    public boolean mayEdit(CalendarScope scope, Actor actor) {
        return drafts.mayEdit(scope, actor);
    }

    /**
     * The settings of the nation, the province and of the offices the actor keeps or sees: what is in force, what comes,
     * what has ended, in this order; each from the widest scope on, the latest first day first.
     *
     * @param scope only those of this scope; null for all
     * @param cursor where the page begins, as the page before said; null for the first
     * @param size brought between 1 and {@value KeysetPage#LONGEST}
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

    /** The scopes of which {@link #list} has something, from the widest on. */
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
     * The setting.
     *
     * @throws RefusedException NOT_FOUND when there is none, or it is none of the actor's business
     */
    public TimeRuleSetting setting(TimeRuleSettingId id, Actor actor) {
        return catalogue.timeRuleSettings().stream()
                .filter(each -> each.id().equals(id) && sees(each.scope(), actor))
                .findFirst()
                .orElseThrow(TimeRules::unknown);
    }

    /**
     * Writes down how a scope counts otherwise from a day on.
     *
     * @param from today or later, for no promise may change
     * @param to the first day on which it does not hold any more; null while no end is known
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
     * @param day the first day on which it does not hold any more, today at the earliest; its own first day takes it back
     * @param basis the law or the reason
     * @param revision of the setting that was looked at
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

    /** A cut-off before the desk opens or after it closes would say something else than it means. */
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

    /** From the commit of this transaction on, every instance counts with it. */
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
