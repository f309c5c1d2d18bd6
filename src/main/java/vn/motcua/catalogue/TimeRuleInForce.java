package vn.motcua.catalogue;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/**
 * Time rule of a procedure's case at an office on a day: the procedure's own rule, changed by the settings of the
 * nation, the province and the office.
 *
 * @param supplementPauseMode effect on the limit of waiting for a supplement
 * @param settings settings that changed the procedure's rule, from the widest scope to the narrowest; empty when there
 *     are none
 */
public record TimeRuleInForce(TimeRule rule, PauseMode supplementPauseMode, List<TimeRuleSetting> settings) {

    public TimeRuleInForce {
        settings = List.copyOf(settings);
    }

    /** Legal bases of the settings, in the same order. */
    public List<String> settingBases() {
        return settings.stream().map(TimeRuleSetting::legalBasis).toList();
    }

    /** The procedure's own rule, without settings. */
    static TimeRuleInForce of(ProcedureCase procedureCase) {
        return new TimeRuleInForce(procedureCase.rule(), procedureCase.supplementPauseMode(), List.of());
    }

    /** This rule changed by a setting of the same or a narrower scope. */
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
