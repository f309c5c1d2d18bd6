package vn.motcua.administration.calendars;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.motcua.administration.TypedTime;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingSession;

/**
 * Form of the opening hours of a week: {@code 7:30-11:30, 13:30-17:00} for each day, empty for a rest day.
 *
 * @param own whether the scope has its own hours; null counts as yes
 */
record HoursForm(
        @Nullable Boolean own,
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday,
        @Nullable String sunday) {

    private static final String TIME = "(\\d{1,2}\\s*[:h]\\s*\\d{0,2})";
    private static final Pattern SESSION = Pattern.compile("[\\s,;]*" + TIME + "\\s*[-–—]\\s*" + TIME + "[\\s,;]*");

    static HoursForm of(boolean own, Map<DayOfWeek, List<WorkingSession>> week) {
        return new HoursForm(
                own,
                text(week, DayOfWeek.MONDAY),
                text(week, DayOfWeek.TUESDAY),
                text(week, DayOfWeek.WEDNESDAY),
                text(week, DayOfWeek.THURSDAY),
                text(week, DayOfWeek.FRIDAY),
                text(week, DayOfWeek.SATURDAY),
                text(week, DayOfWeek.SUNDAY));
    }

    private static String text(Map<DayOfWeek, List<WorkingSession>> week, DayOfWeek day) {
        return week.getOrDefault(day, List.of()).stream()
                .map(session -> session.from() + "-" + session.to())
                .collect(Collectors.joining(", "));
    }

    boolean follows() {
        return Boolean.FALSE.equals(own);
    }

    /** The typed sessions by weekday; a day that cannot be read is reported at its field. */
    Map<DayOfWeek, List<WorkingSession>> week(Errors errors) {
        Map<DayOfWeek, List<WorkingSession>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            try {
                week.put(day, sessions(field(day), typed(day)));
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        return week;
    }

    private static List<WorkingSession> sessions(String field, @Nullable String typed) {
        List<WorkingSession> sessions = new ArrayList<>();
        String text = typed == null ? "" : typed.strip();
        Matcher session = SESSION.matcher(text);
        int read = 0;
        while (read < text.length()) {
            if (!session.find(read) || session.start() != read) {
                throw RefusedException.invalidField(field, "administration.hours.text");
            }
            sessions.add(session(field, session.group(1), session.group(2)));
            read = session.end();
        }
        return sessions;
    }

    private static WorkingSession session(String field, String from, String to) {
        LocalTime opens;
        LocalTime closes;
        try {
            opens = TypedTime.parse(from.replaceAll("\\s", ""));
            closes = TypedTime.parse(to.replaceAll("\\s", ""));
        } catch (DateTimeException outsideTheDay) {
            throw RefusedException.invalidField(field, "administration.hours.time", from.strip() + "–" + to.strip());
        }
        if (!closes.isAfter(opens)) {
            throw RefusedException.invalidField(field, "administration.hours.order", opens + "–" + closes);
        }
        return new WorkingSession(opens, closes);
    }

    private static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String typed(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
