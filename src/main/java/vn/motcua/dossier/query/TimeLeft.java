package vn.motcua.dossier.query;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Calendars;
import vn.motcua.dossier.WorkingTimeLeft;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarYearAbsent;

/** How much working time is left until a promised moment. */
@Component
public class TimeLeft {

    private final Calendars calendars;
    private final Clock clock;

    TimeLeft(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The same, with what makes a day there.
     *
     * @return null without a due moment, or when it lies in a year the calendar does not know
     */
    public @Nullable WorkingTimeLeft left(OfficeId office, @Nullable Instant due, @Nullable Instant pausedSince) {
        Long minutes = minutes(office, due, pausedSince);
        return minutes == null
                ? null
                : new WorkingTimeLeft(
                        minutes, calendars.forOffice(office).sessions().minutesPerDay(), pausedSince != null);
    }

    /**
     * Working minutes of the office from now to a due moment, negative when it has passed. While the clock stands, what was
     * left when it stopped.
     *
     * @return null without a due moment, or when it lies in a year the calendar does not know
     */
    public @Nullable Long minutes(OfficeId office, @Nullable Instant due, @Nullable Instant pausedSince) {
        if (due == null) {
            return null;
        }
        try {
            Instant from = pausedSince == null ? clock.instant() : pausedSince;
            return calendars.forOffice(office).workingMinutesBetween(from, due);
        } catch (CalendarYearAbsent unknown) {
            return null;
        }
    }
}
