package vn.motcua.administration;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.timerule.TimeRuleChange;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.organisation.Organisation;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/** Lists how the time of a case is counted, aspect by aspect, with the setting that overrides the procedure. */
@Component
public class CountingFlags {

    private static final Set<TimeLimitUnit> DAYS =
            EnumSet.of(TimeLimitUnit.WORKING_DAY, TimeLimitUnit.CALENDAR_DAY, TimeLimitUnit.MONTH);

    private final MessageSource words;
    private final Organisation organisation;

    CountingFlags(MessageSource words, Organisation organisation) {
        this.words = words;
        this.organisation = organisation;
    }

    /**
     * An aspect of counting.
     *
     * @param name name of the aspect
     * @param here value that applies
     * @param procedure value of the procedure; null where no setting overrides it
     * @param by setting that overrides; null where none does
     * @param scope scope of the setting; empty where there is none
     * @param matters whether it makes a difference for a limit of this unit
     */
    public record Flag(
            String name,
            String here,
            @Nullable String procedure,
            @Nullable TimeRuleSetting by,
            String scope,
            boolean matters) {}

    private record Way(TimeRule rule, PauseMode mode) {}

    /** All aspects of a case at an office. */
    public List<Flag> of(ProcedureCase said, TimeRuleInForce inForce, Locale locale) {
        Way procedure = new Way(said.rule(), said.supplementPauseMode());
        Way here = new Way(inForce.rule(), inForce.supplementPauseMode());
        TimeLimitUnit unit = said.limit().unit();
        List<Flag> flags = new ArrayList<>();
        Adding adding = new Adding(procedure, here, inForce.settings(), locale, flags);
        adding.add(
                "due-at",
                way -> word("administration.due-at." + way.rule.dueAt(), locale),
                TimeRuleChange::dueAt,
                DAYS.contains(unit));
        adding.add(
                "first-day",
                way -> word("administration.first-day." + way.rule.firstDay(), locale),
                TimeRuleChange::firstDay,
                DAYS.contains(unit));
        adding.add(
                "holidays",
                way -> word("administration.holidays." + way.rule.holidaysCounted(), locale),
                TimeRuleChange::holidaysCounted,
                unit == TimeLimitUnit.CALENDAR_DAY);
        if (unit == TimeLimitUnit.SAME_DAY) {
            adding.add("cut-off", way -> time(way.rule.limit().cutOff()), TimeRuleChange::cutOff, true);
        }
        adding.add(
                "pause",
                way -> word("administration.pause." + way.mode, locale),
                TimeRuleChange::supplementPauseMode,
                true);
        return List.copyOf(flags);
    }

    private final class Adding {

        private final Way procedure;
        private final Way here;
        private final List<TimeRuleSetting> settings;
        private final Locale locale;
        private final List<Flag> flags;

        Adding(Way procedure, Way here, List<TimeRuleSetting> settings, Locale locale, List<Flag> flags) {
            this.procedure = procedure;
            this.here = here;
            this.settings = settings;
            this.locale = locale;
            this.flags = flags;
        }

        void add(
                String key,
                Function<Way, String> value,
                Function<TimeRuleChange, @Nullable Object> speaks,
                boolean matters) {
            TimeRuleSetting by = settings.stream()
                    .filter(setting -> speaks.apply(setting.change()) != null)
                    .reduce((wider, narrower) -> narrower)
                    .orElse(null);
            flags.add(new Flag(
                    word("administration.case." + key, locale),
                    value.apply(here),
                    by == null ? null : value.apply(procedure),
                    by,
                    by == null ? "" : scope(by, locale),
                    matters));
        }
    }

    private String scope(TimeRuleSetting setting, Locale locale) {
        ScopeNames.Name name = ScopeNames.name(setting.scope(), organisation, locale);
        return word(name.key(), locale, name.office());
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private String word(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale), key);
    }
}
