package vn.motcua.calendar.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RawProperty;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;

import vn.motcua.vocabulary.Folding;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Reads the days of an iCalendar file. The product's own files state kind, name and notice in properties; for other
 * files the kind is guessed from the words, and the user is asked to check it.
 */
final class IcsCalendar {

    static final String BEGIN = "BEGIN:VCALENDAR";
    static final String KIND = "X-MOTCUA-KIND";
    static final String NAME = "X-MOTCUA-NAME";
    static final String NOTICE = "X-MOTCUA-NOTICE";
    static final String CLOSED_FROM = "X-MOTCUA-CLOSED-FROM";
    static final String STATE = "X-MOTCUA-STATE";

    private static final int LONGEST_EVENT = 31;
    private static final int DEEPEST = 4;
    private static final Pattern BEGINNING = Pattern.compile("(?im)^BEGIN:([A-Z0-9-]+)[ \\t]*\\r?$");
    private static final Pattern END = Pattern.compile("(?im)^END:[A-Z0-9-]+[ \\t]*\\r?$");
    private static final Pattern WORKED = Pattern.compile(
            "\\b(lam bu|lam viec bu|di lam bu|make up (work|day)|makeup (work|day)|working (day|saturday))");
    private static final Pattern IN_LIEU =
            Pattern.compile("\\b(nghi bu|hoan doi|in lieu|day off for|substitute|observed|bridge)");

    private final String text;
    private final ZoneId zone;
    private final CalendarFileDays days;
    private final int year;

    IcsCalendar(String text, int year, String notice, ZoneId zone) {
        this.text = text;
        this.year = year;
        this.zone = zone;
        this.days = new CalendarFileDays(CalendarFile.Format.ICS, year, notice);
    }

    CalendarFile read() {
        if (!shallow()) {
            days.problem(0, "catalogue.calendar-file.not-ics");
            return days.done();
        }
        List<Integer> lines = beginnings();
        if (lines.size() > CalendarFile.MOST_ROWS) {
            days.problem(0, "catalogue.calendar-file.too-many", CalendarFile.MOST_ROWS);
            return days.done();
        }
        List<ICalendar> calendars;
        try {
            calendars = Biweekly.parse(text).all();
        } catch (RuntimeException unreadable) { // the library does not document its exceptions for malformed input
            days.problem(0, "catalogue.calendar-file.not-ics");
            return days.done();
        }
        int no = 0;
        for (ICalendar calendar : calendars) {
            state(raw(calendar.getExperimentalProperty(STATE)));
            for (VEvent event : calendar.getEvents()) {
                take(event, no < lines.size() ? lines.get(no) : 0);
                no++;
            }
        }
        return days.done();
    }

    private void take(VEvent event, int line) {
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            days.leaveOut();
            return;
        }
        LocalDate first = day(event.getDateStart(), line);
        if (first == null) {
            return;
        }
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            days.problem(line, "catalogue.calendar-file.repeated");
            return;
        }
        long length = 1;
        if (event.getDateEnd() != null) {
            LocalDate end = day(event.getDateEnd(), line);
            if (end == null) {
                return;
            }
            length = Math.max(1, ChronoUnit.DAYS.between(first, end));
        } else if (event.getDuration() != null) {
            length = Math.max(1, event.getDuration().getValue().toMillis() / 86_400_000L);
        }
        if (length > LONGEST_EVENT) {
            days.problem(line, "catalogue.calendar-file.too-long", LONGEST_EVENT);
            return;
        }
        String summary = plain(event.getSummary());
        String described = plain(event.getDescription());
        String own = raw(event.getExperimentalProperty(KIND));
        if (own == null && Folding.fold(described).startsWith("observance")) {
            days.leaveOut(); // an observance that is worked
            return;
        }
        DayKind kind = own == null ? guessed(summary) : CalendarFileDays.kind(own);
        if (kind == null) {
            days.problem(line, "catalogue.calendar-file.kind", own == null ? "" : shortened(own));
            return;
        }
        String from = raw(event.getExperimentalProperty(CLOSED_FROM));
        LocalTime closedFrom = null;
        try {
            closedFrom = from == null ? null : LocalTime.parse(from).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException wrong) {
            days.problem(line, "catalogue.calendar-file.time", shortened(String.valueOf(from)));
            return;
        }
        String name = raw(event.getExperimentalProperty(NAME));
        for (int day = 0; day < length; day++) {
            days.add(
                    line,
                    first.plusDays(day),
                    kind,
                    name == null ? summary : name,
                    raw(event.getExperimentalProperty(NOTICE)),
                    closedFrom);
        }
    }

    /** The local day; null when there is none or the event covers only a part of it, which is recorded as a problem. */
    private @Nullable LocalDate day(@Nullable DateOrDateTimeProperty property, int line) {
        ICalDate value = property == null ? null : property.getValue();
        DateTimeComponents written = value == null ? null : value.getRawComponents();
        if (value == null || written == null) {
            days.problem(line, "catalogue.calendar-file.date", "");
            return null;
        }
        try {
            LocalDate day;
            if (value.hasTime()) {
                ZonedDateTime moment = ZonedDateTime.ofInstant(java.time.Instant.ofEpochMilli(value.getTime()), zone);
                if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                    days.problem(line, "catalogue.calendar-file.part-of-day");
                    return null;
                }
                day = moment.toLocalDate();
            } else {
                day = LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
            }
            if (CalendarFile.inReach(day)) {
                return day;
            }
        } catch (DateTimeException impossible) {
            // 30 February: recorded as a problem below
        }
        days.problem(line, "catalogue.calendar-file.date", shortened(written.toString()));
        return null;
    }

    private static DayKind guessed(String summary) {
        String words = Folding.fold(summary);
        if (WORKED.matcher(words).find()) {
            return DayKind.MAKEUP_WORKDAY;
        }
        return IN_LIEU.matcher(words).find() ? DayKind.COMPENSATORY_OFF : DayKind.HOLIDAY;
    }

    private void state(@Nullable String word) {
        if (word == null) {
            return;
        }
        switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "CONFIRMED" -> days.state(YearState.CONFIRMED);
            case "PROVISIONAL" -> days.state(YearState.PROVISIONAL);
            default -> days.problem(0, "catalogue.calendar-file.status", shortened(word));
        }
    }

    private static @Nullable String raw(@Nullable RawProperty property) {
        return property == null || property.getValue() == null
                ? null
                : property.getValue().replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }

    private static String plain(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The lines at which events begin, in order. */
    private List<Integer> beginnings() {
        List<Integer> lines = new ArrayList<>();
        Matcher begin = BEGINNING.matcher(text);
        int line = 1;
        int from = 0;
        while (begin.find()) {
            for (; from < begin.start(); from++) {
                line += text.charAt(from) == '\n' ? 1 : 0;
            }
            if (begin.group(1).equalsIgnoreCase("VEVENT")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /**
     * Whether the nesting is no deeper than alarms in events in calendars; guards the library against deeply nested
     * input.
     */
    private boolean shallow() {
        int depth = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (BEGINNING.matcher(line).matches()) {
                depth++;
            } else if (END.matcher(line).matches()) {
                depth--;
            }
            if (depth > DEEPEST) {
                return false;
            }
        }
        return true;
    }
}
