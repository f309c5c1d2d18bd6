package vn.motcua.worktime;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The days that differ from their weekday, as a table with the columns {@code date, kind, name, source, status} (others
 * are ignored); {@code kind} is {@code holiday}, {@code compensatory-off}, {@code makeup-workday} or {@code
 * local-closure}, {@code status} is {@code official} or {@code provisional}. The shipped one is the resource {@code
 * reference/vn_working_days.csv}.
 *
 * @param entries the rows, in the order of the file
 * @param years the state of each year that has a row; provisional if any of its rows is
 */
public record WorkingDayFile(List<CalendarEntry> entries, NavigableMap<Integer, YearState> years) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Reads the table.
     *
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if a row cannot be understood; the message names its line
     */
    public static WorkingDayFile read(Reader reader) throws IOException {
        try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<CSVRecord> rows = parser.getRecords();
            NavigableMap<Integer, YearState> years = new TreeMap<>();
            List<CalendarEntry> entries = rows.stream()
                    .flatMap(row -> {
                        CalendarEntry entry = entry(row);
                        years.merge(entry.date().getYear(), state(row), WorkingDayFile::lessCertain);
                        return Stream.of(entry);
                    })
                    .toList();
            return new WorkingDayFile(entries, years);
        }
    }

    /** Adds all entries and years of the table to a builder. */
    public WorkingCalendar.Builder addTo(WorkingCalendar.Builder calendar) {
        years.forEach(calendar::year);
        return calendar.entries(entries);
    }

    private static CalendarEntry entry(CSVRecord row) {
        try {
            return new CalendarEntry(
                    LocalDate.parse(row.get("date")), kind(row.get("kind")), row.get("name"), row.get("source"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("row " + row.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "holiday" -> DayKind.HOLIDAY;
            case "compensatory-off" -> DayKind.COMPENSATORY_OFF;
            case "makeup-workday" -> DayKind.MAKEUP_WORKDAY;
            case "local-closure" -> DayKind.LOCAL_CLOSURE;
            default -> throw new IllegalArgumentException("unknown kind of day '" + word + "'");
        };
    }

    private static YearState state(CSVRecord row) {
        return switch (row.get("status")) {
            case "official" -> YearState.CONFIRMED;
            case "provisional" -> YearState.PROVISIONAL;
            default ->
                throw new IllegalArgumentException(
                        "row " + row.getRecordNumber() + ": unknown status '" + row.get("status") + "'");
        };
    }

    private static YearState lessCertain(YearState one, YearState other) {
        return one == YearState.PROVISIONAL ? one : other;
    }
}
