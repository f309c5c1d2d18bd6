package vn.motcua.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    private final FigureQuery query;
    private final Calendars calendars;
    private final Clock clock;

    UsualTimes(FigureQuery query, Calendars calendars, Clock clock) {
        this.query = query;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Finished(int days, boolean kept) {}

    /** The usual time of a procedure at an office, over the last twelve months; empty when too few were finished. */
    @Transactional(readOnly = true)
    public Optional<UsualTime> of(String procedure, OfficeId office) {
        WorkingCalendar calendar = calendars.forOffice(office);
        List<Finished> finished =
                query.finished(procedure, office, LocalDate.now(clock).minusMonths(MONTHS), MOST).stream()
                        .map(each -> new Finished(days(calendar, each.received(), each.closed()), each.kept()))
                        .toList();
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
