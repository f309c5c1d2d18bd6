package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/** Validation rules of the content of a draft. */
final class DraftRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SESSIONS = 6;

    private DraftRules() {}

    /** The entry with trimmed texts; an entry without a source names the draft's notice. */
    static CalendarEntry checked(CalendarEntry entry, CalendarDraft draft) {
        if (entry.date().isBefore(FIRST_DAY) || entry.date().isAfter(LAST_DAY)) {
            throw RefusedException.invalidField("date", "catalogue.refusal.calendar-day-far", entry.date());
        }
        String name = entry.name().strip();
        String source = entry.source().isBlank()
                ? draft.notice().number()
                : entry.source().strip();
        if (name.isEmpty()) {
            throw RefusedException.invalidField("name", "catalogue.refusal.required");
        }
        if (name.length() > LONGEST_NAME || source.length() > LONGEST_NAME) {
            throw RefusedException.invalidField(
                    name.length() > LONGEST_NAME ? "name" : "source", "catalogue.refusal.too-long", LONGEST_NAME);
        }
        return new CalendarEntry(entry.date(), entry.kind(), name, source, entry.closedFrom());
    }

    /** Validates all entries of an import. */
    static List<CalendarEntry> ofYear(List<CalendarEntry> entries, int year, CalendarDraft draft) {
        List<CalendarEntry> checked = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (CalendarEntry entry : entries) {
            if (entry.date().getYear() != year) {
                throw RefusedException.invalidField("file", "catalogue.refusal.calendar-other-year", entry.date());
            }
            if (!days.add(entry.date() + " " + entry.kind())) {
                throw RefusedException.invalidField("file", "catalogue.refusal.calendar-day-twice", entry.date());
            }
            checked.add(checked(entry, draft));
        }
        return checked;
    }

    /** The week with each day's sessions in order; rest days are left out. */
    static Map<DayOfWeek, List<WorkingSession>> week(Map<DayOfWeek, List<WorkingSession>> week) {
        Map<DayOfWeek, List<WorkingSession>> checked = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, sessions) -> {
            String field = day.name().toLowerCase(Locale.ROOT);
            if (sessions.size() > MOST_SESSIONS) {
                throw RefusedException.invalidField(field, "catalogue.refusal.calendar-hours-many", MOST_SESSIONS);
            }
            List<WorkingSession> ordered = sessions.stream()
                    .sorted(Comparator.comparing(WorkingSession::from))
                    .toList();
            for (int i = 1; i < ordered.size(); i++) {
                if (ordered.get(i).from().isBefore(ordered.get(i - 1).to())) {
                    throw RefusedException.invalidField(
                            field,
                            "catalogue.refusal.calendar-hours-overlap",
                            ordered.get(i).from().toString());
                }
            }
            if (!ordered.isEmpty()) {
                checked.put(day, ordered);
            }
        });
        if (checked.isEmpty()) {
            throw RefusedException.invalidField("monday", "catalogue.refusal.calendar-hours-none");
        }
        return checked;
    }

    static void requireDay(WorkingCalendar calendar, String field, LocalDate day, boolean working) {
        if (calendar.stateOf(day.getYear()) == YearState.ABSENT) {
            throw RefusedException.invalidField(
                    field, "catalogue.refusal.calendar-year-absent", String.valueOf(day.getYear()));
        }
        if (calendar.isWorkingDay(day) != working) {
            throw RefusedException.invalidField(
                    field,
                    working ? "catalogue.refusal.calendar-no-working-day" : "catalogue.refusal.calendar-no-rest-day");
        }
    }

    /** @param published whether the year is published, so that promised dates may depend on it */
    static void requireYear(CalendarDraft draft, int year, YearState state, boolean published) {
        if (draft.scope().kind() != CalendarScope.Kind.NATION) {
            throw RefusedException.invalidField("state", "catalogue.refusal.calendar-year-of-nation");
        }
        if (state == YearState.ABSENT && published) {
            throw RefusedException.invalidField(
                    "state", "catalogue.refusal.calendar-year-promised", String.valueOf(year));
        }
        SortedMap<Integer, YearState> years = new TreeMap<>(draft.years());
        if (state == YearState.ABSENT) {
            years.remove(year);
        } else {
            years.put(year, state);
        }
        if (years.isEmpty()
                || year < FIRST_DAY.getYear()
                || year > LAST_DAY.getYear()
                || years.lastKey() - years.firstKey() + 1 != years.size()) {
            throw RefusedException.invalidField("year", "catalogue.refusal.calendar-year-gap", String.valueOf(year));
        }
    }
}
