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
 * How a scope counts time otherwise than procedures say; what is left empty stays as it was.
 *
 * @param scope its code, as it was chosen while typing
 * @param scopeFound the same, chosen from what was found
 * @param scopeText the words that were typed
 * @param cutOff a time of day as people type it
 * @param validTo the first day on which it does not hold any more; empty while no end is known
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

    /** Throws a refusal at the field for a cut-off that is no time of day. */
    TimeRuleChange change() {
        LocalTime time = TypedTime.of("cutOff", cutOff);
        return new TimeRuleChange(dueAt, time, firstDay, holidaysCounted, supplementPauseMode, backDatingDays);
    }
}
