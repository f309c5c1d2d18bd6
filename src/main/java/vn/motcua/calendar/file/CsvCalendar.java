package vn.motcua.calendar.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import vn.motcua.platform.table.SpreadsheetCell;
import vn.motcua.vocabulary.EnteredText;
import vn.motcua.vocabulary.Folding;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Reads a table of special days, separated by comma, semicolon or tab, with headings in Vietnamese or English in any
 * order. Only the date and a name are required.
 */
final class CsvCalendar {

    private enum Column {
        DATE("date", "day", "ngay", "ngay thang"),
        KIND("kind", "type", "loai", "loai ngay"),
        NAME("name", "summary", "ten", "ten ngay", "ten ngay le", "noi dung", "dip"),
        NOTICE("source", "notice", "can cu", "van ban", "so van ban"),
        STATUS("status", "state", "tinh trang", "trang thai"),
        CLOSED_FROM("closed from", "closes from", "dong cua tu", "nghi tu", "tu gio");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    /** Kind of a day of which it is not known; the day becomes a question. */
    static final String ASKED = "?";

    private static final int MOST_COLUMNS = 50;
    /** Days of spreadsheets are counted from here; a date cell saved without its format is such a number. */
    private static final LocalDate SPREADSHEET_BEGINNING = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("[3-9][0-9]{4}(?:[.,]0+)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(?::00)?(?:[.,]0+)?$");
    /** First line by which a spreadsheet is told the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)^\"?sep=(.)\"?[;,\\t]*\\r?\\n?");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final String text;
    private final char told;
    private final int before;
    private final CalendarFileDays days;

    CsvCalendar(String text, int year, String notice) {
        Matcher line = SEPARATOR_LINE.matcher(text);
        this.told = line.lookingAt() ? line.group(1).charAt(0) : 0;
        this.text = text.substring(told == 0 ? 0 : line.end());
        this.before = told == 0 ? 0 : 1;
        this.days = new CalendarFileDays(CalendarFile.Format.CSV, year, notice);
    }

    CalendarFile read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(told == 0 ? separator() : told)
                .setIgnoreSurroundingSpaces(true)
                .get();
        int line = 1 + before;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<Column, Integer> columns = null;
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(row);
                    if (!columns.containsKey(Column.DATE) || !columns.containsKey(Column.NAME)) {
                        days.problem(line, "catalogue.calendar-file.headings");
                        return days.done();
                    }
                } else if (row.getRecordNumber() > CalendarFile.MOST_ROWS) {
                    days.problem(line, "catalogue.calendar-file.too-many", CalendarFile.MOST_ROWS);
                    return days.done();
                } else {
                    take(row, line, columns);
                }
                line = (int) parser.getCurrentLineNumber() + 1 + before;
            }
        } catch (IOException | UncheckedIOException broken) {
            days.problem(line, "catalogue.calendar-file.quotes");
        }
        return days.done();
    }

    private void take(CSVRecord row, int line, Map<Column, Integer> columns) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        LocalDate date = date(cell(row, columns, Column.DATE));
        if (date == null || !CalendarFile.inReach(date)) {
            days.problem(line, "catalogue.calendar-file.date", shortened(cell(row, columns, Column.DATE)));
            return;
        }
        if (!days.wants(date)) {
            days.leaveOut();
            return;
        }
        String kindWords = cell(row, columns, Column.KIND);
        boolean asked = kindWords.equals(ASKED);
        DayKind kind = asked
                ? null
                : kindWords.isEmpty()
                        ? DayKindGuess.ofName(cell(row, columns, Column.NAME))
                        : CalendarFileDays.kind(kindWords);
        if (kind == null && !asked) {
            days.problem(line, "catalogue.calendar-file.kind", shortened(kindWords));
            return;
        }
        String from = cell(row, columns, Column.CLOSED_FROM);
        LocalTime closedFrom = null;
        if (!from.isEmpty()) {
            closedFrom = time(from);
            if (closedFrom == null) {
                days.problem(line, "catalogue.calendar-file.time", shortened(from));
                return;
            }
        }
        if (!state(cell(row, columns, Column.STATUS))) {
            days.problem(line, "catalogue.calendar-file.status", shortened(cell(row, columns, Column.STATUS)));
            return;
        }
        days.add(line, date, kind, cell(row, columns, Column.NAME), cell(row, columns, Column.NOTICE), closedFrom);
    }

    private boolean state(String words) {
        YearState state = switch (Folding.fold(words)) {
            case "" -> null;
            case "official", "confirmed", "chinh thuc" -> YearState.CONFIRMED;
            case "provisional", "tam tinh", "du kien" -> YearState.PROVISIONAL;
            default -> YearState.ABSENT; // a row cannot belong to an absent year
        };
        if (state == YearState.ABSENT) {
            return false;
        }
        if (state != null) {
            days.state(state);
        }
        return true;
    }

    private static Map<Column, Integer> columns(CSVRecord headings) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.min(headings.size(), MOST_COLUMNS); at++) {
            String heading = Folding.fold(headings.get(at));
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    found.putIfAbsent(column, at);
                }
            }
        }
        return found;
    }

    private static String cell(CSVRecord row, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size()
                ? ""
                : SpreadsheetCell.original(EnteredText.clean(row.get(at)).strip());
    }

    private static @Nullable LocalDate date(String cell) {
        String written = MIDNIGHT.matcher(EnteredText.code(cell)).replaceFirst("");
        if (SERIAL.matcher(written).matches()) {
            return SPREADSHEET_BEGINNING.plusDays(Integer.parseInt(written.substring(0, 5)));
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(written, format);
            } catch (DateTimeException other) {
                continue;
            }
        }
        return null;
    }

    private static @Nullable LocalTime time(String cell) {
        try {
            return LocalTime.parse(cell.replace('h', ':').replaceFirst(":$", ":00"), TIME);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** The content of a cell, shortened for a message. */
    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    /** The separator that occurs most often in the first line. */
    private char separator() {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(each -> each == wanted).count();
    }
}
