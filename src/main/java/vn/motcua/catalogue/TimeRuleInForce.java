package vn.motcua.catalogue;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/**
 * How the time of a procedure's case is counted at an office on a day: what the procedure says, as far as the nation, the
 * province and the office do not say otherwise.
 *
 * @param supplementPauseMode what waiting for a supplement does to the limit
 * @param settings those that changed what the procedure says, from the widest scope to the narrowest; empty when none did
 */
public record TimeRuleInForce(TimeRule rule, PauseMode supplementPauseMode, List<TimeRuleSetting> settings) {

    public TimeRuleInForce {
        settings = List.copyOf(settings);
    }

    /** The laws of the settings, in their order. */
    public List<String> settingBases() {
        return settings.stream().map(TimeRuleSetting::legalBasis).toList();
    }

    /** What the procedure itself says. */
    static TimeRuleInForce of(ProcedureCase procedureCase) {
        return new TimeRuleInForce(procedureCase.rule(), procedureCase.supplementPauseMode(), List.of());
    }

    /** The same with what a setting of the same or a narrower scope says. */
    TimeRuleInForce under(TimeRuleSetting setting) {
        TimeRule changedRule = setting.change().over(rule);
        PauseMode changedMode = setting.change().over(supplementPauseMode);
        return changedRule.equals(rule) && changedMode == supplementPauseMode
                ? this
                : new TimeRuleInForce(
                        changedRule,
                        changedMode,
                        Stream.concat(settings.stream(), Stream.of(setting)).toList());
    }
}
