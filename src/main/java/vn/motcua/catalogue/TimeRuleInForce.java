package vn.motcua.catalogue;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/**
 * How the time of a procedure's case is counted at an office on a day: what the procedure says, as far as the nation, the
 * province and the office do not say otherwise.
 *
 * @param supplementPauseMode what waiting for a supplement does to the limit
 * @param settingBases the laws of the settings that changed what the procedure says, from the widest scope to the
 *     narrowest; empty when none did
 */
public record TimeRuleInForce(TimeRule rule, PauseMode supplementPauseMode, List<String> settingBases) {

    public TimeRuleInForce {
        settingBases = List.copyOf(settingBases);
    }

    /** What the procedure itself says. */
    static TimeRuleInForce of(ProcedureCase procedureCase) {
        return new TimeRuleInForce(procedureCase.rule(), procedureCase.supplementPauseMode(), List.of());
    }

    TimeRuleInForce changed(TimeRule changedRule, PauseMode changedMode, String basis) {
        return changedRule.equals(rule) && changedMode == supplementPauseMode
                ? this
                : new TimeRuleInForce(
                        changedRule,
                        changedMode,
                        Stream.concat(settingBases.stream(), Stream.of(basis)).toList());
    }
}
