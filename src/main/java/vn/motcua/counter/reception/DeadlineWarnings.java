package vn.motcua.counter.reception;

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

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.duedate.DeadlinePreview;
import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/** Warnings for the official beside the promised date of a reception, as sentences. */
@Component
public class DeadlineWarnings {

    /** Number of minutes before the cut-off time at which the desk is warned. */
    private static final long SOON = 10;

    private final DeadlinePreviews previews;
    private final Catalogue catalogue;
    private final MessageSource words;
    private final ZoneId zone;

    public DeadlineWarnings(DeadlinePreviews previews, Catalogue catalogue, MessageSource words, ZoneId zone) {
        this.previews = previews;
        this.catalogue = catalogue;
        this.words = words;
        this.zone = zone;
    }

    /** Warnings for the preview of a reception at this moment. */
    public List<String> of(DeadlinePreview preview, ProcedureCase chosen, OfficeId office, Instant at, Locale locale) {
        if (preview.obstacle() != null) {
            return List.of(words.getMessage(preview.obstacle(), new Object[] {preview.absentYear()}, locale));
        }
        LocalDate today = LocalDate.ofInstant(at, zone);
        WorkingCalendar calendar = previews.calendar(office);
        LocalTime cutOff =
                catalogue.timeRule(chosen, office, today).rule().limit().cutOff();
        List<String> warnings = new ArrayList<>();
        cutOff(cutOff, calendar, at.atZone(zone), warnings, locale);
        holiday(calendar, today.plusDays(1), warnings, locale);
        if (preview.provisional()) {
            warnings.add(words.getMessage("worktime.provisional", null, locale));
        }
        return warnings;
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
