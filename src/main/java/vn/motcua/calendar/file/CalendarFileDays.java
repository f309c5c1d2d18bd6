package vn.motcua.calendar.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.EnteredText;
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/** Collects the results of a reader of calendar files, row by row. */
final class CalendarFileDays {

    private record Key(LocalDate date, DayKind kind) {}

    private static final Map<String, DayKind> KINDS = Map.ofEntries(
            Map.entry("holiday", DayKind.HOLIDAY),
            Map.entry("public holiday", DayKind.HOLIDAY),
            Map.entry("nghi le", DayKind.HOLIDAY),
            Map.entry("ngay le", DayKind.HOLIDAY),
            Map.entry("le", DayKind.HOLIDAY),
            Map.entry("tet", DayKind.HOLIDAY),
            Map.entry("nghi tet", DayKind.HOLIDAY),
            Map.entry("compensatory off", DayKind.COMPENSATORY_OFF),
            Map.entry("day in lieu", DayKind.COMPENSATORY_OFF),
            Map.entry("nghi bu", DayKind.COMPENSATORY_OFF),
            Map.entry("nghi bu hoan doi", DayKind.COMPENSATORY_OFF),
            Map.entry("hoan doi", DayKind.COMPENSATORY_OFF),
            Map.entry("makeup workday", DayKind.MAKEUP_WORKDAY),
            Map.entry("make up day", DayKind.MAKEUP_WORKDAY),
            Map.entry("lam bu", DayKind.MAKEUP_WORKDAY),
            Map.entry("lam viec bu", DayKind.MAKEUP_WORKDAY),
            Map.entry("local closure", DayKind.LOCAL_CLOSURE),
            Map.entry("dong cua", DayKind.LOCAL_CLOSURE),
            Map.entry("dong cua tai dia phuong", DayKind.LOCAL_CLOSURE));

    /** By date and kind. */
    static final Comparator<CalendarFile.Line> IN_ORDER = Comparator.comparing(
                    (CalendarFile.Line day) -> day.entry().date())
            .thenComparing(day -> day.entry().kind());

    private final CalendarFile.Format format;
    private final int year;
    private final String notice;
    private final Map<Key, CalendarFile.Line> days = new HashMap<>();
    private final List<CalendarFile.Question> questions = new ArrayList<>();
    private final List<CalendarFile.Problem> problems = new ArrayList<>();
    private int leftOut;
    private @Nullable YearState state;

    CalendarFileDays(CalendarFile.Format format, int year, String notice) {
        this.format = format;
        this.year = year;
        this.notice = notice;
    }

    /** The kind with this name, with or without diacritics; null when there is none. */
    static @Nullable DayKind kind(String words) {
        return KINDS.get(Folding.fold(words));
    }

    void problem(int line, String messageKey, Object... arguments) {
        problems.add(CalendarFile.Problem.of(line, messageKey, arguments));
    }

    void leaveOut() {
        leftOut++;
    }

    /** Adds the state of a row: a year is as certain as its least certain row. */
    void state(YearState found) {
        state = state == YearState.PROVISIONAL ? state : found;
    }

    boolean wants(LocalDate date) {
        return date.getYear() == year;
    }

    /**
     * Adds a day.
     *
     * @param kind null when the file does not say it: the day becomes a question
     */
    void add(
            int line,
            LocalDate date,
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String source,
            @Nullable LocalTime closedFrom) {
        if (!wants(date)) {
            leftOut++;
            return;
        }
        if (closedFrom != null && kind != DayKind.LOCAL_CLOSURE) {
            problem(line, "catalogue.calendar-file.whole-day");
            return;
        }
        String said;
        String called;
        try {
            called = FreeText.cleanLine(cleaned(name), CalendarFile.LONGEST_NAME);
            said = FreeText.cleanLine(cleaned(source), CalendarFile.LONGEST_NOTICE);
        } catch (InvalidValueException refused) {
            problems.add(new CalendarFile.Problem(line, refused.messageKey(), refused.arguments()));
            return;
        }
        if (called.isEmpty()) {
            problem(line, "catalogue.calendar-file.no-name");
            return;
        }
        if (kind == null) {
            questions.add(new CalendarFile.Question(line, date, called, said.isEmpty() ? notice : said));
            return;
        }
        CalendarEntry entry = new CalendarEntry(date, kind, called, said.isEmpty() ? notice : said, closedFrom);
        CalendarFile.Line known = days.putIfAbsent(new Key(date, kind), new CalendarFile.Line(line, entry));
        if (known == null) {
            return;
        }
        if (known.entry().equals(entry)) {
            leftOut++;
        } else {
            problem(line, "catalogue.calendar-file.twice", known.line());
        }
    }

    CalendarFile done() {
        if (days.isEmpty() && questions.isEmpty() && problems.isEmpty()) {
            problem(0, "catalogue.calendar-file.no-days", String.valueOf(year));
        }
        problems.sort(Comparator.comparingInt(CalendarFile.Problem::line));
        return new CalendarFile(
                format,
                days.values().stream().sorted(IN_ORDER).toList(),
                questions.stream()
                        .sorted(Comparator.comparing(CalendarFile.Question::date))
                        .toList(),
                state,
                problems,
                leftOut);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        return text == null ? null : EnteredText.clean(text);
    }
}
