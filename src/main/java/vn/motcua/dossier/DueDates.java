package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Calendars;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.query.Columns;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.CalendarYearAbsent;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * Answers "why this date?" for a dossier: the promised date counted once more, with the rule, the pauses and the calendar
 * it was promised by. An extension is not counted but granted, so the answer is about the date before it.
 */
@Service
@Transactional(readOnly = true)
public class DueDates {

    private static final String RULE = """
            select limit_unit, limit_amount, limit_cut_off, due_at_rule, pause_mode, calendar_version, clock_started_at,
                   unextended_due_at
            from dossier where id = :id and clock_started_at is not null and unextended_due_at is not null
            """;

    private final JdbcClient jdbc;
    private final History history;
    private final Calendars calendars;

    DueDates(JdbcClient jdbc, History history, Calendars calendars) {
        this.jdbc = jdbc;
        this.history = history;
        this.calendars = calendars;
    }

    private record Rule(
            TimeLimit limit,
            DueAt dueAt,
            PauseMode mode,
            @Nullable String calendar,
            Instant start,
            Instant promised) {}

    /**
     * How the promised date was counted. For callers who have seen the dossier in their scope already.
     *
     * @return empty without a date, and whenever counting does not lead to the very date that was promised: no reason is
     *     better than a wrong one
     */
    public Optional<Deadline> explanation(DossierId dossier) {
        return jdbc.sql(RULE)
                .param("id", dossier.value())
                .query((row, no) -> rule(row))
                .optional()
                .flatMap(rule -> counted(rule, dossier.value()));
    }

    private Optional<Deadline> counted(Rule rule, UUID dossier) {
        if (rule.calendar() == null) {
            return Optional.empty();
        }
        List<Pause> ended = history.pauses(dossier).stream()
                .filter(pause -> !pause.isOpen())
                .toList();
        try {
            Deadline deadline = new Deadlines(calendars.version(rule.calendar()))
                    .due(rule.limit(), rule.start(), rule.dueAt(), ended, rule.mode());
            return Optional.of(deadline).filter(each -> rule.promised().equals(each.dueAt()));
        } catch (Refusal | CalendarYearAbsent noSuchCalendar) {
            return Optional.empty();
        }
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                TimeLimit.of(
                        Columns.constant(row, "limit_unit", TimeLimitUnit.class),
                        Columns.integer(row, "limit_amount"),
                        row.getObject("limit_cut_off", LocalTime.class)),
                Columns.constant(row, "due_at_rule", DueAt.class),
                Columns.constant(row, "pause_mode", PauseMode.class),
                row.getString("calendar_version"),
                Columns.moment(row, "clock_started_at"),
                Columns.moment(row, "unextended_due_at"));
    }
}
