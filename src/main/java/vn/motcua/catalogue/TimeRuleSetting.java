package vn.motcua.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/**
 * How the nation, the province or an office counts otherwise than the procedure says. A null value leaves what it was.
 *
 * @param office whose setting it is, for the scope of an office only
 * @param validTo the first day on which it does not hold any more; null while it has no end
 */
record TimeRuleSetting(
        Scope scope,
        @Nullable OfficeId office,
        @Nullable DueAt dueAt,
        @Nullable LocalTime cutOff,
        @Nullable FirstDay firstDay,
        @Nullable Boolean holidaysCounted,
        @Nullable PauseMode supplementPauseMode,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** From the widest to the narrowest: the later one goes before. */
    enum Scope {
        NATION,
        PROVINCE,
        OFFICE
    }

    boolean holdsFor(@Nullable OfficeId receiving, LocalDate day) {
        return (office == null || office.equals(receiving)) && Validity.covers(validFrom, validTo, day);
    }

    TimeRuleInForce over(TimeRuleInForce wider) {
        TimeRule rule = wider.rule();
        TimeLimit limit = rule.limit();
        return wider.changed(
                new TimeRule(
                        cutOff != null && limit.unit() == TimeLimitUnit.SAME_DAY ? TimeLimit.sameDay(cutOff) : limit,
                        dueAt == null ? rule.dueAt() : dueAt,
                        firstDay == null ? rule.firstDay() : firstDay,
                        holidaysCounted == null ? rule.holidaysCounted() : holidaysCounted),
                supplementPauseMode == null ? wider.supplementPauseMode() : supplementPauseMode,
                legalBasis);
    }
}
