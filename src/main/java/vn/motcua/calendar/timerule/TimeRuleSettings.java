package vn.motcua.calendar.timerule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.motcua.calendar.CalendarScope;

/** All settings of time rules: few, and held in the copy in memory. */
public interface TimeRuleSettings extends Repository<TimeRuleSetting, Integer> {

    /** Saves a setting at once, so that its id is known and a concurrent change is detected. */
    TimeRuleSetting saveAndFlush(TimeRuleSetting setting);

    @Query("from TimeRuleSetting order by validFrom, id")
    List<TimeRuleSetting> all();

    /** The setting, locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TimeRuleSetting> findById(int id);

    /** The setting that begins on that day in that scope and is not revoked. */
    default Optional<TimeRuleSetting> beginning(CalendarScope scope, LocalDate day) {
        return beginning(
                scope.kind(), scope.office() == null ? null : scope.office().value(), day);
    }

    /** {@link #beginning(CalendarScope, LocalDate)} by its column values. */
    @Query("""
            from TimeRuleSetting
            where scope = :kind and officeId is not distinct from :office
              and validFrom = :day and validTo is distinct from validFrom
            """)
    Optional<TimeRuleSetting> beginning(CalendarScope.Kind kind, @Nullable Integer office, LocalDate day);
}
