package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Calendars;
import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.query.Columns;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.CalendarYearAbsent;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeRule;

/**
 * Answers "why this date?" for a dossier: the promised date counted once more, with the rule, the pauses and the calendar
 * it was promised by. An extension is not counted but granted, so the answer is about the date before it.
 */
@Service
@Transactional(readOnly = true)
public class DueDates {

    private static final String RULE = """
            select limit_unit, limit_amount, limit_cut_off, due_at_rule, first_day, holidays_counted, calendar_version,
                   clock_started_at, unextended_due_at
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

    private record Promised(TimeRule rule, @Nullable String calendar, Instant start, Instant due) {}

    /**
     * How the promised date was counted. For callers who have seen the dossier in their scope already.
     *
     * @return empty without a date, and whenever counting does not lead to the very date that was promised: no reason is
     *     better than a wrong one
     */
    public Optional<Deadline> explanation(DossierId dossier) {
        return jdbc.sql(RULE)
                .param("id", dossier.value())
                .query((row, no) -> promised(row))
                .optional()
                .flatMap(promised -> counted(promised, dossier.value()));
    }

    private Optional<Deadline> counted(Promised promised, UUID dossier) {
        if (promised.calendar() == null) {
            return Optional.empty();
        }
        List<Pause> ended = history.pauses(dossier).stream()
                .filter(pause -> !pause.isOpen())
                .toList();
        try {
            Deadline judged = DerivedDates.of(
                            calendars.version(promised.calendar()), promised.rule(), promised.start(), ended, null)
                    .judgedCounted();
            return Optional.of(judged).filter(each -> promised.due().equals(each.dueAt()));
        } catch (Refusal | CalendarYearAbsent noSuchCalendar) {
            return Optional.empty();
        }
    }

    private static Promised promised(ResultSet row) throws SQLException {
        return new Promised(
                Columns.timeRule(row),
                row.getString("calendar_version"),
                Columns.moment(row, "clock_started_at"),
                Columns.moment(row, "unextended_due_at"));
    }
}
