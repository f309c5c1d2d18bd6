package vn.motcua.calendar.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarYears;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.YearState;

/**
 * Result of reading a file of special days of one year: a table (the product's own, see {@link
 * vn.motcua.worktime.WorkingDayFile}, or one with common Vietnamese or English headings) or an iCalendar file (RFC
 * 5545) of any origin. The days of a file with problems must not be used.
 *
 * @param format format of the file
 * @param days days in order of date, each with its line number
 * @param state state of the year according to the file; null when the file does not state it
 * @param problems problems in order of line; at most {@value #MOST_PROBLEMS}
 * @param leftOut rows that were read but are not used: other years, cancelled events, observances that are no days off,
 *     repetitions of a day
 */
public record CalendarFile(
        Format format, List<Line> days, @Nullable YearState state, List<Problem> problems, int leftOut) {

    /** Maximum size of a file, in bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    /** Maximum number of rows or events. */
    static final int MOST_ROWS = 2_000;

    static final int MOST_PROBLEMS = 50;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTICE = 500;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    public CalendarFile {
        days = List.copyOf(days);
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** Formats of files. */
    public enum Format {
        CSV,
        ICS
    }

    /**
     * A special day.
     *
     * @param line number of the line where the row or event begins, from 1
     */
    public record Line(int line, CalendarEntry entry) {}

    /**
     * Reason why a row or a file cannot be used.
     *
     * @param line line number from 1; 0 for the file as a whole
     * @param messageKey key of a sentence in the message bundles
     */
    public record Problem(int line, String messageKey, List<Object> arguments) {

        static Problem of(int line, String messageKey, Object... arguments) {
            return new Problem(line, messageKey, Arrays.asList(arguments));
        }
    }

    /** Whether the file may be used: no problem, and at least one day. */
    public boolean usable() {
        return problems.isEmpty() && !days.isEmpty();
    }

    /** The days without their lines. */
    public List<CalendarEntry> entries() {
        return days.stream().map(Line::entry).toList();
    }

    /**
     * Reads a file.
     *
     * @param content content, read up to {@link #MOST_BYTES}; not closed
     * @param year year whose days are taken
     * @param notice notice of days for which the file names none
     * @param zone time zone in which a moment of the file is assigned to a day
     */
    public static CalendarFile read(InputStream content, int year, String notice, ZoneId zone) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copy.write(content.readNBytes(MOST_BYTES + 1));
        return read(copy.toByteArray(), year, notice, zone);
    }

    /** Reads a file, see {@link #read(InputStream, int, String, ZoneId)}. */
    public static CalendarFile read(byte[] content, int year, String notice, ZoneId zone) {
        if (content.length > MOST_BYTES) {
            return unreadable("catalogue.calendar-file.too-big", MOST_BYTES / 1024);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(withoutMark(content)))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return unreadable("catalogue.calendar-file.not-text");
        }
        if (text.isBlank()) {
            return unreadable("catalogue.calendar-file.empty");
        }
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && "\r\n\t".indexOf(each) < 0)) {
            return unreadable("catalogue.calendar-file.not-text");
        }
        return text.stripLeading().regionMatches(true, 0, IcsCalendar.BEGIN, 0, IcsCalendar.BEGIN.length())
                ? new IcsCalendar(text, year, notice, zone).read()
                : new CsvCalendar(text, year, notice).read();
    }

    /** Whether the day is within the range of the database and of calendars. */
    static boolean inReach(LocalDate date) {
        return date.getYear() >= CalendarYears.FIRST_YEAR && date.getYear() <= CalendarYears.LAST_YEAR;
    }

    private static CalendarFile unreadable(String messageKey, Object... arguments) {
        return new CalendarFile(Format.CSV, List.of(), null, List.of(Problem.of(0, messageKey, arguments)), 0);
    }

    private static byte[] withoutMark(byte[] content) {
        return content.length >= MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length)
                ? Arrays.copyOfRange(content, MARK.length, content.length)
                : content;
    }
}
