package vn.motcua.duedate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeRule;

/**
 * Answers "why this date?" for a dossier: the promised date counted once more, with the rule, the pauses and the calendar
 * it was promised by. An extension is not counted but granted, so the answer is about the date before it; and so is a date
 * that was kept although counting would bring it forward.
 */
@Service
@Transactional(readOnly = true)
public class DueDates {

    private static final String RULE = """
            select limit_unit, limit_amount, limit_cut_off, due_at_rule, first_day, holidays_counted, calendar_version,
                   clock_started_at, unextended_due_at, due_at, closed_at
            from dossier_fact where id = :id and clock_started_at is not null
            """;

    private final JdbcClient jdbc;
    private final History history;
    private final Calendars calendars;

    DueDates(JdbcClient jdbc, History history, Calendars calendars) {
        this.jdbc = jdbc;
        this.history = history;
        this.calendars = calendars;
    }

    private record Promised(
            TimeRule rule,
            @Nullable String calendar,
            Instant start,
            @Nullable Instant judged,
            @Nullable Instant current,
            @Nullable Instant closed) {

        boolean isCurrent(Deadline counted) {
            return current != null && current.equals(counted.dueAt());
        }

        /** Whether the dossier ended in this pause, as by a withdrawal: no date was given after it, so it moves none. */
        boolean endsIn(Pause pause) {
            return closed != null && closed.equals(pause.to());
        }

        boolean isJudged(Deadline counted) {
            return Objects.equals(judged, counted.dueAt());
        }
    }

    /**
     * How the date that holds was counted; where it was not counted but given, the one that on time is judged by. For
     * callers who have seen the dossier in their scope already.
     *
     * @return without a due moment where the law sets no limit; empty before the clock has started, and whenever counting does not lead to the very date that was promised: no reason is
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
        List<Pause> pauses = history.pauses(dossier).stream()
                .map(pause -> promised.endsIn(pause) ? pause.endedAt(null) : pause)
                .toList();
        try {
            DerivedDates derived = DerivedDates.of(
                    calendars.version(promised.calendar()), promised.rule(), promised.start(), pauses, null);
            return promised.isCurrent(derived.counted())
                    ? Optional.of(derived.counted())
                    : Optional.of(derived.judgedCounted()).filter(promised::isJudged);
        } catch (RefusedException | CalendarYearAbsentException noSuchCalendar) {
            return Optional.empty();
        }
    }

    private static Promised promised(ResultSet row) throws SQLException {
        return new Promised(
                DossierColumns.timeRule(row),
                row.getString("calendar_version"),
                Columns.moment(row, "clock_started_at"),
                Columns.instant(row, "unextended_due_at"),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "closed_at"));
    }
}
