package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/** Computes the day by which a remark is due for a reply. */
@Component
class ReplyDays {

    private final Calendars calendars;
    private final FeedbackProperties properties;
    private final ZoneId zone;

    ReplyDays(Calendars calendars, FeedbackProperties properties, ZoneId zone) {
        this.calendars = calendars;
        this.properties = properties;
        this.zone = zone;
    }

    /** Due day, counted from the next working day on; null where no calendar covers it. */
    @Nullable
    LocalDate of(RemarkKind kind, OfficeId office, Instant given) {
        try {
            WorkingCalendar calendar = calendars.forOffice(office);
            LocalDate day = LocalDate.ofInstant(given, zone);
            for (int left = properties.days(kind); left > 0; left--) {
                day = calendar.nextWorkingDay(day);
            }
            return day;
        } catch (RefusedException | CalendarYearAbsentException none) {
            return null;
        }
    }
}
