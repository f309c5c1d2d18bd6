package vn.motcua.counter.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/** Computes the date of a reception before anything is sent, and what there is to be warned of. */
@Component
public class DeadlinePreviews {

    /** So many minutes before the cut-off the desk is told to hurry. */
    private static final long SOON = 10;

    private final Calendars calendars;
    private final Catalogue catalogue;
    private final DateExplanations explanations;
    private final MessageSource words;
    private final Clock clock;
    private final ZoneId zone;

    public DeadlinePreviews(
            Calendars calendars,
            Catalogue catalogue,
            DateExplanations explanations,
            MessageSource words,
            Clock clock,
            ZoneId zone) {
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.explanations = explanations;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    public DeadlinePreview of(ProcedureCase chosen, OfficeId office, Locale locale) {
        Instant now = clock.instant();
        List<String> warnings = new ArrayList<>();
        try {
            WorkingCalendar calendar = calendars.forOffice(office);
            TimeRule rule = catalogue
                    .timeRule(chosen, office, LocalDate.ofInstant(now, zone))
                    .rule();
            Deadline deadline = new Deadlines(calendar).due(rule, now, List.of());
            cutOff(rule.limit().cutOff(), calendar, now.atZone(zone), warnings, locale);
            holiday(calendar, LocalDate.ofInstant(now, zone).plusDays(1), warnings, locale);
            if (deadline.dueAt() != null && deadline.provisional()) {
                warnings.add(words.getMessage("worktime.provisional", null, locale));
            }
            return new DeadlinePreview(
                    deadline.dueAt(), deadline.dueAt() == null ? null : explanations.of(deadline, locale), warnings);
        } catch (CalendarYearAbsentException absent) {
            warnings.add(words.getMessage("worktime.year-absent", new Object[] {absent.year()}, locale));
            return new DeadlinePreview(null, null, warnings);
        } catch (RefusedException noCalendar) {
            return new DeadlinePreview(null, null, List.of(words.getMessage(noCalendar.messageKey(), null, locale)));
        }
    }

    private void cutOff(
            @Nullable LocalTime cutOff,
            WorkingCalendar calendar,
            ZonedDateTime now,
            List<String> warnings,
            Locale locale) {
        if (cutOff == null || !calendar.isWorkingDay(now.toLocalDate())) {
            return;
        }
        long left = ChronoUnit.MINUTES.between(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES), cutOff);
        if (left >= 0 && left <= SOON) {
            warnings.add(words.getMessage("counter.reception.cut-off", new Object[] {left, cutOff.toString()}, locale));
        }
    }

    private void holiday(WorkingCalendar calendar, LocalDate tomorrow, List<String> warnings, Locale locale) {
        if (calendar.stateOf(tomorrow.getYear()) == YearState.ABSENT || calendar.isWorkingDay(tomorrow)) {
            return;
        }
        calendar.entriesOn(tomorrow).stream()
                .filter(entry -> entry.kind() != DayKind.MAKEUP_WORKDAY && entry.closedFrom() == null)
                .map(CalendarEntry::name)
                .distinct()
                .forEach(name -> warnings.add(
                        words.getMessage("counter.reception.tomorrow-off", new Object[] {tomorrow, name}, locale)));
    }
}
