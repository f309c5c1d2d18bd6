package vn.motcua.calendar.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.platform.table.CalendarText;
import vn.motcua.platform.table.SpreadsheetCell;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/** Writes a year of a calendar as CSV or iCalendar. The files can be {@linkplain CalendarFile#read read} again. */
@Component
public class CalendarExport {

    /** The media type of iCalendar. */
    public static final String ICS = "text/calendar";

    private static final String MARK = "\ufeff"; // byte order mark, by which spreadsheets recognise UTF-8
    private static final String PRODUCT = "-//Motcua//Working calendar//VI";

    private final MessageSource words;

    CalendarExport(MessageSource words) {
        this.words = words;
    }

    /** The file name, such as {@code lich-VN-2026.ics}. */
    public static String fileName(CalendarYear year, CalendarFile.Format format) {
        return "lich-" + year.code() + "-" + year.year() + "." + format.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the special days as a table with the columns of {@link vn.motcua.worktime.WorkingDayFile} and two more:
     * {@code closed_from} and {@code scope}. A cell that begins like a formula gets an apostrophe in front, which the
     * reader removes.
     */
    public static String csv(CalendarYear year) {
        return table(year.days(), year.state());
    }

    /** Writes the recognised days of a file in the same form. */
    public static String csv(CalendarFile file) {
        StringBuilder asked = new StringBuilder();
        for (CalendarFile.Question question : file.questions()) {
            asked.append(row(
                    question.date(),
                    CsvCalendar.ASKED,
                    SpreadsheetCell.safe(question.name()),
                    SpreadsheetCell.safe(question.notice()),
                    "",
                    "",
                    ""));
        }
        return table(
                        file.entries().stream()
                                .map(entry -> new CalendarYear.Day(entry, CalendarScope.Kind.NATION, ""))
                                .toList(),
                        file.state())
                + asked;
    }

    private static String row(Object... cells) {
        return CSVFormat.RFC4180.format(cells) + "\r\n";
    }

    private static String table(List<CalendarYear.Day> days, @Nullable YearState state) {
        StringWriter table = new StringWriter();
        table.append(MARK);
        String status = state == null ? "" : state == YearState.CONFIRMED ? "official" : "provisional";
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord("date", "kind", "name", "source", "status", "closed_from", "scope");
            for (CalendarYear.Day day : days) {
                CalendarEntry entry = day.entry();
                printer.printRecord(
                        entry.date(),
                        slug(entry.kind()),
                        SpreadsheetCell.safe(entry.name()),
                        SpreadsheetCell.safe(entry.source()),
                        status,
                        text(entry.closedFrom()),
                        day.code());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table.toString();
    }

    /**
     * Writes the special days as iCalendar (RFC 5545): events of whole days. An event keeps its UID in all versions;
     * the same calendar always gives the same text.
     *
     * @param locale language of the words around the names; the names are Vietnamese
     */
    public String ics(CalendarYear year, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String name = word("catalogue.calendar.file-title", locale, year.code(), String.valueOf(year.year()));
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", escaped(name));
        calendar.setExperimentalProperty("X-WR-TIMEZONE", year.calendar().zone().getId());
        calendar.setExperimentalProperty(IcsCalendar.STATE, year.state().name());
        calendar.setExperimentalProperty("X-MOTCUA-VERSION", escaped(year.version()));
        Instant stamped = year.publishedAt() == null ? Instant.EPOCH : year.publishedAt();
        for (CalendarYear.Day day : year.days()) {
            calendar.addEvent(event(day, year.state(), stamped, locale));
        }
        return CalendarText.of(calendar);
    }

    private VEvent event(CalendarYear.Day day, YearState state, Instant stamped, Locale locale) {
        CalendarEntry entry = day.entry();
        VEvent event = new VEvent();
        event.setUid(day.code() + "-" + entry.date() + "-" + slug(entry.kind()) + "@motcua");
        event.setDateTimeStamp(Date.from(stamped));
        event.setDateStart(new DateStart(day(entry.date())));
        event.setDateEnd(new DateEnd(day(entry.date().plusDays(1))));
        String kind = word("catalogue.day." + entry.kind(), locale);
        event.setSummary(summary(entry, kind, locale));
        event.setDescription(word("catalogue.calendar.notice", locale, entry.source()));
        event.addCategories(kind);
        event.setStatus(state == YearState.PROVISIONAL ? Status.tentative() : Status.confirmed());
        event.setTransparency(true);
        event.setExperimentalProperty(IcsCalendar.KIND, slug(entry.kind()));
        event.setExperimentalProperty(IcsCalendar.NAME, escaped(entry.name()));
        event.setExperimentalProperty(IcsCalendar.NOTICE, escaped(entry.source()));
        if (entry.closedFrom() != null) {
            event.setExperimentalProperty(IcsCalendar.CLOSED_FROM, text(entry.closedFrom()));
        }
        return event;
    }

    /** The summary of an event says by itself whether the day is worked, as a telephone shows nothing else. */
    private String summary(CalendarEntry entry, String kind, Locale locale) {
        LocalTime from = entry.closedFrom();
        if (from != null) {
            return word("catalogue.calendar.closed-from", locale, entry.name(), text(from));
        }
        return switch (entry.kind()) {
            case MAKEUP_WORKDAY, LOCAL_CLOSURE -> kind + ": " + entry.name();
            case HOLIDAY, COMPENSATORY_OFF -> entry.name();
        };
    }

    private static ICalDate day(java.time.LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }

    private static String slug(DayKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    /** Escapes a value: the library writes unknown properties unescaped. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }

    private String word(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale), key);
    }
}
