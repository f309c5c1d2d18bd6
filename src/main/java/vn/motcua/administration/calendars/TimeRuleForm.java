package vn.motcua.administration.calendars;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.administration.ScopeChoices;
import vn.motcua.administration.TypedTime;
import vn.motcua.calendar.timerule.TimeRuleChange;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;

/**
 * Form of a counting rule of a scope, which overrides procedures; empty fields override nothing.
 *
 * @param scope code of the scope, chosen while typing
 * @param scopeFound the same, chosen from the offered ones
 * @param scopeText typed words
 * @param cutOff time of day as typed
 * @param validTo first day on which the rule no longer holds; empty while no end is known
 */
record TimeRuleForm(
        @Size(max = 40) @Nullable String scope,
        @Size(max = 40) @Nullable String scopeFound,
        @Size(max = 200) @Nullable String scopeText,
        @Nullable DueAt dueAt,
        @Size(max = 5) @Nullable String cutOff,
        @Nullable FirstDay firstDay,
        @Nullable Boolean holidaysCounted,
        @Nullable PauseMode supplementPauseMode,
        @Min(0) @Max(60) @Nullable Integer backDatingDays,
        @NotBlank @Size(max = 300) @Nullable String legalBasis,
        @NotNull @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    ScopeChoices.Typed typed() {
        return new ScopeChoices.Typed(scope, scopeFound, scopeText);
    }

    static TimeRuleForm of(@Nullable String scope) {
        return new TimeRuleForm(scope, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The change of the form; throws a refusal at the field for a cut-off that is not a time of day. */
    TimeRuleChange change() {
        LocalTime time = TypedTime.of("cutOff", cutOff);
        return new TimeRuleChange(dueAt, time, firstDay, holidaysCounted, supplementPauseMode, backDatingDays);
    }
}
