package vn.motcua.portal.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** Reads the moment of a citizen's question; what is wrong is reported at its field. */
@Component
class DueMoments {

    private final DeadlinePreviews previews;
    private final Clock clock;
    private final ZoneId zone;

    DueMoments(DeadlinePreviews previews, Clock clock, ZoneId zone) {
        this.previews = previews;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The moment of the question.
     *
     * @return null for now, and when the question is invalid; then there are errors
     */
    @Nullable
    Instant askedAbout(DueQuestion question, @Nullable OfficeId office, BindingResult errors) {
        if (errors.hasFieldErrors("ngay") || errors.hasFieldErrors("gio") || !question.another()) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = question.ngay() == null ? today : question.ngay();
        try {
            WorkingCalendar calendar = previews.calendar(office);
            if (calendar.stateOf(day.getYear()) == YearState.ABSENT) {
                errors.rejectValue(
                        "ngay", "portal.due.ngay.absent", new Object[] {String.valueOf(day.getYear())}, null);
                return null;
            }
            LocalTime time = question.time();
            return time == null && day.equals(today)
                    ? null
                    : day.atTime(time == null ? opening(calendar, day) : time)
                            .atZone(zone)
                            .toInstant();
        } catch (RefusedException noCalendar) {
            return null; // the page itself says that there is no date
        }
    }

    private static LocalTime opening(WorkingCalendar calendar, LocalDate day) {
        List<WorkingSession> sessions = calendar.sessionsOn(day);
        return sessions.isEmpty() ? LocalTime.MIDNIGHT : sessions.get(0).from();
    }
}
