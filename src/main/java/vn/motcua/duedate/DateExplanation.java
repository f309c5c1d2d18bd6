package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Why a date is what it is, told for people in one language; the same on every page, on paper and over the API. The table
 * and the strip of days say the same: the strip is for the eye, the table for everybody.
 *
 * @param table in order of time; stretches of ordinary weeks are one part
 * @param moves what came after the counting: an extension by letter, a notice that changed the calendar
 * @param strip the same days week by week; weeks in which nothing happens are one block
 * @param signs the signs the strip uses, in the order of {@link Sign}
 * @param sum how the rows add up to the limit, in words; null where nothing is added up
 * @param counted what the rows count: days, months, or minutes of a limit in hours; 1 for a limit that is not counted
 * @param limit what they must add up to, in the same unit
 * @param countedTo the moment the counting leads to
 * @param promised the moment that was promised last; after {@code countedTo} when it was extended
 * @param provisional whether a year concerned has no published holidays yet
 * @param calendar the version of the calendar by which it was counted
 */
public record DateExplanation(
        List<Part> table,
        List<Line> moves,
        List<Week> strip,
        List<Sign> signs,
        @Nullable String sum,
        long counted,
        long limit,
        @Nullable Instant countedTo,
        @Nullable Instant promised,
        boolean provisional,
        String calendar) {

    public DateExplanation {
        table = List.copyOf(table);
        moves = List.copyOf(moves);
        strip = List.copyOf(strip);
        signs = List.copyOf(signs);
    }

    /** What a day is, for the sign that stands for it; words and letters by {@code explanation.sign.<name>}. */
    public enum Sign {
        /** Handed in outside working hours. */
        RECEIVED,
        /** The limit starts, or starts anew. */
        START,
        /** Counted. */
        COUNTED,
        /** A rest day that is worked by direction, counted. */
        MAKEUP,
        /** A weekly rest day. */
        REST,
        /** A holiday or a day off for one. */
        HOLIDAY,
        /** The office is closed, for the day or from a time on. */
        CLOSED,
        /** The clock stands. */
        PAUSED,
        /** Moved here from a rest day. */
        ROLLED,
        /** A later date was given, by letter or by notice. */
        MOVED,
        /** Nothing is said of the day by itself, as within a month. */
        PLAIN;

        /** The word that names it in a style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row of the table.
     *
     * @param from the first day it is about
     * @param to the last one
     * @param when the day or days, in words
     * @param words what is said of it
     * @param note the holiday's name, or what the dossier waited for; null without
     * @param reference the notice, law or document; null without
     * @param counted what it adds to the sum, in the unit of the limit; 0 for what is not counted
     * @param adds the same in words; empty for what is not counted
     */
    public record Line(
            LocalDate from,
            LocalDate to,
            Sign sign,
            String when,
            String words,
            @Nullable String note,
            @Nullable String reference,
            long counted,
            String adds) {

        /** Whether it adds to the sum. */
        public boolean counts() {
            return counted > 0;
        }

        /** An ordinary day of an ordinary week: counted, or a weekly rest day. */
        boolean ordinary() {
            return (sign == Sign.COUNTED || sign == Sign.REST) && note == null && from.equals(to);
        }
    }

    /**
     * One row, or several that were folded into one.
     *
     * @param lines one, or all that are folded
     * @param when the days
     * @param words what is said of them together
     * @param adds what they add to the sum, in words; empty for what is not counted
     */
    public record Part(List<Line> lines, String when, String words, String adds) {

        public Part {
            lines = List.copyOf(lines);
        }

        static Part of(Line line) {
            return new Part(List.of(line), line.when(), line.words(), line.adds());
        }

        /** Whether it stands for several rows. */
        public boolean folded() {
            return lines.size() > 1;
        }

        /** The only row of a part that is not folded. */
        public Line line() {
            return lines.get(0);
        }

        /** What all its rows add to the sum. */
        public long counted() {
            return lines.stream().mapToLong(Line::counted).sum();
        }
    }

    /**
     * A week of the strip, or several in which nothing happens.
     *
     * @param days in order, at most seven; empty for a block of several weeks
     * @param title which days, in words
     * @param words what they are, day by day, for who does not see the strip; or what a block stands for
     */
    public record Week(List<Day> days, String title, String words) {

        private static final int SEVEN = 7;

        public Week {
            days = List.copyOf(days);
        }

        /** Whether it stands for several weeks. */
        public boolean folded() {
            return days.isEmpty();
        }

        /** Seven places from Monday on, with null where the strip has no day. */
        public List<@Nullable Day> places() {
            @Nullable Day[] places = new Day[SEVEN];
            days.forEach(day -> places[day.column()] = day);
            return Arrays.asList(places);
        }
    }

    /**
     * A day of the strip.
     *
     * @param column 0 for Monday
     * @param weekday short
     * @param date day and month
     * @param label what stands in it: the number of a counted day, the hours, or the letter of its sign
     * @param due whether the result is due on it
     */
    public record Day(int column, String weekday, String date, Sign sign, String label, boolean due) {}

    /** All rows, none folded. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        table.forEach(part -> lines.addAll(part.lines()));
        return lines;
    }

    /** Whether a later date holds than the one that was counted. */
    public boolean movedOn() {
        return promised != null && countedTo != null && promised.isAfter(countedTo);
    }
}
