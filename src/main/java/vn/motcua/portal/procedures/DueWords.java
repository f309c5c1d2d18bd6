package vn.motcua.portal.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

/** Says when a result would be due and why; what is counted is counted by the working time alone. */
@Component
class DueWords {

    private final Calendars calendars;
    private final Catalogue catalogue;
    private final DateExplanations explanations;

    DueWords(Calendars calendars, Catalogue catalogue, DateExplanations explanations) {
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.explanations = explanations;
    }

    /**
     * If somebody handed in at this moment.
     *
     * @param office where; null for the calendar all offices share
     */
    DueIfNow ifHandedIn(ProcedureCase procedureCase, @Nullable OfficeId office, Instant at, Locale locale) {
        try {
            WorkingCalendar calendar = calendar(office);
            TimeRule rule = catalogue
                    .timeRule(procedureCase, office, LocalDate.ofInstant(at, calendar.zone()))
                    .rule();
            Deadline deadline = new Deadlines(calendar).due(rule, at, List.of());
            return deadline.dueAt() == null
                    ? new DueIfNow(null, false, null, null)
                    : new DueIfNow(deadline.dueAt(), deadline.provisional(), null, explanations.of(deadline, locale));
        } catch (CalendarYearAbsentException absent) {
            return new DueIfNow(null, false, absent.year(), null);
        } catch (RefusedException noCalendar) {
            return new DueIfNow(null, false, null, null);
        }
    }

    /** @throws RefusedException while no calendar is published */
    WorkingCalendar calendar(@Nullable OfficeId office) {
        return office == null ? calendars.common() : calendars.forOffice(office);
    }
}
