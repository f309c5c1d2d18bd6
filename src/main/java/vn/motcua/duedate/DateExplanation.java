package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Explanation of a date for people in one language, the same on all pages, on paper and in the API. The table and the
 * strip of days have the same content; the table is accessible to everybody.
 *
 * @param table rows in order of time; successive ordinary weeks are one part
 * @param moves later changes of the counted date: an extension by letter, a calendar notice
 * @param strip the same days week by week; successive weeks without a special day are one block
 * @param signs signs that the strip uses, in the order of {@link Sign}
 * @param sum how the rows add up to the limit, in words; null where nothing is added up
 * @param counted sum of the rows: days, months, or minutes of a limit in hours; 1 for a limit that is not counted
 * @param limit the limit, in the same unit
 * @param countedTo moment that results from counting
 * @param promised moment promised last; later than {@code countedTo} when it was extended
 * @param provisional whether a year concerned has no published holidays yet
 * @param calendar label of the calendar with which it was counted
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

    /**
     * Meaning of a day in the strip, shown by a sign; words and letters have the keys {@code explanation.sign.<name>}.
     */
    public enum Sign {
        /** The dossier was handed in, outside working hours. */
        RECEIVED,
        /** The limit starts or starts again. */
        START,
        /** The day is counted. */
        COUNTED,
        /** A rest day that is worked by direction, and counted. */
        MAKEUP,
        /** A weekly rest day. */
        REST,
        /** A holiday or a day off in place of one. */
        HOLIDAY,
        /** The office is closed, for the whole day or from a time on. */
        CLOSED,
        /** The limit is paused. */
        PAUSED,
        /** The due day was moved here from a rest day. */
        ROLLED,
        /** A later date was set, by letter or by notice. */
        MOVED,
        /** The day has no meaning of its own, as within a limit of months. */
        PLAIN;

        /** The name of the sign in the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row of the table.
     *
     * @param from first day of the row
     * @param to last day of the row
     * @param when the day or days, in words
     * @param words statement about them
     * @param note name of the holiday, or what the dossier waited for; null without one
     * @param reference notice, law or document; null without one
     * @param counted amount that it adds to the sum, in the unit of the limit; 0 for days not counted
     * @param adds that amount in words; empty for days not counted
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

        /** Whether it is an ordinary day: a counted working day, or a weekly rest day. */
        boolean ordinary() {
            return (sign == Sign.COUNTED || sign == Sign.REST) && note == null && from.equals(to);
        }
    }

    /**
     * One row, or several that were folded into one.
     *
     * @param lines one row, or all folded rows
     * @param when the days, in words
     * @param words statement about all rows
     * @param adds amount that they add to the sum, in words; empty for days not counted
     */
    public record Part(List<Line> lines, String when, String words, String adds) {

        public Part {
            lines = List.copyOf(lines);
        }

        static Part of(Line line) {
            return new Part(List.of(line), line.when(), line.words(), line.adds());
        }

        /** Whether it is several folded rows. */
        public boolean folded() {
            return lines.size() > 1;
        }

        /** The single row of a part that is not folded. */
        public Line line() {
            return lines.get(0);
        }

        /** The amount that all rows add to the sum. */
        public long counted() {
            return lines.stream().mapToLong(Line::counted).sum();
        }
    }

    /**
     * A week of the strip, or a block of weeks without a special day.
     *
     * @param days days in order, at most seven; empty for a block of several weeks
     * @param title the days, in words
     * @param words meaning of each day, for readers who cannot see the strip; or the meaning of a block
     */
    public record Week(List<Day> days, String title, String words) {

        private static final int SEVEN = 7;

        public Week {
            days = List.copyOf(days);
        }

        /** Whether it is a block of several weeks. */
        public boolean folded() {
            return days.isEmpty();
        }

        /** Seven places from Monday on; null where the strip has no day. */
        public List<@Nullable Day> places() {
            @Nullable Day[] places = new Day[SEVEN];
            days.forEach(day -> places[day.column()] = day);
            return Arrays.asList(places);
        }
    }

    /**
     * A day of the strip.
     *
     * @param column position in the week, 0 for Monday
     * @param weekday short name of the weekday
     * @param date day and month
     * @param label text in the day: the number of a counted day, the hours, or the letter of its sign
     * @param due whether the result is due on the day
     */
    public record Day(int column, String weekday, String date, Sign sign, String label, boolean due) {}

    /** All rows, unfolded. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        table.forEach(part -> lines.addAll(part.lines()));
        return lines;
    }

    /** Whether the date was moved after it was counted. */
    public boolean movedOn() {
        return promised != null && countedTo != null && promised.isAfter(countedTo);
    }
}
