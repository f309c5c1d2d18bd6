package vn.motcua.calendar.timerule;

import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/**
 * Values by which a setting changes the procedure's time rule. A null value changes nothing.
 *
 * @param dueAt moment of the due day that is promised for limits of whole days
 * @param cutOff cut-off of same-day procedures, local time; without effect on others
 * @param firstDay how the day of the start is counted
 * @param holidaysCounted whether holidays inside a limit of calendar days count
 * @param supplementPauseMode effect on the limit of waiting for a supplement
 * @param backDatingDays number of working days by which a pause may be back-dated
 */
@Embeddable
public record TimeRuleChange(
        @Enumerated(EnumType.STRING) @Nullable DueAt dueAt,
        @Nullable LocalTime cutOff,
        @Enumerated(EnumType.STRING) @Nullable FirstDay firstDay,
        @Nullable Boolean holidaysCounted,
        @Enumerated(EnumType.STRING) @Nullable PauseMode supplementPauseMode,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer backDatingDays) {

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return Stream.of(dueAt, cutOff, firstDay, holidaysCounted, supplementPauseMode, backDatingDays)
                .noneMatch(Objects::nonNull);
    }

    public TimeRule over(TimeRule rule) {
        TimeLimit limit = rule.limit();
        return new TimeRule(
                cutOff != null && limit.unit() == TimeLimitUnit.SAME_DAY ? TimeLimit.sameDay(cutOff) : limit,
                dueAt == null ? rule.dueAt() : dueAt,
                firstDay == null ? rule.firstDay() : firstDay,
                holidaysCounted == null ? rule.holidaysCounted() : holidaysCounted);
    }

    public PauseMode over(PauseMode mode) {
        return supplementPauseMode == null ? mode : supplementPauseMode;
    }
}
