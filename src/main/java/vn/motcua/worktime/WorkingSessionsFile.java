package vn.motcua.worktime;

import java.io.IOException;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Named profiles of opening hours, as a table with the columns {@code profile, weekdays, from, to}; {@code weekdays} is
 * one day or a range ({@code MONDAY-FRIDAY}), each row one session. The first weekdays of a profile are its ordinary
 * ones. The shipped one is the resource {@code reference/working_sessions.csv}.
 */
public final class WorkingSessionsFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private WorkingSessionsFile() {}

    /**
     * Reads the table.
     *
     * @return the profiles by name, in the order of the file
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if a row cannot be understood or sessions of a day overlap
     */
    public static Map<String, WorkingSessions> read(Reader reader) throws IOException {
        Map<String, Map<Set<DayOfWeek>, List<WorkingSession>>> profiles = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : parser) {
                profiles.computeIfAbsent(row.get("profile"), name -> new LinkedHashMap<>())
                        .computeIfAbsent(days(row.get("weekdays")), days -> new ArrayList<>())
                        .add(new WorkingSession(LocalTime.parse(row.get("from")), LocalTime.parse(row.get("to"))));
            }
        }
        Map<String, WorkingSessions> result = new LinkedHashMap<>();
        profiles.forEach((name, week) -> result.put(name, sessions(week)));
        return result;
    }

    private static WorkingSessions sessions(Map<Set<DayOfWeek>, List<WorkingSession>> week) {
        Set<DayOfWeek> ordinary = week.keySet().iterator().next();
        WorkingSessions sessions = WorkingSessions.on(ordinary, week.getOrDefault(ordinary, List.of()));
        for (Map.Entry<Set<DayOfWeek>, List<WorkingSession>> entry : week.entrySet()) {
            for (DayOfWeek day : entry.getKey()) {
                sessions = sessions.with(day, entry.getValue().toArray(WorkingSession[]::new));
            }
        }
        return sessions;
    }

    private static Set<DayOfWeek> days(String words) {
        String[] ends = words.split("-", 2);
        return EnumSet.range(DayOfWeek.valueOf(ends[0]), DayOfWeek.valueOf(ends[ends.length - 1]));
    }
}
