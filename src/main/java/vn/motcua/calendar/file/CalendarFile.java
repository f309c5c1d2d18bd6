package vn.motcua.calendar.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarYears;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Result of reading a file of special days of one year: a table (the product's own, see {@link
 * vn.motcua.worktime.WorkingDayFile}, or one with common Vietnamese or English headings) or an iCalendar file (RFC
 * 5545) of any origin. The days of a file with problems must not be used.
 *
 * @param format format of the file
 * @param days days in order of date, each with its line number
 * @param state state of the year according to the file; null when the file does not state it
 * @param questions days of which the file does not say whether they are worked; whoever imports the file answers
 * @param problems problems in order of line; at most {@value #MOST_PROBLEMS}
 * @param leftOut rows that were read but are not used: other years, cancelled events, observances that are no days off,
 *     repetitions of a day
 */
public record CalendarFile(
        Format format,
        List<Line> days,
        List<Question> questions,
        @Nullable YearState state,
        List<Problem> problems,
        int leftOut) {

    /** Maximum size of a file, in bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    /** Answer to a question: the day is worked as always. */
    public static final String WORKED = "WORKED";

    private static final Map<String, DayKind> ANSWERS = Map.of(
            "HOLIDAY", DayKind.HOLIDAY,
            "COMPENSATORY_OFF", DayKind.COMPENSATORY_OFF,
            "MAKEUP_WORKDAY", DayKind.MAKEUP_WORKDAY,
            "LOCAL_CLOSURE", DayKind.LOCAL_CLOSURE);

    /** Maximum number of rows or events. */
    static final int MOST_ROWS = 2_000;

    static final int MOST_PROBLEMS = 50;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTICE = 500;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] LITTLE_END = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG_END = {(byte) 0xfe, (byte) 0xff};

    public CalendarFile {
        days = List.copyOf(days);
        questions = List.copyOf(questions);
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
     * A day whose kind the words of the file do not say.
     *
     * @param line number of the line where the row or event begins, from 1
     */
    public record Question(int line, LocalDate date, String name, String notice) {}

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

    /** Whether the file may be used: no problem, no question, and at least one day. */
    public boolean usable() {
        return problems.isEmpty() && questions.isEmpty() && !days.isEmpty();
    }

    /** Whether the file may be used once its questions are answered. */
    public boolean answerable() {
        return problems.isEmpty() && !(days.isEmpty() && questions.isEmpty());
    }

    /**
     * A copy with the answers in the order of the questions: the name of a {@link DayKind}, or {@link #WORKED} for a day
     * that is worked as always and left out. What is not answered remains a question.
     */
    public CalendarFile answered(List<String> answers) {
        List<Line> known = new ArrayList<>(days);
        List<Question> open = new ArrayList<>();
        int out = leftOut;
        for (int no = 0; no < questions.size(); no++) {
            Question question = questions.get(no);
            String answer = no < answers.size() ? answers.get(no) : "";
            DayKind kind = ANSWERS.get(answer);
            if (kind != null) {
                known.add(new Line(
                        question.line(), new CalendarEntry(question.date(), kind, question.name(), question.notice())));
            } else if (answer.equals(WORKED)) {
                out++;
            } else {
                open.add(question);
            }
        }
        known.sort(CalendarFileDays.IN_ORDER);
        return new CalendarFile(format, known, open, state, problems, out);
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
        byte[] octets = octets(content);
        if (isBlank(octets)) {
            return unreadable("catalogue.calendar-file.empty");
        }
        for (byte each : octets) {
            if (each >= 0 && (each < ' ' || each == 0x7f) && "\r\n\t".indexOf(each) < 0) {
                return unreadable("catalogue.calendar-file.not-text");
            }
        }
        if (isCalendar(octets)) {
            return new IcsCalendar(octets, year, notice, zone).read();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return new CsvCalendar(text, year, notice).read();
        } catch (CharacterCodingException foreign) {
            return unreadable("catalogue.calendar-file.not-text");
        }
    }

    /** Whether the day is within the range of the database and of calendars. */
    static boolean inReach(LocalDate date) {
        return date.getYear() >= CalendarYears.FIRST_YEAR && date.getYear() <= CalendarYears.LAST_YEAR;
    }

    private static CalendarFile unreadable(String messageKey, Object... arguments) {
        return new CalendarFile(
                Format.CSV, List.of(), List.of(), null, List.of(Problem.of(0, messageKey, arguments)), 0);
    }

    /** Octets in UTF-8 without a mark; a spreadsheet's "Unicode text" is UTF-16, told by its mark. */
    private static byte[] octets(byte[] content) {
        if (begins(content, MARK)) {
            return Arrays.copyOfRange(content, MARK.length, content.length);
        }
        if (begins(content, LITTLE_END) || begins(content, BIG_END)) {
            return new String(content, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isBlank(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8).isBlank();
    }

    private static boolean isCalendar(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .regionMatches(true, 0, IcsCalendar.BEGIN, 0, IcsCalendar.BEGIN.length());
    }
}
