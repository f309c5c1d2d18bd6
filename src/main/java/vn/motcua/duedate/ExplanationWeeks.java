package vn.motcua.duedate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation.Day;
import vn.motcua.duedate.DateExplanation.Line;
import vn.motcua.duedate.DateExplanation.Part;
import vn.motcua.duedate.DateExplanation.Sign;
import vn.motcua.duedate.DateExplanation.Week;
import vn.motcua.worktime.TimeLimitUnit;

/** Arranges the lines of an explanation in weeks: for the strip of days, and for folding in the table. */
final class ExplanationWeeks {

    private static final int DAYS = 7;

    /** Minimum number of ordinary weeks that are folded. */
    private static final int FEWEST_TO_FOLD = 2;

    private final List<Line> lines;
    private final TimeLimitUnit unit;
    private final @Nullable LocalDate due;
    private final String dueTime;
    private final @Nullable LocalDate promised;
    private final ExplanationWords words;
    private final Locale locale;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, Sign> signs = new HashMap<>();
    private final Map<LocalDate, Long> counted = new HashMap<>();
    private final Set<LocalDate> remarkable = new HashSet<>();
    private final List<Run> runs = new ArrayList<>();

    /** A run of successive weeks with the same single sign, by the Mondays of its first and last week. */
    private record Run(LocalDate first, LocalDate last, Sign sign) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(last.plusDays(DAYS));
        }

        int weeks() {
            return (int) ChronoUnit.WEEKS.between(first, last) + 1;
        }
    }

    /**
     * @param received day of reception, with which the strip begins
     * @param due day that results from counting, with its time in words; null without a date
     * @param promised day promised last; null without a date
     */
    ExplanationWeeks(
            List<Line> lines,
            TimeLimitUnit unit,
            LocalDate received,
            @Nullable LocalDate due,
            String dueTime,
            @Nullable LocalDate promised,
            ExplanationWords words,
            Locale locale) {
        this.lines = lines;
        this.unit = unit;
        this.due = due;
        this.dueTime = dueTime;
        this.promised = promised;
        this.words = words;
        this.locale = locale;
        this.first = lines.stream().map(Line::from).reduce(received, ExplanationWeeks::earlier);
        LocalDate end = lines.stream().map(Line::to).reduce(received, ExplanationWeeks::later);
        this.last = promised == null ? end : later(end, promised);
        lines.forEach(this::mark);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            signs.putIfAbsent(day, due != null && day.isAfter(due) ? Sign.MOVED : Sign.PLAIN);
        }
        findRuns();
    }

    private void mark(Line line) {
        for (LocalDate day = line.from(); !day.isAfter(line.to()); day = day.plusDays(1)) {
            signs.merge(day, line.sign(), (one, other) -> weight(one) >= weight(other) ? one : other);
            counted.merge(day, line.counted(), Long::sum);
            if (!line.ordinary() && line.sign() != Sign.PAUSED) {
                remarkable.add(day);
            }
        }
    }

    /** Rank of a sign: a day with several meanings shows the one with the greatest effect on the date. */
    private static int weight(Sign sign) {
        return switch (sign) {
            case COUNTED, MAKEUP -> 5;
            case START, ROLLED -> 4;
            case PAUSED -> 3;
            case HOLIDAY, CLOSED -> 2;
            case REST, MOVED -> 1;
            case RECEIVED, PLAIN -> 0;
        };
    }

    private void findRuns() {
        LocalDate begin = null;
        Sign sign = null;
        for (LocalDate week = monday(first); !week.isAfter(last.plusDays(DAYS)); week = week.plusDays(DAYS)) {
            Sign each = nothingBut(week);
            if (begin != null && sign != null && each != sign) {
                Run run = new Run(begin, week.minusDays(DAYS), sign);
                if (run.weeks() >= FEWEST_TO_FOLD) {
                    runs.add(run);
                }
            }
            if (each != sign) {
                begin = each == null ? null : week;
                sign = each;
            }
        }
    }

    /** The only sign of a week beside its rest days; null for a week that has to be shown. */
    private @Nullable Sign nothingBut(LocalDate week) {
        if (week.isBefore(first) || week.plusDays(DAYS - 1).isAfter(last)) {
            return null;
        }
        Set<Sign> found = EnumSet.noneOf(Sign.class);
        for (int column = 0; column < DAYS; column++) {
            LocalDate day = week.plusDays(column);
            if (remarkable.contains(day) || day.equals(due) || day.equals(promised)) {
                return null;
            }
            found.add(signs.getOrDefault(day, Sign.PLAIN));
        }
        found.remove(Sign.REST);
        Sign only = found.size() == 1 ? found.iterator().next() : null;
        return only == Sign.COUNTED || only == Sign.PAUSED || only == Sign.PLAIN || only == Sign.MOVED ? only : null;
    }

    /** The rows of the table; lines of weeks in which every day is counted are folded into one. */
    List<Part> table() {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Run run = countedRun(lines.get(at).from());
            if (run == null) {
                parts.add(Part.of(lines.get(at)));
                continue;
            }
            int end = at;
            while (end < lines.size() && run.holds(lines.get(end).from())) {
                end++;
            }
            parts.add(folded(lines.subList(at, end), run));
            at = end - 1;
        }
        return parts;
    }

    private @Nullable Run countedRun(LocalDate day) {
        return runs.stream()
                .filter(run -> run.sign() == Sign.COUNTED && run.holds(day))
                .findFirst()
                .orElse(null);
    }

    private Part folded(List<Line> some, Run run) {
        long sum = some.stream().mapToLong(Line::counted).sum();
        return new Part(
                some,
                words.days(run.first(), run.last().plusDays(DAYS - 1), locale),
                title(run) + ": " + words.amount(unit, sum, locale),
                unit == TimeLimitUnit.HOUR ? words.hours(sum, locale) : String.valueOf(sum));
    }

    /** {@code Tuần 2–11}, numbered from the first week of the strip. */
    private String title(Run run) {
        return words.of(locale, "weeks", number(run.first()), number(run.last()));
    }

    private long number(LocalDate week) {
        return ChronoUnit.WEEKS.between(monday(first), week) + 1;
    }

    List<Week> strip() {
        List<Week> strip = new ArrayList<>();
        long sum = 0;
        for (LocalDate week = monday(first); !week.isAfter(last); week = week.plusDays(DAYS)) {
            LocalDate day = week;
            Run run = runs.stream().filter(each -> each.holds(day)).findFirst().orElse(null);
            long before = sum;
            LocalDate end = run == null ? week.plusDays(DAYS - 1) : run.last().plusDays(DAYS - 1);
            for (LocalDate each = week; !each.isAfter(end); each = each.plusDays(1)) {
                sum += counted.getOrDefault(each, 0L);
            }
            strip.add(run == null ? week(week, before) : block(run, sum - before));
            week = monday(end);
        }
        return strip;
    }

    private Week block(Run run, long sum) {
        return new Week(
                List.of(), title(run), run.sign() == Sign.COUNTED ? words.amount(unit, sum, locale) : word(run.sign()));
    }

    private Week week(LocalDate monday, long before) {
        List<Day> days = new ArrayList<>();
        long sum = before;
        for (int column = 0; column < DAYS; column++) {
            LocalDate day = monday.plusDays(column);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                sum += counted.getOrDefault(day, 0L);
                days.add(day(day, column, sum));
            }
        }
        return new Week(
                days,
                words.of(locale, "week", number(monday)),
                days.stream().map(this::inWords).collect(Collectors.joining("; ")));
    }

    private Day day(LocalDate day, int column, long sum) {
        Sign sign = signs.getOrDefault(day, Sign.PLAIN);
        boolean end = day.equals(promised == null ? due : promised);
        long minutes = counted.getOrDefault(day, 0L);
        String label = minutes == 0
                ? words.of(locale, "letter." + sign)
                : switch (unit) {
                    case HOUR -> words.hoursShort(minutes, locale);
                    case SAME_DAY, AT_ONCE -> dueTime;
                    default -> String.valueOf(sum);
                };
        return new Day(
                column,
                words.weekday(day, locale),
                ExplanationWords.shortDay(day),
                sign,
                sign == Sign.MAKEUP ? label + "*" : label,
                end);
    }

    private String inWords(Day day) {
        String what = day.sign() == Sign.COUNTED || day.sign() == Sign.MAKEUP
                ? word(day.sign()) + " " + day.label()
                : word(day.sign());
        return day.weekday() + " " + day.date() + ": " + what + (day.due() ? ", " + words.of(locale, "due") : "");
    }

    private String word(Sign sign) {
        return words.of(locale, "sign." + sign);
    }

    /** The signs that the strip shows, for its legend. */
    List<Sign> signsShown() {
        Set<Sign> shown = EnumSet.noneOf(Sign.class);
        signs.forEach((day, sign) -> {
            if (runs.stream().noneMatch(run -> run.holds(day))) {
                shown.add(sign);
            }
        });
        shown.remove(Sign.PLAIN);
        return List.copyOf(shown);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
