package vn.motcua.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.CalendarYearAbsent;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.ExplanationKind;
import vn.motcua.worktime.ExplanationRow;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

/** Says when a result is due and why, in the reader's language; what is counted is counted by the working time alone. */
@Component
class DueWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    DueWords(Catalogue catalogue, Calendars calendars, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * If somebody handed in now.
     *
     * @param office where; null for the calendar all offices share
     */
    DueIfNow ifNow(ProcedureCase procedureCase, @Nullable OfficeId office, Locale locale) {
        try {
            WorkingCalendar calendar = office == null ? calendars.common() : calendars.forOffice(office);
            Instant now = clock.instant();
            TimeRule rule = catalogue
                    .timeRule(procedureCase, office, LocalDate.ofInstant(now, calendar.zone()))
                    .rule();
            Deadline deadline = new Deadlines(calendar).due(rule, now, List.of());
            return deadline.dueAt() == null
                    ? new DueIfNow(null, false, null, List.of())
                    : new DueIfNow(deadline.dueAt(), deadline.provisional(), null, days(deadline, locale));
        } catch (CalendarYearAbsent absent) {
            return new DueIfNow(null, false, absent.year(), List.of());
        } catch (Refusal noCalendar) {
            return new DueIfNow(null, false, null, List.of());
        }
    }

    /** Why a date is what it is, day by day. */
    List<DayLine> days(Deadline deadline, Locale locale) {
        return deadline.explanation().stream().map(row -> line(row, locale)).toList();
    }

    private DayLine line(ExplanationRow row, Locale locale) {
        Object[] values = {row.number() != null ? row.number() : row.minutes()};
        String words = messages.getMessage(row.kind().messageKey(), values, locale);
        LocalTime from = row.from();
        String hours = row.kind() == ExplanationKind.RECEIVED_OUTSIDE_HOURS && from != null
                ? TIME.format(from) // a moment, not a stretch
                : hours(from, row.to(), locale);
        return new DayLine(
                row.date(),
                hours == null ? words : words + " (" + hours + ")",
                note(row, locale),
                switch (row.kind()) {
                    case FIRST_COUNTED, COUNTED, MAKEUP_COUNTED, MONTH_COUNTED, HOURS_COUNTED, SAME_DAY, AT_ONCE ->
                        true;
                    default -> false;
                });
    }

    /** The causes of pauses are recorded as codes; holidays by their names. */
    private @Nullable String note(ExplanationRow row, Locale locale) {
        String note = row.note();
        if (note == null || row.kind() != ExplanationKind.PAUSED && row.kind() != ExplanationKind.PAUSE_OPEN) {
            return note;
        }
        return Arrays.stream(note.split("; "))
                .map(cause -> messages.getMessage("portal.pause." + cause, null, cause, locale))
                .collect(Collectors.joining("; "));
    }

    private @Nullable String hours(@Nullable LocalTime from, @Nullable LocalTime to, Locale locale) {
        if (from != null && to != null) {
            return TIME.format(from) + "–" + TIME.format(to);
        }
        if (from != null) {
            return messages.getMessage("portal.hours.from", new Object[] {TIME.format(from)}, locale);
        }
        return to == null ? null : messages.getMessage("portal.hours.to", new Object[] {TIME.format(to)}, locale);
    }
}
