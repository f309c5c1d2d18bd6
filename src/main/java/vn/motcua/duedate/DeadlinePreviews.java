package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

/** Computes the due moment and its explanation for a dossier that does not exist yet, for the desk and for citizens. */
@Service
public class DeadlinePreviews {

    private final Calendars calendars;
    private final Catalogue catalogue;
    private final DateExplanations explanations;

    public DeadlinePreviews(Calendars calendars, Catalogue catalogue, DateExplanations explanations) {
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.explanations = explanations;
    }

    /**
     * The preview for a dossier received at a moment.
     *
     * @param office receiving office; null for the calendar common to all offices
     */
    public DeadlinePreview of(ProcedureCase procedureCase, @Nullable OfficeId office, Instant at, Locale locale) {
        try {
            WorkingCalendar calendar = calendar(office);
            TimeRule rule = catalogue
                    .timeRule(procedureCase, office, LocalDate.ofInstant(at, calendar.zone()))
                    .rule();
            Deadline deadline = new Deadlines(calendar).due(rule, at, List.of());
            return deadline.dueAt() == null
                    ? new DeadlinePreview(null, false, null, null, null)
                    : new DeadlinePreview(
                            deadline.dueAt(), deadline.provisional(), null, null, explanations.of(deadline, locale));
        } catch (CalendarYearAbsentException absent) {
            return new DeadlinePreview(null, false, "worktime.year-absent", absent.year(), null);
        } catch (RefusedException noCalendar) {
            return new DeadlinePreview(null, false, noCalendar.messageKey(), null, null);
        }
    }

    /**
     * The calendar of an office; for null, the calendar common to all offices.
     *
     * @throws RefusedException while no calendar of the nation is published
     */
    public WorkingCalendar calendar(@Nullable OfficeId office) {
        return office == null ? calendars.common() : calendars.forOffice(office);
    }
}
