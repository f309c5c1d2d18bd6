package vn.motcua.calendar.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Folding;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Reads the days of an iCalendar file. The product's own files state kind, name and notice in properties; for other files
 * the kind follows from the words ({@link DayKindGuess}), and is asked where they do not say it.
 */
final class IcsCalendar {

    static final String BEGIN = "BEGIN:VCALENDAR";
    static final String KIND = "X-MOTCUA-KIND";
    static final String NAME = "X-MOTCUA-NAME";
    static final String NOTICE = "X-MOTCUA-NOTICE";
    static final String CLOSED_FROM = "X-MOTCUA-CLOSED-FROM";
    static final String STATE = "X-MOTCUA-STATE";

    private static final int LONGEST_EVENT = 31;
    private static final Pattern CANCELLED = Pattern.compile("^(cancell?ed|da huy|bi huy|huy bo)\\b.*");

    private final byte[] content;
    private final ZoneId zone;
    private final CalendarFileDays days;

    IcsCalendar(byte[] content, int year, String notice, ZoneId zone) {
        this.content = content;
        this.zone = zone;
        this.days = new CalendarFileDays(CalendarFile.Format.ICS, year, notice);
    }

    CalendarFile read() {
        List<IcsComponents.Calendar> calendars;
        try {
            calendars = IcsComponents.read(content, CalendarFile.MOST_ROWS);
        } catch (IcsComponents.BrokenException broken) {
            days.problem(0, broken.messageKey(), CalendarFile.MOST_ROWS);
            return days.done();
        }
        for (IcsComponents.Calendar calendar : calendars) {
            state(calendar.head().text(STATE));
            boolean cancelled = is(calendar.head(), "METHOD", "CANCEL");
            Map<String, Long> latest = latest(calendar.events());
            IcsTimes times = new IcsTimes(calendar, zone);
            for (IcsComponents.Component event : calendar.events()) {
                String series = series(event);
                if (cancelled
                        || isCancelled(event)
                        || series != null && sequence(event) < latest.getOrDefault(series, 0L)) {
                    days.leaveOut();
                } else {
                    take(event, times);
                }
            }
        }
        return days.done();
    }

    private void take(IcsComponents.Component event, IcsTimes times) {
        int line = event.line();
        IcsTimes.Days when = times.days(event);
        if (when.problem() != null) {
            days.problem(line, "catalogue.calendar-file." + when.problem(), when.argument());
            return;
        }
        if (event.has("RRULE") || event.has("RDATE")) {
            days.problem(line, "catalogue.calendar-file.repeated");
            return;
        }
        if (when.length() > LONGEST_EVENT) {
            days.problem(line, "catalogue.calendar-file.too-long", LONGEST_EVENT);
            return;
        }
        String from = event.text(CLOSED_FROM);
        LocalTime closedFrom;
        try {
            closedFrom = from == null ? null : LocalTime.parse(from).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException wrong) {
            days.problem(line, "catalogue.calendar-file.time", shortened(String.valueOf(from)));
            return;
        }
        if (times.names(event.get("EXDATE"), when.first())) {
            days.leaveOut();
            return;
        }
        String name = event.text(NAME) == null ? text(event, "SUMMARY") : text(event, NAME);
        String own = event.text(KIND);
        DayKindGuess guess = own == null
                ? DayKindGuess.of(name, text(event, "DESCRIPTION"), text(event, "CATEGORIES"))
                : new DayKindGuess(DayKindGuess.Certainty.KNOWN, CalendarFileDays.kind(own));
        DayKind kind = guess.kind();
        if (guess.certainty() == DayKindGuess.Certainty.KNOWN && kind == null) {
            days.problem(line, "catalogue.calendar-file.kind", shortened(text(event, KIND)));
        } else if (guess.certainty() == DayKindGuess.Certainty.OBSERVANCE) {
            days.leaveOut();
        } else {
            for (int day = 0; day < when.length(); day++) {
                LocalDate date = when.first().plusDays(day);
                days.add(line, date, kind, name, event.text(NOTICE), closedFrom);
            }
        }
    }

    /** The highest revision of each event that the file tells more than once. */
    private static Map<String, Long> latest(List<IcsComponents.Component> events) {
        Map<String, Long> latest = new HashMap<>();
        for (IcsComponents.Component event : events) {
            String series = series(event);
            if (series != null) {
                latest.merge(series, sequence(event), Math::max);
            }
        }
        return latest;
    }

    private static @Nullable String series(IcsComponents.Component event) {
        String uid = event.text("UID");
        return uid == null ? null : uid + "\n" + text(event, "RECURRENCE-ID");
    }

    private static long sequence(IcsComponents.Component event) {
        String sequence = text(event, "SEQUENCE").strip();
        return sequence.matches("[0-9]{1,15}") ? Long.parseLong(sequence) : 0;
    }

    private static boolean isCancelled(IcsComponents.Component event) {
        return is(event, "STATUS", "CANCELLED")
                || CANCELLED.matcher(Folding.fold(text(event, "SUMMARY"))).matches();
    }

    private static boolean is(IcsComponents.Component component, String property, String value) {
        return text(component, property).strip().equalsIgnoreCase(value);
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

    private static String text(IcsComponents.Component component, String property) {
        String text = component.text(property);
        return text == null ? "" : text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
