package vn.motcua.dossier.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingTimeLeft;

/** How much working time is left until a promised moment. */
@Component
public class TimeLeft {

    private final Calendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    TimeLeft(Calendars calendars, Clock clock, ZoneId zone) {
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Working time of the office from now to a due moment. While the clock stands, what was left when it stopped.
     *
     * @param stoppedAt the moment from which the clock stands, not that of recording it; null while it runs
     * @return null without a due moment, or when it lies in a year the calendar does not know
     */
    public @Nullable WorkingTimeLeft left(OfficeId office, @Nullable Instant due, @Nullable Instant stoppedAt) {
        if (due == null) {
            return null;
        }
        try {
            Instant from = stoppedAt == null ? clock.instant() : stoppedAt;
            WorkingCalendar calendar = calendars.forOffice(office);
            return new WorkingTimeLeft(
                    calendar.workingMinutesBetween(from, due),
                    calendar.workedBetween(from, due),
                    LocalDate.ofInstant(due, zone).isBefore(LocalDate.ofInstant(from, zone)),
                    stoppedAt != null);
        } catch (CalendarYearAbsentException unknown) {
            return null;
        }
    }
}
