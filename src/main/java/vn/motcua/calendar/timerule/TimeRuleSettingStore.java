package vn.motcua.calendar.timerule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;

/** The rows of {@link TimeRuleSetting}s. */
@Component
public class TimeRuleSettingStore {

    private final JdbcClient jdbc;

    TimeRuleSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them: few, and part of the copy in memory. */
    public List<TimeRuleSetting> all() {
        return jdbc.sql("select * from time_rule_setting order by valid_from, id")
                .query((row, no) -> setting(row))
                .list();
    }

    /** The setting, kept from everybody else until the end of the transaction. */
    public Optional<TimeRuleSetting> lock(TimeRuleSettingId id) {
        return jdbc.sql("select * from time_rule_setting where id = :id for update")
                .param("id", id.value())
                .query((row, no) -> setting(row))
                .optional();
    }

    /** The one that begins on that day in that scope and was not taken back. */
    public Optional<TimeRuleSetting> beginning(CalendarScope scope, LocalDate day) {
        return jdbc.sql("""
                        select * from time_rule_setting
                        where scope = :scope and office_id is not distinct from cast(:office as integer)
                          and valid_from = :day and valid_to is distinct from valid_from""")
                .param("scope", scope.kind().name())
                .param("office", office(scope), Types.INTEGER)
                .param("day", day)
                .query((row, no) -> setting(row))
                .optional();
    }

    public TimeRuleSetting insert(
            CalendarScope scope,
            TimeRuleChange change,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to,
            String by,
            Instant at) {
        TimeRuleSetting inserted = jdbc.sql("""
                        insert into time_rule_setting (scope, office_id, due_at, cut_off, first_day, holidays_counted,
                          supplement_pause_mode, back_dating_days, legal_basis, valid_from, valid_to, recorded_by, recorded_at)
                        values (:scope, :office, :due_at, :cut_off, :first_day, :holidays_counted, :pause_mode, :back_dating_days, :basis,
                          :from, :to, :by, :at) returning *""")
                .param("scope", scope.kind().name())
                .param("office", office(scope), Types.INTEGER)
                .param("due_at", name(change.dueAt()), Types.VARCHAR)
                .param("cut_off", change.cutOff(), Types.TIME)
                .param("first_day", name(change.firstDay()), Types.VARCHAR)
                .param("holidays_counted", change.holidaysCounted(), Types.BOOLEAN)
                .param("pause_mode", name(change.supplementPauseMode()), Types.VARCHAR)
                .param("back_dating_days", change.backDatingDays(), Types.SMALLINT)
                .param("basis", legalBasis)
                .param("from", from)
                .param("to", to, Types.DATE)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, no) -> setting(row))
                .single();
        changed();
        return inserted;
    }

    public TimeRuleSetting end(TimeRuleSettingId id, LocalDate day, String basis, String by, Instant at) {
        TimeRuleSetting ended = jdbc.sql("""
                        update time_rule_setting
                        set valid_to = :day, ended_basis = :basis, ended_by = :by, ended_at = :at, revision = revision + 1
                        where id = :id returning *""")
                .param("id", id.value())
                .param("day", day)
                .param("basis", basis)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, no) -> setting(row))
                .single();
        changed();
        return ended;
    }

    /** From the commit of this transaction on, every instance counts with it. */
    private void changed() {
        jdbc.sql("update reference_change set version = version + 1 where name = 'catalogue'")
                .update();
    }

    private static TimeRuleSetting setting(ResultSet row) throws SQLException {
        Integer office = row.getObject("office_id", Integer.class);
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new TimeRuleSetting(
                new TimeRuleSettingId(row.getInt("id")),
                new CalendarScope(
                        CalendarScope.Kind.valueOf(row.getString("scope")),
                        office == null ? null : new OfficeId(office)),
                new TimeRuleChange(
                        constant(DueAt.class, row.getString("due_at")),
                        row.getObject("cut_off", LocalTime.class),
                        constant(FirstDay.class, row.getString("first_day")),
                        row.getObject("holidays_counted", Boolean.class),
                        constant(PauseMode.class, row.getString("supplement_pause_mode")),
                        row.getObject("back_dating_days", Integer.class)),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("recorded_by"),
                recorded == null ? null : recorded.toInstant(),
                ending(row),
                row.getInt("revision"));
    }

    private static TimeRuleSetting.@Nullable Ending ending(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new TimeRuleSetting.Ending(row.getString("ended_by"), at.toInstant(), row.getString("ended_basis"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Integer office(CalendarScope scope) {
        return scope.office() == null ? null : scope.office().value();
    }
}
