package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation.Line;
import vn.motcua.duedate.DateExplanation.Sign;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.ExplanationKind;
import vn.motcua.worktime.ExplanationRow;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeLimitUnit;

/** Makes the lines of an explanation; the days of a pause are one line. */
final class ExplanationLines {

    private final Deadline deadline;
    private final ExplanationWords words;
    private final Locale locale;
    private final ZoneId zone;
    private final List<Pause> told = new ArrayList<>();

    ExplanationLines(Deadline deadline, ExplanationWords words, Locale locale, ZoneId zone) {
        this.deadline = deadline;
        this.words = words;
        this.locale = locale;
        this.zone = zone;
    }

    List<Line> lines() {
        List<ExplanationRow> rows = deadline.explanation();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).kind() == ExplanationKind.PAUSED) {
                int last = lastOfPause(rows, at);
                lines.add(paused(rows.get(at), rows.get(last)));
                at = last;
            } else {
                lines.add(line(rows.get(at)));
            }
        }
        deadline.pauses().stream()
                .filter(pause -> !pause.isOpen() && !told.contains(pause))
                .forEach(pause -> lines.add(withoutEffect(pause)));
        lines.sort(Comparator.comparing(Line::from));
        return lines;
    }

    /** Index of the last row of a pause, including the rest days between its rows. */
    private static int lastOfPause(List<ExplanationRow> rows, int first) {
        int last = first;
        for (int next = first + 1; next < rows.size(); next++) {
            ExplanationRow row = rows.get(next);
            if (row.kind() == ExplanationKind.PAUSED
                    && Objects.equals(row.note(), rows.get(first).note())) {
                last = next;
            } else if (sign(row) != Sign.REST && sign(row) != Sign.HOLIDAY && sign(row) != Sign.CLOSED) {
                break;
            }
        }
        return last;
    }

    private Line paused(ExplanationRow first, ExplanationRow last) {
        List<Pause> pauses = deadline.pauses().stream()
                .filter(pause -> reaches(pause, first.date(), last.date()))
                .toList();
        told.addAll(pauses);
        String note = pauses.stream().map(this::fromTo).distinct().collect(Collectors.joining("; "));
        return line(
                first.date(),
                last.date(),
                Sign.PAUSED,
                words.of(locale, "paused"),
                note.isEmpty() ? words.note(first, locale) : note,
                words.reference(first.reference(), locale),
                0);
    }

    private boolean reaches(Pause pause, LocalDate first, LocalDate last) {
        Instant to = pause.to();
        return to != null && !day(pause.from()).isAfter(last) && !day(to).isBefore(first);
    }

    private String fromTo(Pause pause) {
        Instant to = Objects.requireNonNull(pause.to());
        return words.of(
                locale,
                "pause",
                words.cause(pause.cause(), locale),
                words.moment(pause.from(), locale),
                words.moment(to, locale));
    }

    /** The line of a pause that took no working time. */
    private Line withoutEffect(Pause pause) {
        return line(
                day(pause.from()),
                day(Objects.requireNonNull(pause.to())),
                Sign.PAUSED,
                words.of(locale, "paused.without-effect"),
                fromTo(pause),
                null,
                0);
    }

    private Line line(ExplanationRow row) {
        return line(
                row.date(),
                row.date(),
                sign(row),
                words.row(row, locale),
                words.note(row, locale),
                words.reference(row.reference(), locale),
                counted(row));
    }

    private Line line(
            LocalDate from,
            LocalDate to,
            Sign sign,
            String said,
            @Nullable String note,
            @Nullable String reference,
            long counted) {
        TimeLimitUnit unit = deadline.limit().unit();
        String adds = counted == 0 || !unit.isCounted()
                ? ""
                : unit == TimeLimitUnit.HOUR ? words.hours(counted, locale) : String.valueOf(counted);
        String when = from.equals(to) ? words.day(from, locale) : words.days(from, to, locale);
        return new Line(from, to, sign, when, said, note, reference, counted, adds);
    }

    private static long counted(ExplanationRow row) {
        Integer minutes = row.minutes();
        if (minutes != null) {
            return minutes;
        }
        boolean atTheEnd = row.kind() == ExplanationKind.SAME_DAY || row.kind() == ExplanationKind.AT_ONCE;
        return row.number() != null || atTheEnd ? 1 : 0;
    }

    private static Sign sign(ExplanationRow row) {
        return switch (row.kind()) {
            case COUNTED, MONTH_COUNTED, HOURS_COUNTED, SAME_DAY, AT_ONCE -> Sign.COUNTED;
            case MAKEUP_COUNTED -> Sign.MAKEUP;
            case WEEKEND -> Sign.REST;
            case HOLIDAY, COMPENSATORY_OFF -> Sign.HOLIDAY;
            case LOCAL_CLOSURE -> Sign.CLOSED;
            case PAUSED, PAUSE_OPEN -> Sign.PAUSED;
            case ROLLED -> Sign.ROLLED;
            case RECEIVED_OUTSIDE_HOURS -> Sign.RECEIVED;
            default -> Sign.START;
        };
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
