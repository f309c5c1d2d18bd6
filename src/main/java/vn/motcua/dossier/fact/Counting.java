package vn.motcua.dossier.fact;

import java.time.LocalTime;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/**
 * How the time of a dossier is counted, as it was in force at acceptance.
 *
 * @param pauseMode what waiting for a supplement does to the limit
 */
@Embeddable
public record Counting(
        @Enumerated(EnumType.STRING) TimeLimitUnit limitUnit,
        @Nullable Integer limitAmount,
        @Nullable LocalTime limitCutOff,
        @Enumerated(EnumType.STRING) DueAt dueAtRule,
        @Enumerated(EnumType.STRING) FirstDay firstDay,
        boolean holidaysCounted,
        @Enumerated(EnumType.STRING) PauseMode pauseMode) {

    /** The counting by a rule. */
    public static Counting of(TimeRule rule, PauseMode pauseMode) {
        return new Counting(
                rule.limit().unit(),
                rule.limit().amount(),
                rule.limit().cutOff(),
                rule.dueAt(),
                rule.firstDay(),
                rule.holidaysCounted(),
                pauseMode);
    }

    /** The rule of the limit. */
    public TimeRule rule() {
        return new TimeRule(TimeLimit.of(limitUnit, limitAmount, limitCutOff), dueAtRule, firstDay, holidaysCounted);
    }
}
