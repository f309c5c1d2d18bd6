package vn.motcua.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Computes the usual duration of a procedure at an office from its last finished dossiers, independent of the time
 * limit, for citizens before they hand in. Fewer than {@value #FEWEST} dossiers give no result.
 */
@Service
public class UsualTimes {

    /** Minimum number of finished dossiers. */
    public static final int FEWEST = 20;

    private static final int MOST = 500;
    private static final int MONTHS = 12;

    static final String LAST = """
            select d.received_on, d.closed_on, d.judged_due_on is null or d.closed_on <= d.judged_due_on as kept
            from dossier_fact d
            where d.receiving_office_id = :office and d.closed_on >= :since and d.finished_at is not null
              and d.procedure_version_id in (select p.version_id from procedure_fact p where p.code = :procedure)
            order by d.closed_on desc, d.id desc limit :most""";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    UsualTimes(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Finished(int days, boolean kept) {}

    /** The usual time of a procedure at an office, over the last twelve months; empty when too few were finished. */
    @Transactional(readOnly = true)
    public Optional<UsualTime> of(String procedure, OfficeId office) {
        WorkingCalendar calendar = calendars.forOffice(office);
        List<Finished> finished = jdbc.sql(LAST)
                .param("office", office.value())
                .param("since", LocalDate.now(clock).minusMonths(MONTHS))
                .param("procedure", procedure)
                .param("most", MOST)
                .query((row, no) -> new Finished(
                        days(calendar, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                        row.getBoolean(3)))
                .list();
        if (finished.size() < FEWEST) {
            return Optional.empty();
        }
        List<Integer> days = finished.stream().map(Finished::days).sorted().toList();
        return Optional.of(new UsualTime(
                days.size(),
                (int) finished.stream().filter(Finished::kept).count(),
                within(days, 50),
                within(days, 75),
                within(days, 95)));
    }

    /** The smallest number of days within which at least the given share was finished: the nearest rank, not a mean. */
    private static int within(List<Integer> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static int days(WorkingCalendar calendar, LocalDate received, LocalDate closed) {
        try {
            return Math.max(0, calendar.workingDaysBetween(received, closed));
        } catch (CalendarYearAbsentException unknown) {
            return (int) (closed.toEpochDay() - received.toEpochDay());
        }
    }
}
